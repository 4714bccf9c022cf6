/** The commands of the launcher and their options; asking runs the same path as in the server. */
@NullMarked
package com.seekapa.server.cli;

import org.jspecify.annotations.NullMarked;
