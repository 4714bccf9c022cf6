/** The program: {@code Main} reads the command, {@code Wiring} puts the parts together. */
@NullMarked
package com.seekapa.server;

import org.jspecify.annotations.NullMarked;
