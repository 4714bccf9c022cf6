package com.seekapa.loadtest.measure;

/**
 * What a server has used.
 *
 * @param memoryBytes that it has now (resident)
 * @param cpuSeconds of all processors since it started
 */
public record Usage(long memoryBytes, double cpuSeconds) {}
