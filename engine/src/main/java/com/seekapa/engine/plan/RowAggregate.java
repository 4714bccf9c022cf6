package com.seekapa.engine.plan;

import com.seekapa.engine.model.Aggregation;
import java.util.Optional;

/**
 * An aggregate of the rows of a group.
 *
 * @param name unique in its part
 * @param argument what is aggregated; empty where rows are counted
 */
public record RowAggregate(String name, Aggregation aggregation, Optional<RowValue> argument) {}
