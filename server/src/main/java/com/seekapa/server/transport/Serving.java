package com.seekapa.server.transport;

import com.seekapa.engine.question.Suggestions;
import com.seekapa.server.conversation.Basis;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the server tells about itself.
 *
 * @param rows the rows of the largest table
 * @param checks what became of the verified questions the last time they were asked
 * @param load what is kept from the data source
 */
public record Serving(
    Basis basis,
    long rows,
    Suggestions suggestions,
    Sessions sessions,
    Instant since,
    Supplier<Optional<ModelChecks>> checks,
    SourceLoad load) {}
