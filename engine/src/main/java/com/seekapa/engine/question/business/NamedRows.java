package com.seekapa.engine.question.business;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.question.Interpretation.Understood;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells rows that are grouped by their names apart by their keys: two people may share a name. */
final class NamedRows {
  private static final Set<String> FIRST = Set.of("first name", "given name", "forename");
  private static final Set<String> LAST = Set.of("last name", "surname", "family name");

  private final SemanticModel model;
  private final BusinessView view;

  NamedRows(SemanticModel model, BusinessView view) {
    this.model = model;
    this.view = view;
  }

  /** The same, by the rows whose names are shown. */
  Understood named(Understood read) {
    var query = read.query();
    boolean drawn = query.chart().isPresent();
    return new Understood(
        query.by(named(query.groupings(), drawn)).within(named(query.within(), drawn)),
        read.spans(),
        read.assumptions(),
        read.confidence(),
        read.follows());
  }

  private List<Grouping> named(List<Grouping> groupings, boolean drawn) {
    var named = new LinkedHashSet<Grouping>();
    groupings.forEach(it -> add(it, named, drawn));
    return List.copyOf(named);
  }

  private void add(Grouping grouping, Set<Grouping> groupings, boolean drawn) {
    groupings.add(grouping);
    if (grouping instanceof Grouping.ByDimension(var dimension)
        && dimension.role() == Dimension.Role.NAME) {
      var table = model.table(dimension.home().table());
      if (isNaming(table, dimension) && table.primaryKey().isPresent()) {
        if (!drawn && is(dimension, FIRST)) {
          lastName(table).map(Grouping.ByDimension::new).forEach(groupings::add);
        }
        groupings.add(new Grouping.ByRow(table));
      }
    }
  }

  private static boolean isNaming(Table table, Dimension dimension) {
    return table.naming().filter(dimension.id()::equals).isPresent();
  }

  private Stream<Dimension> lastName(Table table) {
    return view.dimensions().values().stream()
        .filter(it -> it.home().table().equals(table.name()) && is(it, LAST))
        .limit(1);
  }

  private static boolean is(Dimension dimension, Set<String> names) {
    return dimension.names().all().anyMatch(names::contains);
  }
}
