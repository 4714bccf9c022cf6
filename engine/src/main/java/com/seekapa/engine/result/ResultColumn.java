package com.seekapa.engine.result;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.TimeGrain;
import java.util.Optional;

/**
 * A column of a result.
 *
 * @param name unique in its result, and the name used in the query text
 * @param label what people read above it
 * @param role what the column holds
 * @param of the id of the measure or dimension that it shows; the grain in lower case for TIME
 * @param grain the length of the periods, for TIME
 */
public record ResultColumn(
    String name,
    String label,
    Role role,
    String of,
    DataType type,
    Format format,
    Optional<TimeGrain> grain) {

  /** What a column holds. */
  public enum Role {
    /** A value of a dimension. */
    DIMENSION,
    /** The first day of a period. */
    TIME,
    /** A part of the calendar: "Mon", "Jan", and numbers for other parts. */
    TIME_PART,
    /** A measure in the range asked about. */
    MEASURE,
    /** A measure in the range compared with. */
    PREVIOUS,
    /** Measure minus previous. */
    CHANGE,
    /** Change as a fraction of previous; missing where previous is zero. */
    CHANGE_RATIO
  }
}
