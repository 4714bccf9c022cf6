package com.seekapa.server.transport;

import com.seekapa.server.cache.ResultCacheStats;
import com.seekapa.server.source.LimitStats;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What stands between questions and the data source.
 *
 * @param limit empty where none applies
 * @param answers stored answers, ready to be sent
 */
public record SourceLoad(
    Supplier<ResultCacheStats> results,
    Supplier<Optional<LimitStats>> limit,
    StoredAnswers answers) {}
