package com.seekapa.server.eventstore;

/**
 * An event to append.
 *
 * @param type what kind of event it is, for the one who reads it
 * @param key by which its stream is found again
 * @param body its content; not copied, and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // events are carried, never compared
public record NewEvent(String type, String key, byte[] body) {}
