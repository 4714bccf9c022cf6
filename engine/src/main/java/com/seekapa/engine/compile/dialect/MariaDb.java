package com.seekapa.engine.compile.dialect;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.Ordering;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * MariaDB: names stand between backticks, backslashes in text mean more, exact quotients and
 * averages are rounded to four more digits, and a text is read as far as it goes: it is looked at
 * before it is taken for a number or a date. A query that calls itself ends silently after a
 * thousand rounds, so the days between two are counted with sequences.
 */
final class MariaDb implements Dialect {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Every word of {@code information_schema.keywords} that can't be a name as it is. */
  private static final Set<String> KEYWORDS =
      Set.of(
          """
          accessible add all alter analyze and as asc asensitive before between bigint binary blob
          both by call cascade case change char character check collate column condition constraint
          continue convert create cross cube current_date current_role current_time
          current_timestamp current_user cursor databases day_hour day_microsecond day_minute
          day_second dec decimal declare default delayed delete delete_domain_id desc describe
          deterministic distinct distinctrow div do_domain_ids double drop dual each else elseif
          enclosed escaped except exists exit explain false fetch float float4 float8 for force
          foreign from fulltext grant group having high_priority hour_microsecond hour_minute
          hour_second if ignore ignore_domain_ids in index infile inner inout insensitive insert int
          int1 int2 int3 int4 int8 integer intersect interval into is iterate join key keys kill
          leading leave left like limit linear lines load localtime localtimestamp lock long
          longblob longtext loop low_priority master_demote_to_replica master_demote_to_slave
          master_ssl_verify_server_cert match maxvalue mediumblob mediumint mediumtext middleint
          minute_microsecond minute_second mod modifies natural no_write_to_binlog not null numeric
          offset on optimize optionally or order out outer outfile over page_checksum
          parse_vcol_expr partition portion precision primary procedure purge range read reads
          read_write real recursive ref_system_id references regexp release rename repeat replace
          require resignal restrict return returning revoke right rlike rollup row_number rows
          schemas second_microsecond select sensitive separator set show signal smallint spatial
          specific sql sql_after_gtids sql_before_gtids sql_big_result sql_buffer_result sql_cache
          sql_calc_found_rows sql_no_cache sql_small_result sqlexception sqlstate sqlwarning ssl
          starting stats_auto_recalc stats_persistent stats_sample_pages straight_join system table
          terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique
          unlock unsigned update usage use using utc_date utc_time utc_timestamp values varbinary
          varchar varcharacter varying when where while window with write xor year_month zerofill
          """
              .strip()
              .split("\\s+"));

  private static final String NUMBER =
      "^\\s*[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,2})?\\s*$";
  private static final String DATE =
      "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
          + "([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?)?$";

  @Override
  public String name() {
    return "MariaDB";
  }

  @Override
  public boolean isPlain(String name) {
    return PLAIN.matcher(name).matches() && !KEYWORDS.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public String identifier(String name) {
    return isPlain(name) ? name : '`' + name.replace("`", "``") + '`';
  }

  @Override
  public String periodStart(TimeGrain grain, DayOfWeek weekStart, String time) {
    return switch (grain) {
      case DAY -> date(time);
      case WEEK -> date(time + " - INTERVAL " + daysIntoWeek(weekStart, time) + " DAY");
      case MONTH, FISCAL_PERIOD -> date("date_format(" + time + ", '%Y-%m-01')");
      case QUARTER, FISCAL_QUARTER -> inYear(time, "quarter(" + time + ") - 1 QUARTER");
      case HALF, FISCAL_HALF -> inYear(time, "(quarter(" + time + ") - 1) DIV 2 * 6 MONTH");
      case YEAR, FISCAL_YEAR -> firstOfYear(time);
    };
  }

  private static String daysIntoWeek(DayOfWeek weekStart, String time) {
    var weekday = "weekday(" + time + ")";
    return weekStart == DayOfWeek.MONDAY
        ? weekday
        : "(" + weekday + " + " + (8 - weekStart.getValue()) + ") % 7";
  }

  private String inYear(String time, String interval) {
    return firstOfYear(time) + " + INTERVAL " + interval;
  }

  private String firstOfYear(String time) {
    return date("date_format(" + time + ", '%Y-01-01')");
  }

  @Override
  public String later(TimeGrain grain, long count, String time) {
    return time + (count < 0 ? " - " : " + ") + interval(grain, Long.toString(Math.abs(count)));
  }

  private static String interval(TimeGrain grain, String count) {
    return switch (grain) {
      case DAY -> "INTERVAL " + count + " DAY";
      case WEEK -> "INTERVAL " + count + " WEEK";
      case MONTH, FISCAL_PERIOD -> "INTERVAL " + count + " MONTH";
      case QUARTER, FISCAL_QUARTER -> "INTERVAL " + count + " QUARTER";
      case HALF, FISCAL_HALF -> "INTERVAL 6 * (" + count + ") MONTH";
      case YEAR, FISCAL_YEAR -> "INTERVAL " + count + " YEAR";
    };
  }

  @Override
  public String weeksEarlier(String date, String weeks) {
    return date + " - INTERVAL " + weeks + " WEEK";
  }

  @Override
  public String wholeQuotient(String dividend, String divisor) {
    return dividend + " DIV " + divisor;
  }

  @Override
  public String daysBetween(String from, String to) {
    return "datediff(" + to + ", " + from + ")";
  }

  /** Counted in thousands and ones, so that a few days don't read the numbers of millennia. */
  @Override
  public String periods(TimeGrain grain, String first, String last, String name, String source) {
    return """
    SELECT first_day + %1$s AS %2$s
    FROM (
      SELECT %3$s AS first_day, %4$s AS last_day
    %5$s
    ) AS bounds
    JOIN seq_0_to_3999 AS thousands ON first_day + %6$s <= last_day
    JOIN seq_0_to_999 AS ones ON first_day + %1$s <= last_day\
    """
        .formatted(
            interval(grain, "1000 * thousands.seq + ones.seq"),
            name,
            first,
            last,
            source.indent(2).stripTrailing(),
            interval(grain, "1000 * thousands.seq"));
  }

  @Override
  public String time(String value, DataType stored, Optional<String> format) {
    return switch (stored) {
      case DATE, TIMESTAMP -> value;
      case TEXT -> format.map(it -> formatted(value, DatePattern.of(it))).orElse(iso(value));
      case INTEGER -> date("concat(lpad(" + value + ", 4, '0'), '-01-01')");
      case DECIMAL, BOOLEAN -> iso(text(value));
    };
  }

  private static String iso(String text) {
    return where(text, DATE, "CAST(" + text + " AS DATETIME(6))");
  }

  /** A month or day that the text leaves out is the first. */
  private static String formatted(String value, DatePattern pattern) {
    var missing = pattern.missing();
    var ones = " 1".repeat(missing.size());
    var whole = missing.isEmpty() ? value : "concat(" + value + ", '" + ones + "')";
    var template =
        pattern.pieces().stream().map(MariaDb::template).collect(Collectors.joining())
            + missing.stream().map(it -> it == 'M' ? " %c" : " %e").collect(Collectors.joining());
    var time = "CAST(str_to_date(" + whole + ", " + literal(template) + ") AS DATETIME(6))";
    return where(value, pattern.shape(), time);
  }

  private static String template(DatePattern.Piece piece) {
    return switch (piece) {
      case DatePattern.Piece.Between(var text) -> text.replace("%", "%%");
      case DatePattern.Piece.Field field ->
          switch (field.letters()) {
            case "yy" -> "%y";
            case "M", "MM" -> "%c";
            case "MMM" -> "%b";
            case "MMMM" -> "%M";
            case "d", "dd" -> "%e";
            case "H", "HH" -> "%k";
            case "h", "hh" -> "%l";
            case "m", "mm" -> "%i";
            case "s", "ss" -> "%s";
            case "a" -> "%p";
            case "E", "EEE" -> "%a";
            case "EEEE" -> "%W";
            default -> field.letter() == 'y' || field.letter() == 'u' ? "%Y" : "%f";
          };
    };
  }

  private static String where(String value, String shape, String then) {
    return "CASE WHEN " + value + " REGEXP " + literal(shape) + " THEN " + then + " END";
  }

  private static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  @Override
  public String part(TimePart part, String time) {
    return switch (part) {
      case HOUR_OF_DAY -> "hour(" + time + ")";
      case DAY_OF_WEEK -> "weekday(" + time + ") + 1";
      case DAY_OF_MONTH -> "day(" + time + ")";
      case MONTH_OF_YEAR -> "month(" + time + ")";
      case QUARTER_OF_YEAR -> "quarter(" + time + ")";
      case YEAR -> "year(" + time + ")";
      case DATE -> date(time);
    };
  }

  @Override
  public String number(String text) {
    return where(text, NUMBER, "CAST(" + text + " AS DOUBLE)");
  }

  /** Whether the case matters depends on the column. */
  @Override
  public String like(String text) {
    return "lower(" + text + ") LIKE lower(?)";
  }

  @Override
  public String text(String value) {
    return "CAST(" + value + " AS CHAR)";
  }

  @Override
  public boolean ordersByColumnNames() {
    return false;
  }

  @Override
  public boolean ordersByResultNames() {
    return false;
  }

  @Override
  public boolean aggregatesMedians() {
    return false;
  }

  @Override
  public String aggregate(Aggregation aggregation, String argument) {
    return aggregation == Aggregation.AVERAGE
        ? "avg(CAST(" + argument + " AS DOUBLE))"
        : Dialect.super.aggregate(aggregation, argument);
  }

  @Override
  public String quotient(String dividend, String divisor) {
    return "1e0 * " + dividend + " / " + divisor;
  }

  @Override
  public String isSame(String left, String right) {
    return left + " <=> " + right;
  }

  /** Missing values come first of themselves. */
  @Override
  public String ordered(String key, Ordering.Direction direction) {
    return switch (direction) {
      case ASCENDING -> key + " IS NULL, " + key;
      case DESCENDING -> key + " DESC";
    };
  }
}
