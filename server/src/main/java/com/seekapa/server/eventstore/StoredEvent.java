package com.seekapa.server.eventstore;

import java.time.Instant;

/**
 * An event of a stream.
 *
 * @param at when it was appended
 * @param body its content; not copied, and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // events are carried, never compared
public record StoredEvent(long offset, String type, String key, Instant at, byte[] body) {}
