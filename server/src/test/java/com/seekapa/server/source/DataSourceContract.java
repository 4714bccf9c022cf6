package com.seekapa.server.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.compile.Compiler;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.Planner;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.catalog.infer.ModelInference;
import com.seekapa.server.source.SourceSchema.SourceColumn;
import com.seekapa.server.source.SourceSchema.SourceTable;
import com.seekapa.server.source.SourceSettings.BrokenRows;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every version of {@link DataSource} promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
abstract class DataSourceContract {
  static final Duration LONG = Duration.ofSeconds(60);
  static final int MANY = 10_000;
  private static final int WIDE = 500;
  private static final List<String> AWKWARD =
      List.of("select", "two words", "Größe in m²", "売上", "say \"hi\"", "it's", "100%");

  Path folder;
  DataSource source;

  /** Makes the database, with nothing in it. */
  abstract void create() throws Exception;

  /** Runs SQL that all databases understand, on the side of those who own the data. */
  abstract void write(List<String> statements) throws Exception;

  /** Where the data is, as a person names it. */
  abstract String place();

  /** A query that would take hours. */
  abstract String heavy();

  /** Takes the data away from under an open source. */
  abstract void vanish() throws Exception;

  /** Puts it back. */
  abstract void comeBack() throws Exception;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    this.folder = folder;
    create();
    write(
        List.of(
            """
            CREATE TABLE clients (
              id INTEGER PRIMARY KEY, name VARCHAR(40), spent DECIMAL(10, 2), active BOOLEAN,
              since DATE, seen TIMESTAMP)
            """,
            """
            INSERT INTO clients VALUES
              (1, 'Ada', 12.50, TRUE, '2026-02-28', '2026-02-28 10:30:00'),
              (2, '', -3, FALSE, '2024-02-29', '2024-02-29 00:00:00'),
              (3, NULL, NULL, NULL, NULL, NULL)
            """,
            "CREATE TABLE mixed (value VARCHAR(20))",
            "INSERT INTO mixed VALUES ('12'), ('twelve'), (NULL), ('1.5'), ('2026-01-01')",
            "CREATE TABLE vacant (id INTEGER, name VARCHAR(10))",
            "CREATE TABLE changing (id INTEGER, name VARCHAR(10), leaving VARCHAR(10))",
            "INSERT INTO changing VALUES (1, 'a', 'b')",
            wide()));
    for (var name : AWKWARD) {
      write(
          List.of(
              "CREATE TABLE %1$s (%1$s INTEGER, x INTEGER)".formatted(quoted(name)),
              "INSERT INTO %s VALUES (7, 8)".formatted(quoted(name))));
    }
    source = wrapped(DataSource.open(SourceLocation.parse(place()), settings()));
  }

  /** For what wraps a data source, and promises the same. */
  DataSource wrapped(DataSource source) {
    return source;
  }

  private static String wide() {
    return IntStream.range(0, WIDE)
        .mapToObj(i -> "column_" + i + " INTEGER")
        .collect(Collectors.joining(", ", "CREATE TABLE wide (", ")"));
  }

  SourceSettings settings() {
    return new SourceSettings(
        256, 2, 1, 100, folder.resolve("copies"), BrokenRows.FAIL, Login.NONE);
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @AfterAll
  void close() {
    source.close();
  }

  @Test
  void columns_are_named_in_order_with_their_types() throws Exception {
    assertThat(table("clients").columns())
        .extracting(SourceColumn::name)
        .containsExactly("id", "name", "spent", "active", "since", "seen");
    assertThat(table("clients").columns())
        .extracting(SourceColumn::type)
        .containsExactly(
            DataType.INTEGER,
            DataType.TEXT,
            DataType.DECIMAL,
            DataType.BOOLEAN,
            DataType.DATE,
            DataType.TIMESTAMP);
  }

  @Test
  void values_have_the_types_of_the_columns_of_the_result() throws Exception {
    var columns =
        List.of(
            column("id", DataType.INTEGER),
            column("name", DataType.TEXT),
            column("spent", DataType.DECIMAL),
            column("active", DataType.BOOLEAN),
            column("since", DataType.DATE),
            column("seen", DataType.TIMESTAMP));
    var rows =
        execute(
                "SELECT id, name, spent, active, since, seen FROM clients ORDER BY id",
                List.of(),
                columns)
            .rows();
    assertThat(rows.getFirst().stream().map(DataSourceContract::shortest))
        .containsExactly(
            new Cell.Number(BigDecimal.ONE),
            new Cell.Text("Ada"),
            new Cell.Number(new BigDecimal("12.5")),
            new Cell.Flag(true),
            new Cell.Day(LocalDate.of(2026, 2, 28)),
            new Cell.Moment(LocalDateTime.of(2026, 2, 28, 10, 30)));
    assertThat(rows.get(1).subList(3, 5))
        .containsExactly(new Cell.Flag(false), new Cell.Day(LocalDate.of(2024, 2, 29)));
    assertThat(rows.get(2).subList(1, 6)).containsOnly(Cell.MISSING);
  }

  /** Exact numbers may come with as many decimals as their column has. */
  private static Cell shortest(Cell cell) {
    return cell instanceof Cell.Number(var number)
        ? new Cell.Number(number.stripTrailingZeros())
        : cell;
  }

  @Test
  void parameters_are_values_of_each_type_and_never_text() throws Exception {
    assertThat(ids("name = ? AND spent > ?", "Ada", new BigDecimal("12.4"))).containsExactly(1L);
    assertThat(ids("spent + 0 > ? AND spent + 0 < ?", new BigDecimal("1E1"), 13))
        .containsExactly(1L);
    assertThat(ids("spent < ?", 5_000_000_000L)).containsExactly(1L, 2L);
    assertThat(ids("active = ?", true)).containsExactly(1L);
    assertThat(ids("since >= ?", LocalDate.of(2026, 1, 1))).containsExactly(1L);
    assertThat(ids("name = ?", "' OR 1=1 --")).isEmpty();
  }

  private List<Long> ids(String condition, Object... parameters) throws InterruptedException {
    return execute(
            "SELECT id FROM clients WHERE " + condition + " ORDER BY id",
            List.of(parameters),
            List.of(column("id", DataType.INTEGER)))
        .rows()
        .stream()
        .map(row -> ((Cell.Number) row.getFirst()).value().longValueExact())
        .toList();
  }

  @Test
  void tables_and_columns_may_have_any_name() throws Exception {
    for (var name : AWKWARD) {
      assertThat(table(name).columns()).extracting(SourceColumn::name).containsExactly(name, "x");
      var read =
          "SELECT %1$s, x FROM %1$s WHERE %1$s = 7".formatted(source.dialect().identifier(name));
      assertThat(source.query(read, MANY, LONG).rows()).as(name).hasSize(1);
    }
  }

  @Test
  void a_table_may_have_five_hundred_columns() throws Exception {
    assertThat(table("wide").columns()).hasSize(WIDE);
    assertThat(source.query("SELECT * FROM wide", MANY, LONG).columns()).hasSize(WIDE);
  }

  @Test
  void a_table_may_be_empty_and_without_keys() throws Exception {
    assertThat(table("vacant").columns()).hasSize(2);
    assertThat(table("vacant").primaryKey()).isEmpty();
    assertThat(table("vacant").foreignKeys()).isEmpty();
    assertThat(source.query("SELECT * FROM vacant", MANY, LONG).rows()).isEmpty();
  }

  @Test
  void values_of_all_kinds_in_one_column_are_all_there() throws Exception {
    assertThat(source.query("SELECT value FROM mixed", MANY, LONG).rows())
        .containsExactly(
            List.of(new Cell.Text("12")),
            List.of(new Cell.Text("twelve")),
            List.of(Cell.MISSING),
            List.of(new Cell.Text("1.5")),
            List.of(new Cell.Text("2026-01-01")));
  }

  @Test
  void a_long_result_is_cut_off_and_says_so() throws Exception {
    assertThat(source.query("SELECT id FROM clients", 2, LONG).truncated()).isTrue();
    assertThat(source.query("SELECT id FROM clients", 3, LONG).truncated()).isFalse();
  }

  @Test
  void a_query_that_takes_too_long_has_ended_and_the_next_one_runs() throws Exception {
    var soon = Duration.ofMillis(200);
    assertThat(failure(() -> source.query(heavy(), MANY, soon)))
        .isEqualTo(new SourceFailure.TimedOut(soon));
    assertThat(source.query("SELECT 1", MANY, LONG).rows()).hasSize(1);
  }

  @Test
  void interrupting_the_one_who_asks_ends_the_query() throws Exception {
    var interrupted = new CountDownLatch(1);
    var asking =
        Thread.ofVirtual()
            .start(() -> {
              try {
                source.query(heavy(), MANY, LONG);
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
            });
    asking.interrupt();
    interrupted.await();
    assertThat(source.query("SELECT 1", MANY, LONG).rows()).hasSize(1);
  }

  @Test
  void nothing_can_be_written() throws Exception {
    for (var text :
        List.of(
            "CREATE TABLE x (a INTEGER)",
            "INSERT INTO clients (id) VALUES (9)",
            "UPDATE clients SET name = 'x'",
            "DROP TABLE clients")) {
      assertThat(failure(() -> source.query(text, MANY, LONG)))
          .as(text)
          .isInstanceOf(SourceFailure.Failed.class);
    }
    assertThat(source.query("SELECT count(*) FROM clients", 1, LONG).cell(0, 0))
        .isEqualTo(new Cell.Number(new BigDecimal(3)));
  }

  @Test
  void an_error_of_the_source_is_told_and_the_next_query_runs() throws Exception {
    assertThat(failure(() -> source.query("SELECT x FROM nowhere", MANY, LONG)).message())
        .contains("nowhere");
    assertThat(source.query("SELECT 1", MANY, LONG).rows()).hasSize(1);
  }

  @Test
  void the_stamp_changes_with_the_data() throws Exception {
    var before = source.stamp();
    assertThat(source.stamp()).isEqualTo(before);
    write(List.of("INSERT INTO changing (id, name) VALUES (2, 'new')"));
    assertThat(source.stamp()).isNotEqualTo(before);
    assertThat(source.query("SELECT id FROM changing WHERE name = 'new'", MANY, LONG).rows())
        .hasSize(1);
  }

  @Test
  void a_column_that_is_gone_means_that_the_model_no_longer_fits() throws Exception {
    write(List.of("ALTER TABLE changing DROP COLUMN leaving"));
    var leaving = List.of(column("leaving", DataType.TEXT));
    var failure = failure(() -> execute("SELECT leaving FROM changing", List.of(), leaving));
    assertThat(failure).isInstanceOf(SourceFailure.Changed.class);
    assertThat(failure.message()).contains("leaving");
    assertThat(failure.next()).contains("model check").contains("model infer");
    assertThat(table("changing").columns())
        .extracting(SourceColumn::name)
        .containsExactly("id", "name");
  }

  @Test
  void data_that_is_away_is_told_and_asked_again_when_it_is_back() throws Exception {
    vanish();
    var failure = failure(() -> source.query("SELECT 1", MANY, LONG));
    assertThat(failure)
        .isInstanceOfAny(SourceFailure.Missing.class, SourceFailure.Unreachable.class);
    assertThat(failure.next()).isNotEmpty();
    comeBack();
    assertThat(source.query("SELECT id FROM clients", MANY, LONG).rows()).hasSize(3);
  }

  /** Whatever is in it: five hundred columns, none with a value, names of any kind, no keys. */
  @Test
  void every_column_and_measure_of_a_model_inferred_from_it_can_be_asked() throws Exception {
    var model = new ModelInference().infer(source, Optional.empty(), _ -> {}).model();
    assertThat(model.dimensions()).hasSizeGreaterThan(WIDE + AWKWARD.size());
    for (var dimension : model.dimensions()) {
      run(List.of(), List.of(new Grouping.ByDimension(dimension)), model);
    }
    for (var measure : model.measures()) {
      run(List.of(measure), List.of(), model);
    }
  }

  private void run(List<Measure> measures, List<Grouping> groupings, SemanticModel model)
      throws InterruptedException {
    var query =
        new SemanticQuery(
            measures,
            groupings,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            OptionalInt.empty(),
            Optional.empty());
    var plan = ((PlanResult.Planned) new Planner().plan(query, model)).plan();
    var sql = new Compiler().compile(plan, source.dialect(), 10);
    assertThat(source.execute(sql, LONG).columns()).isEqualTo(sql.columns());
  }

  SourceTable table(String name) throws InterruptedException {
    return source.schema().tables().stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no table " + name));
  }

  ResultTable execute(String text, List<Object> parameters, List<ResultColumn> columns)
      throws InterruptedException {
    return source.execute(new CompiledQuery.Sql(text, parameters, columns), LONG);
  }

  static ResultColumn column(String name, DataType type) {
    return new ResultColumn(
        name, name, ResultColumn.Role.DIMENSION, name, type, Format.PLAIN, Optional.empty());
  }

  static SourceFailure failure(ThrowingCallable work) {
    var thrown = new SourceFailure[1];
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(work)
        .satisfies(e -> thrown[0] = e.failure());
    return thrown[0];
  }
}
