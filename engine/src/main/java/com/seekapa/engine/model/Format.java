package com.seekapa.engine.model;

/**
 * How values of a measure or number are written.
 *
 * @param kind what the number is; a percent is stored as a fraction (0.124 is 12.4 %)
 * @param decimals digits after the point, 0 to 6
 * @param unit a currency sign for money ("€"), a unit word for numbers ("units") or empty
 */
public record Format(Kind kind, int decimals, String unit) {
  public static final Format PLAIN = new Format(Kind.NUMBER, 0, "");

  public Format {
    if (decimals < 0 || decimals > 6) {
      throw new IllegalArgumentException("decimals must be 0 to 6, not " + decimals);
    }
  }

  /** What a number is. */
  public enum Kind {
    NUMBER,
    MONEY,
    PERCENT
  }
}
