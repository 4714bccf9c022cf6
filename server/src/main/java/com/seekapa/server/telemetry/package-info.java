/** How long things take, seen from outside: wrappers around ports. */
@NullMarked
package com.seekapa.server.telemetry;

import org.jspecify.annotations.NullMarked;
