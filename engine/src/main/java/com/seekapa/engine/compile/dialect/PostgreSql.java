package com.seekapa.engine.compile.dialect;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * PostgreSQL: names without quotes are read in small letters, whole numbers divide to whole
 * numbers, and no cast fails quietly: a text is looked at before it is read as a number or a date.
 */
final class PostgreSql implements Dialect {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  /** Every word that {@code pg_get_keywords()} doesn't call unreserved. */
  private static final Set<String> KEYWORDS =
      Set.of(
          """
          all analyse analyze and any array as asc asymmetric authorization between bigint binary
          bit boolean both case cast char character check coalesce collate collation column
          concurrently constraint create cross current_catalog current_date current_role
          current_schema current_time current_timestamp current_user dec decimal default deferrable
          desc distinct do else end except exists extract false fetch float for foreign freeze from
          full grant greatest group grouping having ilike in initially inner inout int integer
          intersect interval into is isnull join json json_array json_arrayagg json_exists
          json_object json_objectagg json_query json_scalar json_serialize json_table json_value
          lateral leading least left like limit localtime localtimestamp merge_action national
          natural nchar none normalize not notnull null nullif numeric offset on only or order out
          outer overlaps overlay placing position precision primary real references returning right
          row select session_user setof similar smallint some substring symmetric system_user table
          tablesample then time timestamp to trailing treat trim true union unique user using values
          varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement
          xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
          """
              .strip()
              .split("\\s+"));

  private static final String NUMBER =
      "'^\\s*[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,2})?\\s*$'";
  private static final String DATE =
      "'^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
          + "([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?)?$'";

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public boolean isPlain(String name) {
    return PLAIN.matcher(name).matches() && !KEYWORDS.contains(name);
  }

  @Override
  public String periodStart(TimeGrain grain, DayOfWeek weekStart, String time) {
    return switch (grain) {
      case DAY -> date(time);
      case WEEK -> weekStart(weekStart.getValue() - 1, time);
      case MONTH, QUARTER, YEAR, FISCAL_PERIOD, FISCAL_QUARTER, FISCAL_YEAR ->
          date(truncated(grain.inMonths().noun(), time));
      case HALF, FISCAL_HALF -> date(truncated("year", time) + " + " + halves(time));
    };
  }

  /** Weeks start on Monday; other weeks are moved there and back. */
  private String weekStart(int daysAfterMonday, String time) {
    if (daysAfterMonday == 0) {
      return date(truncated("week", time));
    }
    var days = interval(TimeGrain.DAY, daysAfterMonday);
    return date(truncated("week", time + " - " + days) + " + " + days);
  }

  private static String halves(String time) {
    return interval(TimeGrain.HALF, 1) + " * floor((extract(month FROM " + time + ") - 1) / 6)";
  }

  private static String truncated(String unit, String time) {
    return "date_trunc('" + unit + "', CAST(" + time + " AS TIMESTAMP))";
  }

  @Override
  public String later(TimeGrain grain, long count, String time) {
    return time + (count < 0 ? " - " : " + ") + interval(grain, Math.abs(count));
  }

  private static String interval(TimeGrain grain, long count) {
    return switch (grain) {
      case DAY -> "INTERVAL '" + count + " days'";
      case WEEK -> "INTERVAL '" + 7 * count + " days'";
      case MONTH, FISCAL_PERIOD -> "INTERVAL '" + count + " months'";
      case QUARTER, FISCAL_QUARTER -> "INTERVAL '" + 3 * count + " months'";
      case HALF, FISCAL_HALF -> "INTERVAL '" + 6 * count + " months'";
      case YEAR, FISCAL_YEAR -> "INTERVAL '" + count + " years'";
    };
  }

  @Override
  public String weeksEarlier(String date, String weeks) {
    return date + " - 7 * CAST(" + weeks + " AS INTEGER)";
  }

  @Override
  public String daysBetween(String from, String to) {
    return "(" + to + " - " + from + ")";
  }

  @Override
  public String periods(TimeGrain grain, String first, String last, String name, String source) {
    var series =
        "generate_series(\n  CAST(%s AS TIMESTAMP),\n  CAST(%s AS TIMESTAMP),\n  %s)"
            .formatted(first, last, interval(grain, 1));
    return "SELECT " + date(series) + " AS " + name + "\n" + source;
  }

  @Override
  public String time(String value, DataType stored, Optional<String> format) {
    return switch (stored) {
      case DATE, TIMESTAMP -> value;
      case TEXT ->
          format
              .map(it -> formatted(value, DatePattern.of(it)))
              .orElse(where(value, DATE, "CAST(" + value + " AS TIMESTAMP)"));
      case INTEGER -> "make_date(CAST(" + value + " AS INTEGER), 1, 1)";
      case DECIMAL, BOOLEAN -> where(text(value), DATE, "CAST(" + text(value) + " AS TIMESTAMP)");
    };
  }

  private static String formatted(String value, DatePattern pattern) {
    var shape = "'" + pattern.shape().replace("'", "''") + "'";
    var template =
        pattern.pieces().stream()
            .map(PostgreSql::template)
            .collect(Collectors.joining("", "'", "'"));
    return where(value, shape, "CAST(to_timestamp(" + value + ", " + template + ") AS TIMESTAMP)");
  }

  private static String where(String value, String shape, String then) {
    return "CASE WHEN " + value + " ~ " + shape + " THEN " + then + " END";
  }

  private static String template(DatePattern.Piece piece) {
    return switch (piece) {
      case DatePattern.Piece.Between(var text) ->
          "\"" + text.replace("\"", "\\\"").replace("'", "''") + "\"";
      case DatePattern.Piece.Field field ->
          switch (field.letters()) {
            case "yy" -> "YY";
            case "M" -> "FMMM";
            case "MM" -> "MM";
            case "MMM" -> "Mon";
            case "MMMM" -> "FMMonth";
            case "d" -> "FMDD";
            case "dd" -> "DD";
            case "H", "HH" -> "HH24";
            case "h", "hh" -> "HH12";
            case "m", "mm" -> "MI";
            case "s", "ss" -> "SS";
            case "a" -> "AM";
            case "E", "EEE" -> "Dy";
            case "EEEE" -> "FMDay";
            default -> field.letter() == 'y' || field.letter() == 'u' ? "YYYY" : "US";
          };
    };
  }

  @Override
  public String part(TimePart part, String time) {
    return switch (part) {
      case HOUR_OF_DAY -> extracted("hour", "CAST(" + time + " AS TIMESTAMP)");
      case DAY_OF_WEEK -> extracted("isodow", time);
      case DAY_OF_MONTH -> extracted("day", time);
      case MONTH_OF_YEAR -> extracted("month", time);
      case QUARTER_OF_YEAR -> extracted("quarter", time);
      case YEAR -> extracted("year", time);
      case DATE -> date(time);
    };
  }

  private static String extracted(String unit, String time) {
    return "CAST(extract(" + unit + " FROM " + time + ") AS INTEGER)";
  }

  @Override
  public String number(String text) {
    return where(text, NUMBER, "CAST(" + text + " AS DOUBLE PRECISION)");
  }

  @Override
  public String like(String text) {
    return text + " ILIKE ? ESCAPE '\\'";
  }

  @Override
  public String text(String value) {
    return "CAST(" + value + " AS TEXT)";
  }

  @Override
  public String aggregate(Aggregation aggregation, String argument) {
    return aggregation == Aggregation.MEDIAN
        ? "percentile_cont(0.5) WITHIN GROUP (ORDER BY " + argument + ")"
        : Dialect.super.aggregate(aggregation, argument);
  }

  @Override
  public String quotient(String dividend, String divisor) {
    return "1.0 * " + dividend + " / " + divisor;
  }
}
