/**
 * The semantic model: what the business calls its data, and where each thing lives. Immutable, and
 * valid once built.
 */
@NullMarked
package com.seekapa.engine.model;

import org.jspecify.annotations.NullMarked;
