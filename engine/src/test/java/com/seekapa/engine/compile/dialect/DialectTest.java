package com.seekapa.engine.compile.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.seekapa.engine.compile.TestDatabase;
import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every dialect promises, held against the database that it speaks to. */
class DialectTest {
  private static final List<TestDatabase> DATABASES = TestDatabase.all("/moments.sql");

  private static final Calendar CALENDAR =
      new Calendar(ZoneOffset.UTC, DayOfWeek.MONDAY, Month.JANUARY, Calendar.FiscalYearName.START);
  private static final List<TimeGrain> GRAINS =
      List.of(
          TimeGrain.DAY,
          TimeGrain.WEEK,
          TimeGrain.MONTH,
          TimeGrain.QUARTER,
          TimeGrain.HALF,
          TimeGrain.YEAR);

  @Property(tries = 100)
  void any_name_comes_back_as_it_was(@ForAll("names") String name) {
    for (var database : DATABASES) {
      if (isPossible(name, database.dialect())) {
        assertThat(asName(name, database)).as(database.dialect().name()).isEqualTo(name);
      }
    }
  }

  /** Names that the database itself can't give, with or without quotes. */
  private static boolean isPossible(String name, Dialect dialect) {
    return switch (dialect.name()) {
      // None that begin or end with a blank, none of signs that take four bytes, and it does not
      // find the column of a subquery again whose name has a control character, such as U+0001.
      case "MariaDB" ->
          name.strip().equals(name)
              && name.chars().noneMatch(sign -> sign < ' ')
              && name.codePoints().noneMatch(Character::isSupplementaryCodePoint);
      // The columns of a subquery are not called like truth values.
      case "SQLite" -> !List.of("true", "false").contains(name);
      default -> true;
    };
  }

  @Example
  void every_keyword_of_any_database_can_name_a_table_and_a_column() {
    var keywords =
        DATABASES.stream()
            .flatMap(it -> keywords(it.dialect()).stream().flatMap(sql -> texts(sql, it)))
            .distinct()
            .toList();
    assertThat(keywords).hasSizeGreaterThan(1000).contains("select", "row_number", "qualify");
    for (var database : DATABASES) {
      for (var keyword : keywords) {
        if (isPossible(keyword, database.dialect())) {
          assertThat(asName(keyword, database)).as(database.dialect().name()).isEqualTo(keyword);
        }
      }
    }
  }

  /** SQLite tells its keywords to programs in C only. */
  private static Optional<String> keywords(Dialect dialect) {
    return switch (dialect.name()) {
      case "DuckDB" -> Optional.of("SELECT keyword_name FROM duckdb_keywords()");
      case "PostgreSQL" -> Optional.of("SELECT word FROM pg_get_keywords()");
      case "MariaDB" ->
          Optional.of(
              """
              SELECT lower(word) FROM information_schema.keywords WHERE word REGEXP '^[A-Z_0-9]+$'
              UNION SELECT lower(`function`) FROM information_schema.sql_functions
              """);
      default -> Optional.empty();
    };
  }

  private static Stream<String> texts(String sql, TestDatabase database) {
    return rows(sql, database).stream().map(row -> row.getFirst().toString());
  }

  /** As a table, a subquery, a column and an alias at once, as compiled queries use names. */
  private static String asName(String name, TestDatabase database) {
    var id = database.dialect().identifier(name);
    var sql =
        "WITH %1$s AS (SELECT 1 AS %1$s) SELECT %1$s.%1$s AS %1$s FROM %1$s ORDER BY %1$s LIMIT 1";
    return database.labelOfFirst(sql.formatted(id));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.strings().excludeChars('\0').ofMinLength(1).ofMaxLength(20),
        Arbitraries.strings().withChars("aB_1 \"'`.;-ä\\").ofMinLength(1).ofMaxLength(8));
  }

  @Example
  void a_plain_name_has_no_quotes() {
    for (var database : DATABASES) {
      assertThat(database.dialect().identifier("net_amount")).isEqualTo("net_amount");
      assertThat(database.dialect().identifier("order")).isIn("\"order\"", "`order`");
    }
  }

  @Example
  void texts_are_numbers_where_they_look_like_it() {
    for (var database : DATABASES) {
      Function<String, Optional<String>> number = text -> of(text, database, Dialect::number);
      assertThat(number.apply("15")).hasValue("15.000000000");
      assertThat(number.apply("-1.5")).hasValue("-1.500000000");
      assertThat(number.apply(" 7 ")).hasValue("7.000000000");
      for (var none : List.of("", "twelve", "12 pieces", "1-2", "-", ".")) {
        assertThat(number.apply(none)).as("'%s' in %s", none, name(database)).isEmpty();
      }
    }
  }

  @Example
  void texts_are_dates_where_they_look_like_it() {
    var none = "none";
    dates(
        "M/d/yyyy",
        List.of("3/7/2021", "2021-03-07", "12/31/1999", "1999-12-31", "unknown", none, "", none));
    dates("yyyy/MM/dd", List.of("2020/02/29", "2020-02-29"));
    dates("dd.MM.yyyy", List.of("05.11.2003", "2003-11-05", "2003", none));
    dates("d.M.yyyy", List.of("28.2.2026", "2026-02-28"));
    dates(
        "dd-MMM-yy",
        List.of("05-Nov-03", "2003-11-05", "05-nov-71", "1971-11-05", "31-Dec-99", "1999-12-31"));
    dates("MMMM d, yyyy", List.of("September 9, 2014", "2014-09-09"));
    dates("MMM dd, yyyy", List.of("Feb 28, 2026", "2026-02-28"));
    dates("EEEE, d MMM yyyy", List.of("Monday, 1 Jan 2024", "2024-01-01"));
    dates("yyyyMMdd", List.of("20240131", "2024-01-31"));
    dates("MM/yyyy", List.of("03/2021", "2021-03-01"));
    dates("M/d/yyyy H:mm", List.of("3/7/2021 9:05", "2021-03-07T09:05"));
    dates("M/d/yyyy h:mm a", List.of("3/7/2021 12:05 AM", "2021-03-07T00:05"));
    dates("MM/dd/yy h:mm a", List.of("02/28/26 12:00 PM", "2026-02-28T12:00"));
    dates("yyyy-MM-dd'T'HH:mm:ss", List.of("2021-03-07T23:59:58", "2021-03-07T23:59:58"));
  }

  @Example
  void dates_without_a_format_are_written_in_iso() {
    for (var database : DATABASES) {
      assertThat(moment("2026-02-28", database, Optional.empty())).isEqualTo("2026-02-28");
      assertThat(moment("2026-02-28 12:00:00", database, Optional.empty()))
          .isEqualTo("2026-02-28T12:00");
    }
  }

  private static void dates(String format, List<String> textsAndDates) {
    for (var database : DATABASES) {
      for (int i = 0; i < textsAndDates.size(); i += 2) {
        var text = textsAndDates.get(i);
        assertThat(moment(text, database, Optional.of(format)))
            .as("'%s' as %s in %s", text, format, name(database))
            .isEqualTo(textsAndDates.get(i + 1));
      }
    }
  }

  /** A moment at midnight as its day. */
  private static String moment(String text, TestDatabase database, Optional<String> format) {
    return of(text, database, (dialect, value) -> dialect.time(value, DataType.TEXT, format))
        .map(it -> it.length() == 10 ? it + "T00:00" : it.replace(' ', 'T'))
        .map(it -> LocalDateTime.parse(it).toString().replace("T00:00", ""))
        .orElse("none");
  }

  @Example
  void years_are_the_first_of_their_days() {
    for (var database : DATABASES) {
      var first = database.dialect().time("y", DataType.INTEGER, Optional.empty());
      var day = rows("SELECT " + first + " FROM (SELECT 1850 AS y) t", database).getFirst();
      assertThat(day.getFirst()).as(name(database)).hasToString("1850-01-01");
    }
  }

  @Example
  void quotients_and_averages_have_decimals() {
    for (var database : DATABASES) {
      var dialect = database.dialect();
      var average = dialect.aggregate(Aggregation.AVERAGE, "x");
      var read =
          "SELECT %s, %s FROM (SELECT 1 AS x UNION ALL SELECT 1 UNION ALL SELECT 300) t"
              .formatted(dialect.quotient("min(x)", "max(x)"), average);
      var found = rows(read, database).getFirst();
      assertThat(number(found.get(0))).as(name(database)).isCloseTo(1 / 300., within(1e-8));
      assertThat(number(found.get(1))).as(name(database)).isCloseTo(302 / 3., within(1e-8));
    }
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  @Example
  void every_part_of_the_calendar_is_that_of_the_moment() {
    for (var database : DATABASES) {
      for (var part : TimePart.values()) {
        var sql =
            "SELECT seen_at, %s FROM moments".formatted(database.dialect().part(part, "seen_at"));
        for (var row : rows(sql, database)) {
          assertThat(plain(row.get(1)))
              .as("%s of %s in %s", part, row.getFirst(), name(database))
              .isEqualTo(part(part, moment(row.getFirst())));
        }
      }
    }
  }

  private static String part(TimePart part, LocalDateTime moment) {
    return switch (part) {
      case HOUR_OF_DAY -> "" + moment.getHour();
      case DAY_OF_WEEK -> "" + moment.getDayOfWeek().getValue();
      case DAY_OF_MONTH -> "" + moment.getDayOfMonth();
      case MONTH_OF_YEAR -> "" + moment.getMonthValue();
      case QUARTER_OF_YEAR -> "" + moment.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> "" + moment.getYear();
      case DATE -> moment.toLocalDate().toString();
    };
  }

  private static String plain(Object value) {
    return value instanceof Number number ? "" + number.longValue() : value.toString();
  }

  @Example
  void a_moment_is_moved_by_periods_to_and_fro() {
    for (var database : DATABASES) {
      for (var grain : GRAINS) {
        for (var count : List.of(1L, -1L, -5L)) {
          var dialect = database.dialect();
          var sql =
              "SELECT seen_at, "
                  + dialect.date(dialect.later(grain, count, "seen_at"))
                  + " FROM moments";
          for (var row : rows(sql, database)) {
            assertThat(row.get(1).toString())
                .as("%s + %s %s in %s", row.getFirst(), count, grain, name(database))
                .isEqualTo(later(grain, count, moment(row.getFirst())));
          }
        }
      }
    }
  }

  private static String later(TimeGrain grain, long count, LocalDateTime moment) {
    var day = moment.toLocalDate();
    return switch (grain) {
      case DAY -> day.plusDays(count).toString();
      case WEEK -> day.plusWeeks(count).toString();
      case MONTH, FISCAL_PERIOD -> day.plusMonths(count).toString();
      case QUARTER, FISCAL_QUARTER -> day.plusMonths(3 * count).toString();
      case HALF, FISCAL_HALF -> day.plusMonths(6 * count).toString();
      case YEAR, FISCAL_YEAR -> day.plusYears(count).toString();
    };
  }

  /** From the first moment to the last lie more days than some databases count by themselves. */
  @Example
  void every_period_from_the_first_to_the_last_has_a_row() {
    for (var database : DATABASES) {
      for (var grain : GRAINS) {
        var dialect = database.dialect();
        var first = dialect.periodStart(grain, DayOfWeek.MONDAY, "min(seen_at)");
        var sql = dialect.periods(grain, first, dialect.date("max(seen_at)"), "p", "FROM moments");
        assertThat(rows(sql, database).stream().map(row -> row.getFirst().toString()).sorted())
            .as("%s in %s", grain, name(database))
            .containsExactlyElementsOf(periods(grain));
      }
    }
  }

  private static List<String> periods(TimeGrain grain) {
    var periods = new ArrayList<String>();
    var last = LocalDate.of(2024, 12, 29);
    for (var day = CALENDAR.startOf(grain, LocalDate.of(2015, 12, 31));
        !day.isAfter(last);
        day = LocalDate.parse(later(grain, 1, day.atStartOfDay()))) {
      periods.add(day.toString());
    }
    return periods;
  }

  private static LocalDateTime moment(Object value) {
    return LocalDateTime.parse(value.toString().replace(' ', 'T'));
  }

  /** An expression over a text in a table. */
  private interface OverText {
    String of(Dialect dialect, String value);
  }

  private static Optional<String> of(String text, TestDatabase database, OverText expression) {
    try {
      database.run(List.of("DELETE FROM texts", "INSERT INTO texts VALUES ('" + text + "')"));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    var sql = "SELECT " + expression.of(database.dialect(), "texts.value") + " FROM texts";
    return Optional.ofNullable(rows(sql, database).getFirst().getFirst()).map(Object::toString);
  }

  private static String name(TestDatabase database) {
    return database.dialect().name();
  }

  private static List<List<Object>> rows(String sql, TestDatabase database) {
    try {
      return database.rows(sql, List.of());
    } catch (SQLException e) {
      throw new AssertionError(name(database) + ": " + e.getMessage() + "\n" + sql, e);
    }
  }
}
