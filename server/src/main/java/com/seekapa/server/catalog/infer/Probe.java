package com.seekapa.server.catalog.infer;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The few questions that an inference asks a source, each answered within bounds. */
final class Probe {
  private static final int COLUMNS_AT_ONCE = 200;
  private static final int LONGEST = 300;

  private final DataSource source;
  private final Dialect dialect;
  private final Limits limits;

  Probe(DataSource source, Dialect dialect, Limits limits) {
    this.source = source;
    this.dialect = dialect;
    this.limits = limits;
  }

  Dialect dialect() {
    return dialect;
  }

  long rows(String table) throws InterruptedException {
    return number("SELECT count(*) FROM " + quoted(table));
  }

  /** The values of the first rows, column by column, without those that are missing. */
  List<List<String>> sample(String table, List<String> columns) throws InterruptedException {
    var samples = new ArrayList<List<String>>();
    for (var some : chunks(columns)) {
      var texts = some.stream().map(this::text).collect(Collectors.joining(", "));
      int rows = limits.rowsOf(columns.size());
      var result = query("SELECT %s FROM %s LIMIT %d".formatted(texts, quoted(table), rows), rows);
      IntStream.range(0, some.size()).forEach(i -> samples.add(texts(result, i)));
    }
    return samples;
  }

  /** In how many rows each column has a value. */
  List<Long> present(String table, List<String> columns) throws InterruptedException {
    var counts = new ArrayList<Long>();
    for (var some : chunks(columns)) {
      var count =
          some.stream().map(it -> "count(" + quoted(it) + ")").collect(Collectors.joining(", "));
      query("SELECT " + count + " FROM " + quoted(table), 1).rows().getFirst().stream()
          .map(Probe::number)
          .forEach(counts::add);
    }
    return counts;
  }

  /** Whether every row has a value in the column, and no two rows the same. */
  boolean isUnique(String table, String column) throws InterruptedException {
    var row =
        query(
                "SELECT count(*), count(DISTINCT %s) FROM %s"
                    .formatted(quoted(column), quoted(table)),
                1)
            .rows()
            .getFirst();
    return number(row.get(0)) > 0 && number(row.get(0)) == number(row.get(1));
  }

  /**
   * How many of some values of one column are values of another; nothing if they can't be compared.
   */
  Optional<Inclusion> inclusion(String fromTable, String from, String toTable, String to)
      throws InterruptedException {
    var text =
        """
        SELECT count(*), sum(CASE WHEN v IN (SELECT %s FROM %s) THEN 1 ELSE 0 END)
        FROM (SELECT DISTINCT %s AS v FROM %s WHERE %s IS NOT NULL LIMIT 1000) AS some_values
        """
            .formatted(quoted(to), quoted(toTable), quoted(from), quoted(fromTable), quoted(from));
    try {
      var row = query(text, 1).rows().getFirst();
      return Optional.of(new Inclusion(number(row.get(0)), number(row.get(1))));
    } catch (SourceException e) {
      return Optional.empty();
    }
  }

  /** How many of so many different values were found. */
  record Inclusion(long values, long found) {
    double share() {
      return values == 0 ? 0 : (double) found / values;
    }
  }

  /** In how many rows the column refers to nothing that is there; nothing if that can't be told. */
  OptionalLong dangling(String fromTable, String from, String toTable, String to)
      throws InterruptedException {
    try {
      return OptionalLong.of(
          number(
              "SELECT count(*) FROM %1$s WHERE %2$s IS NULL OR %2$s NOT IN (SELECT %3$s FROM %4$s WHERE %3$s IS NOT NULL)"
                  .formatted(quoted(fromTable), quoted(from), quoted(to), quoted(toTable))));
    } catch (SourceException e) {
      return OptionalLong.empty();
    }
  }

  /** The different values of a column in order; nothing if there are more. */
  Optional<List<String>> distinct(String table, String column, int most)
      throws InterruptedException {
    var text =
        "SELECT DISTINCT %s FROM %s WHERE %s IS NOT NULL LIMIT %d"
            .formatted(dialect.text(quoted(column)), quoted(table), quoted(column), most + 1);
    var result = query(text, most + 1);
    return result.rows().size() > most
        ? Optional.empty()
        : Optional.of(texts(result, 0).stream().sorted().toList());
  }

  private String text(String column) {
    return "substr(" + dialect.text(quoted(column)) + ", 1, " + LONGEST + ")";
  }

  private static List<List<String>> chunks(List<String> columns) {
    return IntStream.iterate(0, start -> start < columns.size(), start -> start + COLUMNS_AT_ONCE)
        .mapToObj(
            start -> columns.subList(start, Math.min(columns.size(), start + COLUMNS_AT_ONCE)))
        .toList();
  }

  private static List<String> texts(ResultTable result, int column) {
    return result.rows().stream()
        .map(row -> row.get(column))
        .filter(cell -> !(cell instanceof Cell.Missing))
        .map(Probe::text)
        .toList();
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text(var text) -> text;
      case Cell.Number(var number) -> number.toPlainString();
      case Cell.Flag(var flag) -> Boolean.toString(flag);
      case Cell.Day(var day) -> day.toString();
      case Cell.Moment(var moment) -> moment.toString();
      case Cell.Missing _ -> "";
    };
  }

  private long number(String query) throws InterruptedException {
    return number(query(query, 1).cell(0, 0));
  }

  private static long number(Cell cell) {
    return cell instanceof Cell.Number(var number) ? number.longValue() : 0;
  }

  private ResultTable query(String text, int maxRows) throws InterruptedException {
    return source.query(text, maxRows, limits.patience());
  }

  private String quoted(String name) {
    return dialect.identifier(name);
  }
}
