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
 * The same clubs in every database: queries find the rows that SQL written by hand finds, by a text
 * that people can read in the folders under golden.
 */
final class ClubsDatabases {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private static final List<TestDatabase> ALL = TestDatabase.all("/clubs.sql");

  private ClubsDatabases() {}

  static List<TestDatabase> all() {
    return ALL;
  }

  static void same(String question, ClubsQuery asked, String sql) {
    same(question, asked, sql, ALL);
  }

  /** The rows in some databases; SQL by hand is spelled as the first of them has it. */
  static void same(String question, ClubsQuery asked, String sql, List<TestDatabase> databases) {
    var byHand = found(new CompiledQuery.Sql(sql, List.of(), List.of()), databases.getFirst());
    for (var database : databases) {
      var compiled = compiled(asked, database.dialect(), Clubs.model());
      check(question, asked, compiled, database.dialect());
      assertThat(found(compiled, database))
          .as("%s in %s:%n%s", question, database.dialect().name(), compiled.text())
          .isEqualTo(byHand);
    }
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

  static List<List<Object>> found(CompiledQuery.Sql sql, TestDatabase database) {
    try {
      return TestDatabase.plain(database.rows(sql));
    } catch (SQLException e) {
      throw new AssertionError(database.dialect().name() + ": " + e + "\n" + sql.text(), e);
    }
  }

  private static String comment(String text) {
    return text.lines().map(line -> ("-- " + line).strip() + "\n").collect(Collectors.joining());
  }
}
