package com.seekapa.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.question.Context.DataExtent;
import com.seekapa.server.catalog.ModelFile;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentsTest {
  private static final DataExtent EXTENT =
      new DataExtent(LocalDate.of(2025, 12, 28), LocalDate.of(2026, 2, 3));

  @TempDir Path folder;

  @Test
  void the_days_with_data_are_found_in_dates() throws Exception {
    for (var kind : new String[] {"sqlite", "duckdb"}) {
      assertThat(contents(kind, "DATE", "2026-02-03", "2025-12-28", "{label: day, column: t.day}"))
          .isEqualTo(EXTENT);
    }
  }

  @Test
  void the_days_with_data_are_found_in_text_of_any_format() throws Exception {
    var time = "{label: day, column: t.day, format: d.M.yyyy}";
    for (var kind : new String[] {"sqlite", "duckdb"}) {
      assertThat(contents(kind, "VARCHAR(20)", "3.2.2026", "28.12.2025", time)).isEqualTo(EXTENT);
    }
  }

  private DataExtent contents(String kind, String type, String one, String other, String time)
      throws Exception {
    var file = folder.resolve(type.charAt(0) + "." + kind);
    try (var connection = DriverManager.getConnection("jdbc:" + kind + ":" + file);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (day " + type + ")");
      statement.execute("INSERT INTO t VALUES ('%s'), (NULL), ('%s')".formatted(one, other));
    }
    var model =
        """
        name: days
        tables:
          t: {columns: {day: %s}}
        time_dimensions:
          day: %s
        """
            .formatted(type.equals("DATE") ? "date" : "text", time);
    var valid = (ModelFile.Outcome.Valid) ModelFile.parse("days.yaml", model);
    try (var source =
        DataSource.open(
            SourceLocation.parse(file.toString()), new SourceSettings(256, 1, 1, 100))) {
      return Contents.of(source, valid.model()).extent().orElseThrow();
    }
  }
}
