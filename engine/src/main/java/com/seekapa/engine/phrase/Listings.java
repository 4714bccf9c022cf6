package com.seekapa.engine.phrase;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.SemanticQuery.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a query shows of rows of tables: "names and ages of students". */
final class Listings {
  private final Labels labels;

  Listings(Labels labels) {
    this.labels = labels;
  }

  /** Whether each row of a table has a row of its own in the result. */
  static boolean isOfRows(SemanticQuery query) {
    return row(query).isPresent()
        || query.measures().isEmpty() && query.rows() instanceof Rows.Every;
  }

  /** The table whose rows are told about, where it is one. */
  Optional<Table> subject(SemanticQuery query) {
    return row(query).or(() -> every(query)).or(() -> home(query));
  }

  private static Optional<Table> row(SemanticQuery query) {
    return allRows(query).findFirst();
  }

  private static Stream<Table> allRows(SemanticQuery query) {
    return query.groupings().stream()
        .flatMap(it -> it instanceof Grouping.ByRow(var table) ? Stream.of(table) : Stream.empty())
        .distinct();
  }

  private static Optional<Table> every(SemanticQuery query) {
    return query.measures().isEmpty() && query.rows() instanceof Rows.Every(var table)
        ? table
        : Optional.empty();
  }

  /** The one table that all measures are made of, or that all dimensions belong to. */
  private Optional<Table> home(SemanticQuery query) {
    var homes =
        query.measures().isEmpty()
            ? dimensions(query).stream().flatMap(it -> labels.home(it).stream()).distinct().toList()
            : query.measures().stream().flatMap(it -> labels.home(it).stream()).distinct().toList();
    return homes.size() == 1 ? Optional.of(homes.getFirst()) : Optional.empty();
  }

  /** "names and ages of customers", "name and number of orders for each customer". */
  String of(SemanticQuery query) {
    return query.measures().isEmpty() ? rows(query) : measured(query);
  }

  private String rows(SemanticQuery query) {
    var groups = groups(query);
    var subject = row(query).or(() -> every(query));
    boolean said =
        subject.isEmpty() || homes(query).equals(List.of(subject.get())) && !groups.isEmpty();
    var each =
        subject.filter(_ -> !said && !groups.isEmpty()).map(it -> " for each " + Labels.row(it));
    var listed =
        groups.isEmpty()
            ? subject.map(Labels::rows).orElse("rows")
            : String.join(" with ", groups) + each.orElse("");
    var further = allRows(query).skip(1).map(Labels::row).toList();
    return listed
        + (further.isEmpty()
            ? ""
            : (each.isEmpty() ? " for each " : " and ") + English.list(further));
  }

  private List<Table> homes(SemanticQuery query) {
    return dimensions(query).stream().flatMap(it -> labels.home(it).stream()).distinct().toList();
  }

  /** Dimensions side by side of one table are told together. */
  private List<String> groups(SemanticQuery query) {
    var texts = new ArrayList<String>();
    var together = new ArrayList<Dimension>();
    for (var grouping : query.groupings()) {
      switch (grouping) {
        case Grouping.ByDimension(var dimension) -> {
          if (!together.isEmpty()
              && !labels.home(together.getFirst()).equals(labels.home(dimension))) {
            end(together, texts);
          }
          together.add(dimension);
        }
        case Grouping.ByTime _, Grouping.ByTimePart _ -> {
          end(together, texts);
          texts.add(Phraser.plural(grouping));
        }
        case Grouping.ByRow _ -> {}
      }
    }
    end(together, texts);
    return texts;
  }

  private void end(List<Dimension> together, List<String> texts) {
    if (!together.isEmpty()) {
      var home = labels.home(together.getFirst());
      texts.add(
          home.map(it -> labels.plurals(together, it))
              .orElseGet(() ->
                  English.list(
                      together.stream().map(it -> English.lower(it.names().plural())).toList())));
      together.clear();
    }
  }

  private String measured(SemanticQuery query) {
    var row = row(query).orElseThrow();
    var own =
        dimensions(query).stream()
            .filter(it -> labels.home(it).equals(Optional.of(row)))
            .map(it -> English.lower(it.names().label()));
    var measures = query.measures().stream().map(Listings::label);
    var others =
        query.groupings().stream().filter(it -> !isOf(row, it)).map(this::singular).toList();
    return English.list(Stream.concat(own, measures).toList())
        + " for each "
        + Labels.row(row)
        + (others.isEmpty() ? "" : " and " + English.list(others));
  }

  private boolean isOf(Table row, Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> labels.home(dimension).equals(Optional.of(row));
      case Grouping.ByRow(var table) -> table.equals(row);
      case Grouping.ByTime _, Grouping.ByTimePart _ -> false;
    };
  }

  /** A grouping, with its table where its name alone is not clear. */
  String singular(Grouping grouping) {
    return grouping instanceof Grouping.ByDimension(var dimension)
        ? labels.of(dimension)
        : Phraser.singular(grouping);
  }

  private static String label(Measure measure) {
    return English.lower(measure.names().label());
  }

  private static List<Dimension> dimensions(SemanticQuery query) {
    return query.groupings().stream()
        .flatMap(it ->
            it instanceof Grouping.ByDimension(var dimension)
                ? Stream.of(dimension)
                : Stream.empty())
        .toList();
  }
}
