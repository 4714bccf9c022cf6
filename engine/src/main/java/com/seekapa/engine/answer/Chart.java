package com.seekapa.engine.answer;

import com.seekapa.engine.query.ChartKind;
import java.util.List;
import java.util.Optional;

/**
 * How to draw the result. Columns are named as in the result.
 *
 * @param x the column along the axis; empty for a single number or a table
 * @param y the columns drawn, in order; their numbers share one unit
 * @param series the column whose values tell series apart
 * @param whole whether what is drawn adds up to a whole, so that shares of it mean something
 * @param description the text alternative
 */
public record Chart(
    ChartKind kind,
    Optional<String> x,
    List<String> y,
    Optional<String> series,
    boolean whole,
    String title,
    String description) {
  public Chart {
    y = List.copyOf(y);
  }
}
