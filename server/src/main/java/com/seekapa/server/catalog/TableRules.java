package com.seekapa.server.catalog;

import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tables and relationships refer to exists and fits, and relationships never go in circles.
 */
final class TableRules {
  private final Checked checked;

  TableRules(Checked checked) {
    this.checked = checked;
  }

  void check() {
    checked.model().tables().forEach(this::checkTable);
    var relationships = checked.model().relationships();
    for (int i = 0; i < relationships.size(); i++) {
      checkRelationship(relationships.get(i), Integer.toString(i));
    }
    checkCycles(relationships);
  }

  private void checkTable(Table table) {
    table
        .primaryKey()
        .ifPresent(key -> checked.column(table, key, "tables", table.name(), "primary_key"));
    table.time().ifPresent(time -> checkTime(table, time));
    table.size().ifPresent(size -> checkSize(table, size));
  }

  private void checkTime(Table table, String time) {
    var ids = checked.model().timeDimensions().stream().map(TimeDimension::id).toList();
    checked.isKnown("time dimension", time, ids, "tables", table.name(), "time");
  }

  private void checkSize(Table table, String size) {
    var dimensions = checked.model().dimensions();
    var ids = dimensions.stream().map(Dimension::id).toList();
    String[] path = {"tables", table.name(), "size"};
    if (checked.isKnown("dimension", size, ids, path)
        && !checked.model().dimension(size).type().isNumeric()) {
      checked.problem("the size of a row must be a number, which " + size + " is not", path);
    }
  }

  private void checkRelationship(Relationship relationship, String place) {
    var from = checked.column(relationship.from(), "relationships", place, "from");
    var to = checked.column(relationship.to(), "relationships", place, "to");
    if (from.isPresent() && to.isPresent() && !comparable(from.get(), to.get())) {
      checked.problem(
          "%s is %s and %s is %s; related columns must be of one type"
              .formatted(relationship.from(), word(from.get()), relationship.to(), word(to.get())),
          "relationships",
          place);
    }
  }

  private static boolean comparable(Column one, Column other) {
    return one.type() == other.type() || (one.type().isNumeric() && other.type().isNumeric());
  }

  private static String word(Column column) {
    return Types.word(column.type());
  }

  private void checkCycles(List<Relationship> relationships) {
    Cycles.find(graph(relationships))
        .ifPresent(cycle -> {
          int last = lastOf(cycle, relationships);
          checked.problem(
              "relationships go in a circle: "
                  + String.join(" → ", cycle)
                  + "; remove one, each row must refer onwards only",
              "relationships",
              Integer.toString(last));
        });
  }

  private static Map<String, List<String>> graph(List<Relationship> relationships) {
    var graph = new LinkedHashMap<String, List<String>>();
    for (var relationship : relationships) {
      graph
          .computeIfAbsent(relationship.from().table(), _ -> new ArrayList<>())
          .add(relationship.to().table());
    }
    return graph;
  }

  /** The last relationship of the file that takes part in the cycle. */
  private static int lastOf(List<String> cycle, List<Relationship> relationships) {
    int last = 0;
    for (int i = 0; i < relationships.size(); i++) {
      var from = cycle.indexOf(relationships.get(i).from().table());
      if (from >= 0 && cycle.get(from + 1).equals(relationships.get(i).to().table())) {
        last = i;
      }
    }
    return last;
  }
}
