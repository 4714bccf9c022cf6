/**
 * What happened, kept for good: streams of events, appended in order. Knows bytes and offsets, and
 * nothing of what they mean.
 */
@NullMarked
package com.seekapa.server.eventstore;

import org.jspecify.annotations.NullMarked;
