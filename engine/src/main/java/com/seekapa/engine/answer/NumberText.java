package com.seekapa.engine.answer;

import com.seekapa.engine.model.Format;
import com.seekapa.engine.phrase.English;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them, the same in every locale; halves are rounded away from zero. */
public final class NumberText {
  private static final BigDecimal BILLION = BigDecimal.TEN.pow(9);
  private static final BigDecimal TRILLION = BigDecimal.TEN.pow(12);

  private NumberText() {}

  /** All digits, without a unit word: "€4,210,333", "12.4 %", "−€1,200", "1,234". */
  public static String of(BigDecimal number, Format format) {
    return switch (format.kind()) {
      case NUMBER -> signed(number, "", format.decimals(), "");
      case MONEY -> signed(number, sign(format), format.decimals(), "");
      case PERCENT -> signed(number.movePointRight(2), "", format.decimals(), " %");
    };
  }

  /** As {@link #of}, with its unit word, and above 999,999,999 in billions: "1,234 units". */
  public static String inSentence(BigDecimal number, Format format) {
    var text = large(number, format);
    boolean unit = format.kind() == Format.Kind.NUMBER && !format.unit().isBlank();
    return unit ? text + " " + unit(text, format.unit()) : text;
  }

  /** A difference of two percents: "2.1 percentage points". */
  public static String points(BigDecimal difference, Format format) {
    return signed(difference.movePointRight(2), "", format.decimals(), " percentage points");
  }

  /** Whether nothing but zeros is left of the number where it is written so. */
  static boolean roundsToZero(BigDecimal number, Format format) {
    var shown = format.kind() == Format.Kind.PERCENT ? number.movePointRight(2) : number;
    return shown.setScale(format.decimals(), RoundingMode.HALF_UP).signum() == 0;
  }

  static String large(BigDecimal number, Format format) {
    var size = number.abs();
    if (format.kind() == Format.Kind.PERCENT || size.compareTo(BILLION) < 0) {
      return of(number, format);
    }
    return size.compareTo(TRILLION) < 0
        ? scaled(number, 9, " billion", format)
        : scaled(number, 12, " trillion", format);
  }

  private static String scaled(BigDecimal number, int digits, String word, Format format) {
    var sign = format.kind() == Format.Kind.MONEY ? sign(format) : "";
    return signed(number.movePointLeft(digits), sign, 2, word);
  }

  private static String signed(BigDecimal number, String before, int decimals, String after) {
    var rounded = number.setScale(decimals, RoundingMode.HALF_UP);
    var digits = rounded.abs().toPlainString();
    int point = digits.indexOf('.');
    var whole = point < 0 ? digits : digits.substring(0, point);
    var fraction = point < 0 ? "" : digits.substring(point);
    return (rounded.signum() < 0 ? "−" : "") + before + English.grouped(whole) + fraction + after;
  }

  /** A currency sign stands close, a code of letters ("CHF") a space away. */
  private static String sign(Format format) {
    var unit = format.unit();
    return !unit.isEmpty() && Character.isLetter(unit.charAt(unit.length() - 1))
        ? unit + " "
        : unit;
  }

  private static String unit(String number, String unit) {
    return number.equals("1") && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }
}
