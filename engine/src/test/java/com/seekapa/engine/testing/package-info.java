/** Real databases for tests, of this module and of those that use it. */
@NullMarked
package com.seekapa.engine.testing;

import org.jspecify.annotations.NullMarked;
