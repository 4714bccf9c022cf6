package com.seekapa.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.Clubs;
import com.seekapa.engine.ClubsQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.Planner;
import com.seekapa.engine.query.CanonicalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The same clubs in DuckDB and SQLite: queries find the rows that SQL written by hand finds, by a
 * text that people can read in the folders under golden.
 */
final class ClubsDatabases implements AutoCloseable {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private final TestDatabase duckDb;
  private final TestDatabase sqLite;

  ClubsDatabases() throws SQLException {
    duckDb = TestDatabase.duckDb("/clubs.sql");
    sqLite = TestDatabase.sqLite("/clubs.sql");
  }

  void same(String question, ClubsQuery asked, String sql) {
    for (var dialect : List.of(Dialect.duckDb(), Dialect.sqLite())) {
      same(question, asked, sql, dialect);
    }
  }

  /** The rows in one database; SQL by hand may need its spelling. */
  void same(String question, ClubsQuery asked, String sql, Dialect dialect) {
    var compiled = written(question, asked, dialect);
    assertThat(found(compiled, dialect))
        .as("%s in %s:%n%s", question, dialect.name(), compiled.text())
        .isEqualTo(found(new CompiledQuery.Sql(sql, List.of(), List.of()), dialect));
  }

  /** The text alone, for databases that tests can't have. */
  static CompiledQuery.Sql written(String question, ClubsQuery asked, Dialect dialect) {
    var compiled = compiled(asked, dialect, Clubs.model());
    check(question, asked, compiled, dialect);
    return compiled;
  }

  private static void check(
      String question, ClubsQuery asked, CompiledQuery.Sql compiled, Dialect dialect) {
    var folder =
        Path.of("src/test/resources/golden/clubs", dialect.name().toLowerCase(Locale.ROOT));
    var file = folder.resolve(question.replaceAll("[^A-Za-z0-9]+", "-") + ".sql");
    var actual =
        comment(question + "\n\n" + CanonicalText.of(asked.query()))
            + compiled.text()
            + "\n"
            + comment("parameters: " + compiled.parameters());
    try {
      if (UPDATE) {
        Files.createDirectories(folder);
        Files.writeString(file, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CompiledQuery.Sql compiled(ClubsQuery query, Dialect dialect, SemanticModel model) {
    return switch (new Planner().plan(query.query(), model)) {
      case PlanResult.Planned(var plan) -> new Compiler().compile(plan, dialect, 1000);
      case PlanResult.Refused(var obstacle) -> throw new AssertionError(obstacle.message());
    };
  }

  List<List<Object>> found(CompiledQuery.Sql sql, Dialect dialect) {
    try {
      var database = dialect.name().equals("SQLite") ? sqLite : duckDb;
      return TestDatabase.plain(database.rows(sql));
    } catch (SQLException e) {
      throw new AssertionError(e.getMessage() + "\n" + sql.text(), e);
    }
  }

  private static String comment(String text) {
    return text.lines().map(line -> ("-- " + line).strip() + "\n").collect(Collectors.joining());
  }

  @Override
  public void close() throws SQLException {
    duckDb.close();
    sqLite.close();
  }
}
