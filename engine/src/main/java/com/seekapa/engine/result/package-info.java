/** What a data source gave back: typed rows, always bounded. */
@NullMarked
package com.seekapa.engine.result;

import org.jspecify.annotations.NullMarked;
