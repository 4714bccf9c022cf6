/** How long everything took, what failed, whether answers were right, and what the server used. */
@NullMarked
package com.seekapa.loadtest.measure;

import org.jspecify.annotations.NullMarked;
