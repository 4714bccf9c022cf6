package com.seekapa.server.transport;

import com.seekapa.engine.question.Suggestions;
import com.seekapa.server.conversation.Basis;
import java.time.Instant;

/**
 * What the server tells about itself.
 *
 * @param rows the rows of the largest table
 */
public record Serving(
    Basis basis, long rows, Suggestions suggestions, Sessions sessions, Instant since) {}
