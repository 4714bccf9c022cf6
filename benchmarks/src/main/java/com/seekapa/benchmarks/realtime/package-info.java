/**
 * The real-time path beside bare Netty, nginx and nchan on the same machine: each server in a
 * process of its own, asked in turn, its CPU and memory read from {@code /proc}.
 */
@NullMarked
package com.seekapa.benchmarks.realtime;

import org.jspecify.annotations.NullMarked;
