package com.seekapa.server.catalog;

import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;

/** What tables and relationships refer to exists and fits. */
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
  }

  private void checkTable(Table table) {
    table
        .primaryKey()
        .ifPresent(key -> checked.column(table, key, "tables", table.name(), "primary_key"));
    table.time().ifPresent(time -> checkTime(table, time));
    table.size().ifPresent(size -> checkSize(table, size));
    table.naming().ifPresent(naming -> checkNaming(table, naming));
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

  private void checkNaming(Table table, String naming) {
    var ids = checked.model().dimensions().stream().map(Dimension::id).toList();
    checked.isKnown("dimension", naming, ids, "tables", table.name(), "naming");
  }

  private void checkRelationship(Relationship relationship, String place) {
    var from = checked.column(relationship.from(), "relationships", place, "from");
    var to = checked.column(relationship.to(), "relationships", place, "to");
    if (from.isPresent() && to.isPresent() && !comparable(relationship, from.get(), to.get())) {
      checked.problem(
          "%s is %s and %s is %s; related columns must be of one type"
              .formatted(relationship.from(), word(from.get()), relationship.to(), word(to.get())),
          "relationships",
          place);
    }
  }

  private boolean comparable(Relationship relationship, Column from, Column to) {
    var one = checked.valueType(relationship.from(), from);
    var other = checked.valueType(relationship.to(), to);
    return from.type() == to.type() || one == other || (one.isNumeric() && other.isNumeric());
  }

  private static String word(Column column) {
    return Types.word(column.type());
  }
}
