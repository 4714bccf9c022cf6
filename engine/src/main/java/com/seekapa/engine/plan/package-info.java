/** From a semantic query to the joins and aggregates that answer it without counting rows twice. */
@NullMarked
package com.seekapa.engine.plan;

import org.jspecify.annotations.NullMarked;
