/** Connections to the server, and whether what comes over them is a whole answer. */
@NullMarked
package com.seekapa.loadtest.client;

import org.jspecify.annotations.NullMarked;
