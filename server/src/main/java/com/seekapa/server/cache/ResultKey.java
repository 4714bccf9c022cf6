package com.seekapa.server.cache;

import com.seekapa.engine.compile.CompiledQuery;

/**
 * What a result is kept under. What a person may see is part of the query, so people with different
 * rights never share a result.
 *
 * @param source which data source
 * @param stamp of its data when the query was asked
 * @param query its text, its parameters with their types, and its columns
 */
public record ResultKey(String source, String stamp, CompiledQuery query) {}
