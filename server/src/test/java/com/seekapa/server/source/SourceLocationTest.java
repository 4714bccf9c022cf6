package com.seekapa.server.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.seekapa.server.source.SourceLocation.DataFiles;
import com.seekapa.server.source.SourceLocation.DuckDbFile;
import com.seekapa.server.source.SourceLocation.MariaDb;
import com.seekapa.server.source.SourceLocation.PostgreSql;
import com.seekapa.server.source.SourceLocation.SqliteFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLocationTest {
  @TempDir Path folder;

  @Test
  void a_database_is_known_by_what_it_holds_and_not_by_its_name() throws Exception {
    var lite = made("jdbc:sqlite:", "data.txt");
    var duck = made("jdbc:duckdb:", "data.db");
    assertThat(SourceLocation.parse(lite.toString())).isEqualTo(new SqliteFile(lite));
    assertThat(SourceLocation.parse(duck.toString())).isEqualTo(new DuckDbFile(duck));
    assertThat(SourceLocation.parse("jdbc:sqlite:" + lite)).isEqualTo(new SqliteFile(lite));
    assertThat(SourceLocation.parse("jdbc:duckdb:" + duck)).isEqualTo(new DuckDbFile(duck));
  }

  private Path made(String kind, String name) throws Exception {
    var file = folder.resolve(name);
    try (var connection = DriverManager.getConnection(kind + file);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (a INTEGER)");
    }
    return file;
  }

  @Test
  void files_of_rows_and_folders_are_known_by_name() throws Exception {
    for (var name : List.of("a.csv", "b.TSV", "c.parquet", "d.csv.gz")) {
      var file = Files.createFile(folder.resolve(name));
      assertThat(SourceLocation.parse(file.toString())).isEqualTo(new DataFiles(file));
    }
    assertThat(SourceLocation.parse(folder.toString())).isEqualTo(new DataFiles(folder));
  }

  @Test
  void a_login_is_taken_out_of_the_url() {
    var expected = new Login(Optional.of("me"), Optional.of("p&w"));
    for (var url :
        List.of(
            "jdbc:postgresql://host/db?user=me&ssl=true&password=p%26w",
            "jdbc:postgresql://me:p%26w@host/db?ssl=true")) {
      var location = SourceLocation.parse(url);
      assertThat(location)
          .isEqualTo(new PostgreSql("jdbc:postgresql://host/db?ssl=true", expected));
      assertThat(location.toString()).doesNotContain("p&w").doesNotContain("p%26w");
    }
  }

  @Test
  void a_url_of_mariadb_is_one_too() {
    var location = SourceLocation.parse("jdbc:mariadb://host:3307/db?user=me&password=secret");
    assertThat(location)
        .isEqualTo(
            new MariaDb(
                "jdbc:mariadb://host:3307/db",
                new Login(Optional.of("me"), Optional.of("secret"))));
    assertThat(location.toString()).doesNotContain("secret");
  }

  @Test
  void what_is_missing_or_of_another_kind_is_told_with_what_is_accepted() throws Exception {
    var text = Files.writeString(folder.resolve("a.txt"), "hello");
    for (var wrong :
        List.of(
            folder.resolve("none.csv").toString(),
            text.toString(),
            "jdbc:sqlite::memory:",
            "jdbc:oracle:thin:scott/tiger@host")) {
      assertThatExceptionOfType(SourceException.class)
          .isThrownBy(() -> SourceLocation.parse(wrong))
          .satisfies(e -> {
            assertThat(e.getMessage()).doesNotContain("tiger");
            assertThat(e.failure().next()).contains("CSV").contains("jdbc:postgresql://");
          });
    }
  }

  @Test
  void a_place_is_called_by_its_file_folder_or_database() {
    assertThat(new SourceLocation.SqliteFile(Path.of("/data/shop.v2.sqlite")).name())
        .isEqualTo("shop.v2");
    assertThat(new SourceLocation.DataFiles(Path.of("/data/sales")).name()).isEqualTo("sales");
    assertThat(SourceLocation.parse("jdbc:postgresql://localhost:5432/erp?currentSchema=hr").name())
        .isEqualTo("erp");
  }
}
