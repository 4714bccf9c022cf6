package com.seekapa.server.telemetry;

/**
 * Latencies, in milliseconds.
 *
 * @param count how many there were in the window
 * @param total how many there were ever
 * @param totalMillis their sum, ever
 */
public record Percentiles(
    long count, double p50, double p95, double p99, double max, long total, double totalMillis) {}
