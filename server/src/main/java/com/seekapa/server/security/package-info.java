/** Who asks, and whether they may come in. */
@NullMarked
package com.seekapa.server.security;

import org.jspecify.annotations.NullMarked;
