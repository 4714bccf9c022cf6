/** Side-by-side measurements; each prints a ratio against something known. */
@NullMarked
package com.seekapa.benchmarks;

import org.jspecify.annotations.NullMarked;
