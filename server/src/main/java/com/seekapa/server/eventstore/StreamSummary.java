package com.seekapa.server.eventstore;

import java.time.Instant;

/**
 * A stream, seen from outside.
 *
 * @param updatedAt when it was appended to last
 * @param first its first event
 * @param cursor names its place in the list of streams
 */
public record StreamSummary(
    String stream, long version, Instant updatedAt, StoredEvent first, String cursor) {}
