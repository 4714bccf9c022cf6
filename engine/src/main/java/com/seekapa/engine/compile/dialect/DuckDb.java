package com.seekapa.engine.compile.dialect;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.Ordering;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * DuckDB: a quotient has decimals, and missing values come last of themselves. Truncating a date
 * gives a timestamp, which is why periods are cast back.
 */
final class DuckDb implements Dialect {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Every word that {@code duckdb_keywords()} doesn't call unreserved, and one that means more. */
  private static final Set<String> KEYWORDS =
      Set.of(
          """
          all analyse analyze and anti any array as asc asof asymmetric at authorization between
          bigint binary bit boolean both by case cast char character check coalesce collate collation
          column columns concurrently constraint create cross dec decimal default deferrable desc
          describe distinct do else end except exists extract false fetch float for foreign freeze
          from full generated glob group grouping grouping_id having ilike in initially inner inout
          int integer intersect interval into is isnull join lambda lateral leading left like limit
          map national natural nchar none not notnull null nullif numeric offset on only or order
          out outer overlaps overlay pivot pivot_longer pivot_wider placing position positional
          precision primary qualify real recursive references returning right row select semi setof show
          similar smallint some struct substring summarize symmetric table tablesample then time
          timestamp to trailing treat trim true try_cast tuple union unique unpack unpivot using
          values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement
          xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
          """
              .strip()
              .split("\\s+"));

  @Override
  public String name() {
    return "DuckDB";
  }

  @Override
  public boolean isPlain(String name) {
    return PLAIN.matcher(name).matches() && !KEYWORDS.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public String periodStart(TimeGrain grain, DayOfWeek weekStart, String time) {
    return switch (grain) {
      case DAY -> date(time);
      case WEEK -> weekStart(weekStart.getValue() - 1, time);
      case MONTH, QUARTER, YEAR, FISCAL_PERIOD, FISCAL_QUARTER, FISCAL_YEAR ->
          date(truncated(grain.inMonths().noun(), time));
      case HALF, FISCAL_HALF ->
          date("time_bucket(" + interval(TimeGrain.HALF, 1) + ", " + time + ")");
    };
  }

  @Override
  public String later(TimeGrain grain, long count, String time) {
    return time + (count < 0 ? " - " : " + ") + interval(grain, Math.abs(count));
  }

  @Override
  public String weeksEarlier(String date, String weeks) {
    return date + " - 7 * CAST(" + weeks + " AS INTEGER)";
  }

  @Override
  public String wholeQuotient(String dividend, String divisor) {
    return dividend + " // " + divisor;
  }

  @Override
  public String daysBetween(String from, String to) {
    return "date_diff('day', " + from + ", " + to + ")";
  }

  @Override
  public String periods(TimeGrain grain, String first, String last, String name, String source) {
    var series = "generate_series(\n  %s,\n  %s,\n  %s)".formatted(first, last, interval(grain, 1));
    return "SELECT " + date("unnest(" + series + ")") + " AS " + name + "\n" + source;
  }

  @Override
  public String time(String value, DataType stored, Optional<String> format) {
    return switch (stored) {
      case DATE, TIMESTAMP -> value;
      case TEXT ->
          format
              .map(it -> "try_strptime(" + value + ", " + DatePattern.of(it).strptime() + ")")
              .orElse("TRY_CAST(" + value + " AS TIMESTAMP)");
      case INTEGER -> "make_date(" + value + ", 1, 1)";
      case DECIMAL, BOOLEAN -> "TRY_CAST(" + text(value) + " AS TIMESTAMP)";
    };
  }

  @Override
  public String part(TimePart part, String time) {
    return switch (part) {
      case HOUR_OF_DAY -> "hour(" + time + ")";
      case DAY_OF_WEEK -> "isodow(" + time + ")";
      case DAY_OF_MONTH -> "day(" + time + ")";
      case MONTH_OF_YEAR -> "month(" + time + ")";
      case QUARTER_OF_YEAR -> "quarter(" + time + ")";
      case YEAR -> "year(" + time + ")";
      case DATE -> date(time);
    };
  }

  @Override
  public String number(String text) {
    return "TRY_CAST(" + text + " AS DOUBLE)";
  }

  @Override
  public String like(String text) {
    return text + " ILIKE ? ESCAPE '\\'";
  }

  @Override
  public String ordered(String key, Ordering.Direction direction) {
    return direction == Ordering.Direction.DESCENDING ? key + " DESC" : key;
  }

  /** DuckDB's weeks start on Monday; other weeks are moved there and back. */
  private String weekStart(int daysAfterMonday, String time) {
    if (daysAfterMonday == 0) {
      return date(truncated("week", time));
    }
    var days = interval(TimeGrain.DAY, daysAfterMonday);
    return date(truncated("week", time + " - " + days) + " + " + days);
  }

  private static String truncated(String unit, String time) {
    return "date_trunc('" + unit + "', " + time + ")";
  }

  private static String interval(TimeGrain grain, long count) {
    return switch (grain) {
      case DAY -> "INTERVAL " + count + " DAY";
      case WEEK -> "INTERVAL " + 7 * count + " DAY";
      case MONTH, FISCAL_PERIOD -> "INTERVAL " + count + " MONTH";
      case QUARTER, FISCAL_QUARTER -> "INTERVAL " + 3 * count + " MONTH";
      case HALF, FISCAL_HALF -> "INTERVAL " + 6 * count + " MONTH";
      case YEAR, FISCAL_YEAR -> "INTERVAL " + count + " YEAR";
    };
  }
}
