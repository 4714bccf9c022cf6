package com.seekapa.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.result.Cell;
import com.seekapa.server.source.SourceSettings.BrokenRows;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FilesSourceTest extends DataSourceContract {
  private Connection owner;

  @Override
  void create() throws Exception {
    owner = DriverManager.getConnection("jdbc:duckdb:");
    Files.createDirectory(files());
  }

  @AfterAll
  void closeOwner() throws Exception {
    owner.close();
  }

  private Path files() {
    return folder.resolve("files");
  }

  /** Every second table becomes a Parquet file, so that both are read. */
  @Override
  void write(List<String> statements) throws Exception {
    try (var statement = owner.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
      int number = 0;
      for (var name : tables()) {
        var format = isParquet(name, number++) ? "parquet" : "csv";
        var file = files().resolve(name + "." + format).toString().replace("'", "''");
        var options = format.equals("csv") ? "HEADER" : "FORMAT parquet";
        statement.execute("COPY %s TO '%s' (%s)".formatted(quoted(name), file, options));
      }
    }
  }

  private static boolean isParquet(String name, int number) {
    return number % 2 == 1 || List.of("clients", "vacant", "wide", "changing").contains(name);
  }

  private List<String> tables() throws Exception {
    var names = new ArrayList<String>();
    try (var statement = owner.createStatement();
        var rows =
            statement.executeQuery("SELECT table_name FROM duckdb_tables() ORDER BY table_oid")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  @Override
  String place() {
    return files().toString();
  }

  @Override
  String heavy() {
    return """
    SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE hash(a.range, b.range) = 1
    """;
  }

  @Override
  void vanish() throws Exception {
    Files.move(files(), folder.resolve("away"));
  }

  @Override
  void comeBack() throws Exception {
    Files.move(folder.resolve("away"), files());
  }

  private Path file(String name, String text) throws Exception {
    var path = Files.createTempDirectory(folder, "files").resolve(name);
    return Files.writeString(path, text);
  }

  private DataSource open(Path path, BrokenRows brokenRows) {
    var settings = new SourceSettings(256, 2, 1, 100, folder, brokenRows, Login.NONE);
    return DataSource.open(SourceLocation.parse(path.toString()), settings);
  }

  private List<List<Cell>> rows(Path path) throws Exception {
    try (var opened = open(path, BrokenRows.FAIL)) {
      var table = opened.schema().tables().getFirst().name();
      return opened.query("SELECT * FROM " + quoted(table), MANY, LONG).rows();
    }
  }

  @Test
  void broken_rows_are_named_with_line_and_reason_and_nothing_is_opened() throws Exception {
    var file = file("it's \"so\" 売上.csv", "id,name,day\n1,a,2020-01-01\n2,b,2020-02-01,x\n3,c\n");
    var failure = failure(() -> open(file, BrokenRows.FAIL));
    assertThat(failure).isInstanceOf(SourceFailure.BrokenRows.class);
    assertThat(failure.message())
        .contains("2 rows")
        .contains("it's \"so\" 売上.csv:3: expected number of columns: 3 found: 4")
        .contains(".csv:4: expected number of columns: 3 found: 2 in “3,c”");
    assertThat(failure.next()).contains("--broken-rows skip");
  }

  @Test
  void broken_rows_can_be_left_out_and_are_named_at_every_start() throws Exception {
    var file = file("a.csv", "id,name\n1,a\n2,b,x\n3,c\n");
    for (int start = 0; start < 2; start++) {
      try (var opened = open(file, BrokenRows.SKIP)) {
        assertThat(opened.notes()).containsExactly("Left out of a.csv: 1 broken row, line 3.");
        assertThat(opened.query("SELECT * FROM a", MANY, LONG).rows()).hasSize(2);
      }
    }
  }

  @Test
  void of_many_broken_rows_the_first_are_named_and_all_are_counted() throws Exception {
    var text = "id,name\n1,a\n" + "x,y,z\n".repeat(50) + "2,b\n".repeat(500);
    var failure = failure(() -> open(file("a.csv", text), BrokenRows.FAIL));
    assertThat(failure.message()).contains("50 rows").contains("and 30 more");
    assertThat(failure.message().lines()).hasSize(22);
  }

  @Test
  void a_broken_row_far_down_is_found_too() throws Exception {
    var text = "id,name\n" + "1,a\n".repeat(100_000) + "2\n";
    assertThat(failure(() -> open(file("a.csv", text), BrokenRows.FAIL)).message())
        .contains("a.csv:100002");
  }

  @Test
  void text_that_is_no_utf8_is_named_by_its_line() throws Exception {
    var file = file("a.csv", "");
    Files.write(file, "id,name\n1,M\u00fcller\n2,b\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(failure(() -> open(file, BrokenRows.FAIL)).message())
        .contains("a.csv:2")
        .contains("UTF-8");
  }

  @Test
  void text_in_utf16_says_so_itself() throws Exception {
    var file = file("a.csv", "");
    Files.write(file, "\ufeffid,name\n1,M\u00fcller\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(rows(file).getFirst()).contains(new Cell.Text("M\u00fcller"));
  }

  @Test
  void a_file_without_even_a_header_is_named() throws Exception {
    var failure = failure(() -> open(file("a.csv", ""), BrokenRows.FAIL));
    assertThat(failure.message()).contains("a.csv").contains("empty");
  }

  @Test
  void a_header_without_rows_is_an_empty_table() throws Exception {
    assertThat(rows(file("a.csv", "id,name\n"))).isEmpty();
  }

  @Test
  void semicolons_and_tabs_are_found() throws Exception {
    assertThat(rows(file("a.csv", "id;price\n1;2,5\n2;3,5\n")).getFirst())
        .contains(new Cell.Text("2,5"));
    assertThat(rows(file("a.tsv", "id\tname\n1\ta, b\n")).getFirst())
        .contains(new Cell.Text("a, b"));
  }

  @Test
  void two_files_that_would_be_one_table_are_both_named() throws Exception {
    var file = file("sales.csv", "id\n1\n");
    Files.writeString(file.resolveSibling("Sales.tsv"), "id\n1\n");
    assertThat(failure(() -> open(file.getParent(), BrokenRows.FAIL)).message())
        .contains("sales.csv")
        .contains("Sales.tsv");
  }

  @Test
  void a_file_of_another_kind_in_the_folder_is_named() throws Exception {
    var file = file("sales.csv", "id\n1\n");
    Files.writeString(file.resolveSibling("notes.txt"), "hello");
    try (var opened = open(file.getParent(), BrokenRows.FAIL)) {
      assertThat(opened.notes())
          .containsExactly("Left out: notes.txt, which is no CSV, TSV or Parquet file.");
    }
  }

  @Test
  void no_other_file_can_be_reached() throws Exception {
    var secret = file("secret.csv", "a\n1\n");
    assertThat(failure(() -> source.query("SELECT * FROM read_csv('" + secret + "')", MANY, LONG)))
        .isInstanceOf(SourceFailure.Failed.class);
  }
}
