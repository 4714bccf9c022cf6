package com.seekapa.loadtest.measure;

import java.util.Optional;

/**
 * One second of a test.
 *
 * @param second since the load began
 * @param failed in this second
 * @param p50 of times to finished that ended in this second, in milliseconds
 * @param pingP99 in milliseconds
 */
public record Tick(
    double second,
    int open,
    double answersPerSecond,
    long failed,
    double p50,
    double p99,
    double pingP99,
    Optional<Long> memoryBytes) {}
