/** The semantic query: what is asked, in terms of the semantic model, and never how to find it. */
@NullMarked
package com.seekapa.engine.query;

import org.jspecify.annotations.NullMarked;
