/** The semantic layer: pure functions over immutable values, without any input or output. */
@NullMarked
package com.seekapa.engine;

import org.jspecify.annotations.NullMarked;
