/**
 * Loads a running server with questions over real sockets and reports beside the targets. It knows
 * the server by its protocol alone.
 */
@NullMarked
package com.seekapa.loadtest;

import org.jspecify.annotations.NullMarked;
