package com.seekapa.engine.plan;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import java.util.Optional;

/**
 * A column that dates rows.
 *
 * @param type what it holds: dates, times, dates as text, or years as whole numbers
 * @param format how dates are written in text; empty for ISO 8601
 */
public record RowTime(ColumnReference column, DataType type, Optional<String> format) {}
