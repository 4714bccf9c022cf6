/** From a plan to the text that a data source runs. Pure; values are parameters, never text. */
@NullMarked
package com.seekapa.engine.compile;

import org.jspecify.annotations.NullMarked;
