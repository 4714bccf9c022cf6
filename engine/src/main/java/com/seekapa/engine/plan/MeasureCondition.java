package com.seekapa.engine.plan;

import com.seekapa.engine.query.Filter;
import java.math.BigDecimal;

/** A measure, by the name of its column, compared with a number. */
public record MeasureCondition(String measure, Filter.Comparator comparator, BigDecimal number) {}
