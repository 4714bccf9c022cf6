package com.seekapa.engine.question.business;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * As much of an inferred model as questions about its business measures are about: the measures,
 * and the columns of what their rows refer to. Of columns with the same name, the nearest has it;
 * others are assumptions apart by their table ("supplier country").
 *
 * @param model the measures and columns, as if people had defined them
 * @param dimensions those of the whole model, by id → those with the names that they have here
 * @param shared the names that other columns have as well → the tables of these
 */
record BusinessView(
    SemanticModel model, Map<String, Dimension> dimensions, Map<String, List<Table>> shared) {
  BusinessView {
    dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    shared = Map.copyOf(shared);
  }

  /** The view; empty of a model without business measures. */
  static Optional<BusinessView> of(SemanticModel model) {
    var measures = new BusinessMeasures(model);
    return measures.all().isEmpty() || !model.inferred()
        ? Optional.empty()
        : Optional.of(new Making(model, measures).view());
  }

  /** Gives names to columns, the nearest first. */
  private static final class Making {
    private static final String NAME = " name";

    private final SemanticModel model;
    private final BusinessMeasures measures;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private final Map<String, List<Table>> shared = new HashMap<>();

    Making(SemanticModel model, BusinessMeasures measures) {
      this.model = model;
      this.measures = measures;
    }

    BusinessView view() {
      var facts = measures.tables();
      var dating = dating();
      var tables = List.copyOf(new ReferredTables(model, dating).from(facts));
      var dated =
          model.timeDimensions().stream()
              .filter(
                  it -> facts.contains(it.column().table()) || dating.contains(it.column().table()))
              .toList();
      measures.all().forEach(it -> it.names().all().forEach(this::take));
      dated.forEach(it -> it.names().all().forEach(this::take));
      tables.forEach(it -> naming(model.table(it)).ifPresent(name -> addNaming(it, name)));
      tables.forEach(it -> columns(it).forEach(column -> add(model.table(it), column)));
      List.copyOf(dimensions.values()).forEach(this::addLastWord);
      return new BusinessView(narrowed(tables, dated), dimensions, shared);
    }

    /** The tables by whose dates measures are dated. */
    private Set<String> dating() {
      return measures.all().stream()
          .flatMap(it -> model.timeOf(it).stream())
          .map(it -> model.timeDimension(it).column().table())
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<Dimension> naming(Table table) {
      return table
          .naming()
          .map(model::dimension)
          .or(() ->
              columns(table.name()).filter(it -> it.role() == Dimension.Role.NAME).findFirst());
    }

    /** The columns that tell something of rows: no keys, and no dates, which have names already. */
    private Stream<Dimension> columns(String table) {
      var times = model.timeDimensions().stream().map(TimeDimension::column).toList();
      return model.dimensions().stream()
          .filter(it -> it.home().table().equals(table))
          .filter(it -> it.role() != Dimension.Role.IDENTIFIER && !times.contains(it.home()))
          .filter(it -> !refers(it) && !isKey(it));
    }

    private boolean refers(Dimension column) {
      return model.relationships().stream().anyMatch(it -> it.from().equals(column.home()));
    }

    /** Keys of rows that have a name beside. */
    private boolean isKey(Dimension column) {
      var table = model.table(column.home().table());
      return table.primaryKey().filter(column.home().column()::equals).isPresent()
          && table.naming().filter(it -> !it.equals(column.id())).isPresent();
    }

    /** "product" is the name of one, and so is "product name". */
    private void addNaming(String name, Dimension naming) {
      var table = model.table(name);
      var own = naming.names();
      var words =
          Stream.of(
                  own.all(),
                  RowWords.of(table.row()),
                  RowWords.of(table.row()).map(it -> it + NAME),
                  withoutName(own))
              .flatMap(it -> it);
      put(table, naming, words);
    }

    private void add(Table table, Dimension column) {
      if (!dimensions.containsKey(column.id())) {
        var own = column.names();
        put(table, column, Stream.concat(own.all(), withoutName(own)));
      }
    }

    private static Stream<String> withoutName(Names names) {
      return names
          .all()
          .filter(it -> it.endsWith(NAME))
          .map(it -> it.substring(0, it.length() - NAME.length()));
    }

    private void put(Table table, Dimension dimension, Stream<String> words) {
      var label = dimension.names().label();
      boolean free = isFree(label);
      if (!free) {
        shared.computeIfAbsent(label, _ -> new ArrayList<>()).add(table);
      }
      var said = free ? label : table.row().label() + " " + label;
      var plural =
          free
              ? dimension.names().plural()
              : table.row().label() + " " + dimension.names().plural();
      var names = words.filter(this::isFree).distinct().toList();
      Stream.concat(Stream.of(said, plural), names.stream()).forEach(this::take);
      dimensions.put(dimension.id(), named(dimension, new Names(said, plural, names)));
    }

    /** "region" is the world region, if nothing else is called a region. */
    private void addLastWord(Dimension dimension) {
      var names = dimension.names();
      var last = names.label().substring(names.label().lastIndexOf(' ') + 1);
      if (isFree(last)) {
        take(last);
        var all = Stream.concat(names.synonyms().stream(), Stream.of(last)).toList();
        dimensions.put(
            dimension.id(), named(dimension, new Names(names.label(), names.plural(), all)));
      }
    }

    private static Table named(Table table) {
      var row = table.row();
      return new Table(
          table.name(),
          new Names(row.label(), row.plural(), RowWords.of(row).distinct().toList()),
          table.columns(),
          table.primaryKey(),
          table.size(),
          table.time(),
          table.naming());
    }

    private boolean isFree(String name) {
      return !taken.contains(name.toLowerCase(Locale.ROOT));
    }

    private void take(String name) {
      taken.add(name.toLowerCase(Locale.ROOT));
    }

    private static Dimension named(Dimension dimension, Names names) {
      return new Dimension(
          dimension.id(),
          names,
          dimension.description(),
          dimension.columns(),
          dimension.type(),
          dimension.format(),
          dimension.kind(),
          dimension.role(),
          dimension.valueSynonyms());
    }

    private SemanticModel narrowed(List<String> tables, List<TimeDimension> times) {
      var defined = measures.all();
      var counts =
          model.measures().stream()
              .filter(it ->
                  it.expression() instanceof Expression.CountRows(var table)
                      && tables.contains(table)
                      && isDated(table, times))
              .filter(it -> !defined.contains(it));
      return new SemanticModel(
          model.name(),
          model.title(),
          model.description(),
          model.tables().stream()
              .filter(it -> tables.contains(it.name()))
              .map(Making::named)
              .toList(),
          model.relationships(),
          Stream.<Measure>concat(defined.stream(), counts).toList(),
          List.copyOf(dimensions.values()),
          times,
          List.of(),
          model.calendar(),
          Optional.empty(),
          List.of(),
          false,
          model.hash());
    }

    private static boolean isDated(String table, List<TimeDimension> times) {
      return times.stream().anyMatch(it -> it.column().table().equals(table));
    }
  }
}
