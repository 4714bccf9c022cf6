package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Dimension.Role;
import com.seekapa.engine.model.Example;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Questions that show what a model can answer: about the sales, and about the largest tables. */
final class FirstQuestions {
  private static final int MOST_TABLES = 3;

  private final Collection<Dimension> dimensions;
  private final Map<String, Long> rows;

  /**
   * @param rows how many rows each table has, by its name
   */
  FirstQuestions(Collection<Dimension> dimensions, Map<String, Long> rows) {
    this.dimensions = dimensions;
    this.rows = rows;
  }

  List<Example> all(List<Table> tables, boolean sells) {
    var questions = new ArrayList<Example>();
    if (sells) {
      questions.add(new Example("Sales", "revenue by month"));
      questions.add(new Example("Sales", "which month had the highest revenue"));
    }
    tables.stream()
        .filter(it -> it.naming().isPresent() || it.time().isPresent())
        .sorted(Comparator.comparing((Table it) -> -rows.getOrDefault(it.name(), 0L)))
        .limit(MOST_TABLES)
        .forEach(table -> about(table).forEach(questions::add));
    return questions;
  }

  private Stream<Example> about(Table table) {
    var many = table.row().plural();
    return Stream.of(
            of(table, Role.CATEGORY).map(it -> "number of " + many + " by " + it.label()),
            table.naming().flatMap(_ -> number(table)).map(it -> "top 5 " + many + " by " + it),
            table.time().map(_ -> "number of " + many + " by year"))
        .flatMap(Optional::stream)
        .map(it -> new Example(Names.of(many).title(), it));
  }

  private Optional<String> number(Table table) {
    return of(table, Role.AMOUNT).or(() -> of(table, Role.LEVEL)).map(Names::label);
  }

  private Optional<Names> of(Table table, Role role) {
    return dimensions.stream()
        .filter(it -> it.home().table().equals(table.name()) && it.role() == role)
        .filter(it -> role == Role.CATEGORY || it.type().isNumeric())
        .map(Dimension::names)
        .findFirst();
  }
}
