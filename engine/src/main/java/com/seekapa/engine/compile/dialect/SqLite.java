package com.seekapa.engine.compile.dialect;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * SQLite: dates are text in ISO 8601, with or without a time of day, and a month before 31 March is
 * the last of February only where it is told to round down. A row for each period comes from a
 * query that calls itself. {@code median} comes with the driver.
 */
final class SqLite implements Dialect {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Every word that {@code sqlite3_keyword_name()} lists. */
  private static final Set<String> KEYWORDS =
      Set.of(
          """
          abort action add after all alter always analyze and as asc attach autoincrement before
          begin between by cascade case cast check collate column commit conflict constraint create
          cross current current_date current_time current_timestamp database default deferrable
          deferred delete desc detach distinct do drop each else end escape except exclude
          exclusive exists explain fail false filter first following for foreign from full generated
          glob group groups having if ignore immediate in index indexed initially inner insert instead
          intersect into is isnull join key last left like limit match materialized natural no not
          nothing notnull null nulls of offset on or order others outer over partition plan pragma
          preceding primary query raise range recursive references regexp reindex release rename
          replace restrict returning right rollback row rows savepoint select set table temp
          temporary then ties to transaction trigger true unbounded union unique update using vacuum
          values view virtual when where window with within without
          """
              .strip()
              .split("\\s+"));

  @Override
  public String name() {
    return "SQLite";
  }

  @Override
  public boolean isPlain(String name) {
    return PLAIN.matcher(name).matches() && !KEYWORDS.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public String periodStart(TimeGrain grain, DayOfWeek weekStart, String time) {
    return switch (grain) {
      case DAY -> date(time);
      case WEEK ->
          earlier(
              time, "(" + weekday(time) + " + " + (7 - weekStart.getValue() % 7) + ") % 7", "days");
      case MONTH, FISCAL_PERIOD -> "date(" + time + ", 'start of month')";
      case QUARTER, FISCAL_QUARTER -> monthsEarlier(time, 3);
      case HALF, FISCAL_HALF -> monthsEarlier(time, 6);
      case YEAR, FISCAL_YEAR -> "date(" + time + ", 'start of year')";
    };
  }

  private static String monthsEarlier(String time, int months) {
    var monthsIn = "(" + number("%m", time) + " - 1) % " + months;
    return "date(" + time + ", 'start of month', '-' || (" + monthsIn + ") || ' months')";
  }

  private static String earlier(String time, String count, String unit) {
    return "date(" + time + ", '-' || (" + count + ") || ' " + unit + "')";
  }

  @Override
  public String later(TimeGrain grain, long count, String time) {
    return "date("
        + time
        + ", '"
        + (count < 0 ? "-" : "+")
        + lengths(grain, Math.abs(count))
        + "', 'floor')";
  }

  @Override
  public String weeksEarlier(String date, String weeks) {
    return "date(" + date + ", '-' || (7 * " + weeks + ") || ' days')";
  }

  @Override
  public String literal(LocalDate day) {
    return "'" + day + "'";
  }

  @Override
  public String daysBetween(String from, String to) {
    return "CAST(julianday(" + to + ") - julianday(" + from + ") AS INTEGER)";
  }

  @Override
  public String periods(TimeGrain grain, String first, String last, String name, String source) {
    var next = later(grain, 1, name);
    return """
    SELECT %1$s
    FROM (
      WITH RECURSIVE periods(%1$s, last_day) AS (
        SELECT %2$s, %3$s
    %4$s
        UNION ALL
        SELECT %5$s, last_day
        FROM periods
        WHERE %5$s <= last_day
      )
      SELECT %1$s
      FROM periods
      WHERE %1$s <= last_day
    )\
    """
        .formatted(name, first, last, source.indent(4).stripTrailing(), next);
  }

  @Override
  public String time(String value, DataType stored, Optional<String> format) {
    return switch (stored) {
      case DATE, TIMESTAMP, DECIMAL, BOOLEAN -> value;
      case TEXT -> format.map(it -> SqLiteDates.iso(value, it)).orElse(value);
      case INTEGER -> "substr('000' || CAST(" + value + " AS INTEGER), -4) || '-01-01'";
    };
  }

  @Override
  public String part(TimePart part, String time) {
    return switch (part) {
      case HOUR_OF_DAY -> number("%H", time);
      case DAY_OF_WEEK -> "(" + weekday(time) + " + 6) % 7 + 1";
      case DAY_OF_MONTH -> number("%d", time);
      case MONTH_OF_YEAR -> number("%m", time);
      case QUARTER_OF_YEAR -> "(" + number("%m", time) + " + 2) / 3";
      case YEAR -> number("%Y", time);
      case DATE -> date(time);
    };
  }

  /** A cast alone makes zero of words, and a number of how a text begins. */
  @Override
  public String number(String text) {
    return """
    CASE WHEN trim(%1$s) GLOB '*[0-9]*' AND trim(%1$s) NOT GLOB '*[^0-9.+-]*' \
    AND trim(%1$s) NOT GLOB '?*[+-]*' AND trim(%1$s) NOT GLOB '*.*.*' THEN CAST(%1$s AS NUMERIC) END\
    """
        .formatted(text);
  }

  @Override
  public String like(String text) {
    return text + " LIKE ? ESCAPE '\\'";
  }

  @Override
  public boolean hasDates() {
    return false;
  }

  @Override
  public boolean ordersByColumnNames() {
    return false;
  }

  @Override
  public Object parameter(Object value) {
    return switch (value) {
      case LocalDate day -> day.toString();
      case Boolean flag -> flag ? 1 : 0;
      case BigDecimal number -> number(number);
      default -> value;
    };
  }

  private static Object number(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= 18
        ? (Object) number.longValue()
        : (Object) number.doubleValue();
  }

  @Override
  public String text(String value) {
    return "CAST(" + value + " AS TEXT)";
  }

  @Override
  public String date(String time) {
    return "date(" + time + ")";
  }

  @Override
  public String quotient(String dividend, String divisor) {
    return "1.0 * " + dividend + " / " + divisor;
  }

  @Override
  public String isSame(String left, String right) {
    return left + " IS " + right;
  }

  @Override
  public String greater(String left, String right) {
    return "max(" + left + ", " + right + ")";
  }

  @Override
  public String lesser(String left, String right) {
    return "min(" + left + ", " + right + ")";
  }

  /** Days since Sunday. */
  private static String weekday(String time) {
    return number("%w", time);
  }

  private static String number(String part, String time) {
    return "CAST(strftime('" + part + "', " + time + ") AS INTEGER)";
  }

  private static String lengths(TimeGrain grain, long count) {
    return switch (grain) {
      case DAY -> count + " days";
      case WEEK -> 7 * count + " days";
      case MONTH, FISCAL_PERIOD -> count + " months";
      case QUARTER, FISCAL_QUARTER -> 3 * count + " months";
      case HALF, FISCAL_HALF -> 6 * count + " months";
      case YEAR, FISCAL_YEAR -> count + " years";
    };
  }
}
