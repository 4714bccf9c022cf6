package com.seekapa.engine.compile.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.DataType;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqLiteTest {
  private final Dialect dialect = Dialect.sqLite();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M/d/yyyy | 3/7/2021 | 2021-03-07",
        "M/d/yyyy | 12/31/1999 | 1999-12-31",
        "yyyy/MM/dd | 2020/02/29 | 2020-02-29",
        "dd.MM.yyyy | 05.11.2003 | 2003-11-05",
        "dd-MMM-yy | 05-Nov-03 | 2003-11-05",
        "dd-MMM-yy | 05-nov-71 | 1971-11-05",
        "MMMM d, yyyy | September 9, 2014 | 2014-09-09",
        "EEEE, d MMM yyyy | Monday, 1 Jan 2024 | 2024-01-01",
        "yyyyMMdd | 20240131 | 2024-01-31",
        "M/d/yyyy H:mm | 3/7/2021 9:05 | 2021-03-07 09:05:00",
        "M/d/yyyy h:mm a | 3/7/2021 12:05 AM | 2021-03-07 00:05:00",
        "yyyy-MM-dd'T'HH:mm:ss | 2021-03-07T23:59:58 | 2021-03-07 23:59:58",
        "M/d/yyyy | unknown | none",
      })
  void reads_dates_from_text(String format, String text, String expected) throws SQLException {
    var sql = dialect.time("?1", DataType.TEXT, Optional.of(format));
    assertThat(found("SELECT coalesce(" + sql + ", 'none')", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"order", "Group", "a b", "x\"y", "straße", "1st", "values", ""})
  void any_name_names_a_column(String name) throws SQLException {
    var sql =
        "SELECT "
            + dialect.identifier(name)
            + " FROM (SELECT ?1 AS "
            + dialect.identifier(name)
            + ")";
    assertThat(found(sql, "found")).isEqualTo("found");
  }

  private static String found(String sql, String parameter) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (var rows = statement.executeQuery()) {
        return rows.getString(1);
      }
    }
  }
}
