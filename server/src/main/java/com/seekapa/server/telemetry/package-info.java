/**
 * What operators see: counters, gauges and latencies, kept by wrappers around ports and by
 * suppliers that others plug in by name; and whether what the server depends on is there.
 */
@NullMarked
package com.seekapa.server.telemetry;

import org.jspecify.annotations.NullMarked;
