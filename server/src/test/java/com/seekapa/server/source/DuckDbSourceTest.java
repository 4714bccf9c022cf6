package com.seekapa.server.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbSourceTest {
  private static final String HEAVY =
      "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE hash(a.range, b.range) = 1";
  private static final int MANY = 100;
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static DataSource source;

  @BeforeAll
  static void open() throws SQLException {
    make(folder.resolve("data.duckdb"));
    source = DataSource.duckDb(folder.resolve("data.duckdb"), new DuckDbSettings(256, 2, 1, 100));
  }

  @AfterAll
  static void close() {
    source.close();
  }

  private static void make(Path file) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        var statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE t AS SELECT range AS n, 'row ' || range AS name FROM range(1000)");
    }
  }

  @Test
  void each_kind_of_value_becomes_its_cell() throws InterruptedException {
    var row =
        source
            .query(
                """
                SELECT 'a', 12, 12.50, 0.5::DOUBLE, true, DATE '2026-02-28',
                  TIMESTAMP '2026-02-28 10:30:00', NULL, sum(n), 'nan'::DOUBLE
                FROM t
                """,
                MANY,
                LONG)
            .rows()
            .getFirst();
    assertThat(row)
        .containsExactly(
            new Cell.Text("a"),
            new Cell.Number(new BigDecimal("12")),
            new Cell.Number(new BigDecimal("12.50")),
            new Cell.Number(new BigDecimal("0.5")),
            new Cell.Flag(true),
            new Cell.Day(LocalDate.of(2026, 2, 28)),
            new Cell.Moment(LocalDateTime.of(2026, 2, 28, 10, 30)),
            Cell.MISSING,
            new Cell.Number(new BigDecimal("499500")),
            Cell.MISSING);
  }

  @Test
  void parameters_are_values_and_never_text() throws InterruptedException {
    var table = named("row 7", "SELECT name FROM t WHERE name = ? AND n < ?");
    assertThat(table.rows()).containsExactly(List.of(new Cell.Text("row 7")));
    assertThat(named("' OR 1=1 --", "SELECT name FROM t WHERE name = ? AND n < ?").rows())
        .isEmpty();
  }

  private static ResultTable named(String name, String sql) throws InterruptedException {
    var column =
        new ResultColumn(
            "name",
            "Name",
            ResultColumn.Role.DIMENSION,
            "name",
            DataType.TEXT,
            Format.PLAIN,
            Optional.empty());
    return source.execute(
        new CompiledQuery.Sql(sql, List.of(name, new BigDecimal("500")), List.of(column)), LONG);
  }

  @Test
  void a_long_result_is_cut_off_and_says_so() throws InterruptedException {
    var table = source.query("SELECT n FROM t ORDER BY n", 100, LONG);
    assertThat(table.rows()).hasSize(100);
    assertThat(table.truncated()).isTrue();
    assertThat(source.query("SELECT n FROM t", 1000, LONG).rows()).hasSize(1000);
    assertThat(source.query("SELECT n FROM t LIMIT 100", MANY, LONG).truncated()).isFalse();
  }

  @Test
  void a_query_that_takes_too_long_is_stopped_and_its_connection_is_free_again()
      throws InterruptedException {
    assertThat(failure(() -> source.query(HEAVY, MANY, Duration.ofMillis(200))))
        .isEqualTo(new SourceFailure.TimedOut(Duration.ofMillis(200)));
    assertThat(source.query("SELECT 1", MANY, LONG).rows()).hasSize(1);
  }

  @Test
  void interrupting_the_one_who_asks_stops_the_query() throws InterruptedException {
    var interrupted = new CountDownLatch(1);
    var asking =
        Thread.ofVirtual()
            .start(() -> {
              try {
                source.query(HEAVY, MANY, LONG);
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
            });
    asking.interrupt();
    interrupted.await();
    assertThat(source.query("SELECT 1", MANY, LONG).rows()).hasSize(1);
  }

  @Test
  void slow_queries_leave_virtual_threads_alone() throws Exception {
    var file = folder.resolve("other.duckdb");
    make(file);
    try (var many = DataSource.duckDb(file, new DuckDbSettings(256, 1, 8, 100))) {
      var started = new CountDownLatch(8);
      var slow =
          IntStream.range(0, 8)
              .mapToObj(_ ->
                  Thread.ofVirtual()
                      .start(() -> {
                        started.countDown();
                        try {
                          many.query(HEAVY, MANY, LONG);
                        } catch (InterruptedException e) {
                          // as intended
                        }
                      }))
              .toList();
      started.await();
      var quick = Thread.ofVirtual().start(() -> {});
      assertThat(quick.join(Duration.ofSeconds(10))).isTrue();
      slow.forEach(Thread::interrupt);
      for (var thread : slow) {
        thread.join();
      }
    }
  }

  @Test
  void an_error_of_the_source_is_told_and_the_next_query_works() throws InterruptedException {
    assertThat(failure(() -> source.query("SELECT nothing FROM nowhere", MANY, LONG)))
        .isInstanceOf(SourceFailure.Failed.class)
        .extracting(SourceFailure::message)
        .asString()
        .contains("nowhere");
    assertThat(source.query("SELECT 1", MANY, LONG).rows()).hasSize(1);
  }

  @Test
  void nothing_can_be_written_and_no_other_file_can_be_read() throws IOException {
    var secret = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
    assertThat(failure(() -> source.query("CREATE TABLE x (a INT)", MANY, LONG)))
        .isInstanceOf(SourceFailure.Failed.class);
    assertThat(failure(() -> source.query("SELECT * FROM read_csv('" + secret + "')", MANY, LONG)))
        .isInstanceOf(SourceFailure.Failed.class);
    assertThat(failure(() -> source.query("SET enable_external_access = true", MANY, LONG)))
        .isInstanceOf(SourceFailure.Failed.class);
  }

  @Test
  void queries_get_no_more_memory_than_is_set() throws InterruptedException {
    var tooMuch = "SELECT len(list(a.range)) FROM range(100000000) a";
    assertThat(failure(() -> source.query(tooMuch, MANY, LONG)))
        .isInstanceOf(SourceFailure.Failed.class)
        .extracting(SourceFailure::message)
        .asString()
        .contains("Out of Memory");
    assertThat(source.query("SELECT 1", MANY, LONG).rows()).hasSize(1);
  }

  @Test
  void a_missing_file_is_named() {
    var file = folder.resolve("none.duckdb");
    assertThat(failure(() -> DataSource.duckDb(file, new DuckDbSettings(256, 1, 1, 10))))
        .isEqualTo(new SourceFailure.Missing(file));
  }

  @Test
  void a_damaged_file_is_named_with_what_to_do() throws IOException {
    var file = Files.writeString(folder.resolve("broken.duckdb"), "no database ".repeat(2000));
    var failure = failure(() -> DataSource.duckDb(file, new DuckDbSettings(256, 1, 1, 10)));
    assertThat(failure).isInstanceOf(SourceFailure.Damaged.class);
    assertThat(failure.message()).contains("broken.duckdb");
    assertThat(failure.next()).contains("backup");
  }

  @Test
  void a_file_that_another_process_writes_to_is_named_with_what_to_do() throws Exception {
    var file = folder.resolve("locked.duckdb");
    make(file);
    var writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var output = writer.inputReader()) {
      assertThat(output.readLine()).isEqualTo("open");
      var failure = failure(() -> DataSource.duckDb(file, new DuckDbSettings(256, 1, 1, 10)));
      assertThat(failure).isInstanceOf(SourceFailure.InUse.class);
      assertThat(failure.next()).contains("Close the program");
    } finally {
      writer.destroyForcibly();
    }
  }

  /** A process that holds a file open for writing until it is ended. */
  static final class Writer {
    public static void main(String[] arguments) throws Exception {
      try (var _ = DriverManager.getConnection("jdbc:duckdb:" + arguments[0])) {
        System.out.println("open");
        new CountDownLatch(1).await();
      }
    }
  }

  private static SourceFailure failure(ThrowingCallable work) {
    var thrown = new SourceFailure[1];
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(work)
        .satisfies(e -> thrown[0] = e.failure());
    return thrown[0];
  }
}
