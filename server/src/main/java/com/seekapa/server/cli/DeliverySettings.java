package com.seekapa.server.cli;

import java.time.Duration;

/**
 * How messages come to many clients.
 *
 * @param batchWindow how long messages that are not urgent wait for others; zero for not at all
 * @param batchSize how many of them go together at most
 * @param compressionLevel 1 for fast to 9 for small; 0 for none
 */
public record DeliverySettings(Duration batchWindow, int batchSize, int compressionLevel) {}
