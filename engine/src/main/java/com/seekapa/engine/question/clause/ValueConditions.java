package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Filter.Comparator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Conditions that name no column: "Italian", "in France or Spain", "in 2014", "student 163". */
final class ValueConditions {
  private final Sketch sketch;
  private final Connectives connectives;

  ValueConditions(Sketch sketch) {
    this.sketch = sketch;
    this.connectives = new Connectives(sketch);
  }

  /** The value at this piece, and further ones of the same column behind it. */
  void read(int i) {
    if (partOf(i)) {
      return;
    }
    var value = sketch.at(i).as(Sense.OfValue.class);
    if (value.isEmpty()) {
      quoted(i);
      return;
    }
    var dimension = value.get().dimension();
    var found = new ArrayList<String>();
    found.add(value.get().value());
    boolean joined = false;
    int last = i;
    for (int j = i + 1; j < sketch.size() && sketch.isOpen(j) && j <= last + 3; j++) {
      var next = valueOf(j, dimension);
      if (next.isPresent()) {
        found.add(next.get());
        last = j;
      } else if (sketch.is(j, Cue.OR, Cue.AND, Cue.COMMA)) {
        joined = joined || sketch.is(j, Cue.AND);
      } else if (!sketch.is(j, Cue.FILLER, Cue.IN)) {
        break;
      }
    }
    boolean negated = isNegated(i);
    boolean alternative = sketch.is(sketch.before(i, Cue.FILLER, Cue.IN, Cue.IS), Cue.OR);
    sketch.use(i, last);
    useColumn(last, dimension);
    var values = found.stream().distinct().toList();
    if (joined && !negated && isBoth(i)) {
      values.forEach(it -> sketch.condition(new Filter.OneOf(dimension, List.of(it)), false));
      return;
    }
    sketch.condition(filter(dimension, values, negated), alternative);
    if (values.size() > 1 && joined) {
      sketch.compared.add(dimension);
    }
  }

  /** "both a and b": each of them, where one alone is not enough. */
  private boolean isBoth(int i) {
    int before =
        sketch.before(i, Cue.FILLER, Cue.IN, Cue.IS, Cue.OF, Cue.HAVE, Cue.BY, Cue.CONTAINS);
    while (before >= 0
        && before >= i - 5
        && (sketch.column(before).isPresent() || sketch.table(before).isPresent())) {
      before = sketch.before(before, Cue.FILLER, Cue.IN, Cue.IS, Cue.OF, Cue.HAVE);
    }
    return sketch.is(before, Cue.BOTH) && sketch.at(before).text().equals("both");
  }

  private Filter filter(Dimension dimension, List<String> values, boolean negated) {
    if (!negated) {
      return new Filter.OneOf(dimension, values);
    }
    boolean apart =
        sketch
            .subject()
            .filter(it -> !sketch.connections.refers(it.name(), dimension.home().table()))
            .isPresent();
    return apart
        ? new Filter.Not(new Filter.OneOf(dimension, values))
        : new Filter.NoneOf(dimension, values);
  }

  /** "not", "no" or "without" a few words before. */
  private boolean isNegated(int i) {
    for (int j = i - 1; j >= 0 && j >= i - 8; j--) {
      if (sketch.isOpen(j) && sketch.is(j, Cue.NOT, Cue.NONE)) {
        sketch.use(j);
        return true;
      }
      boolean passed =
          sketch.is(j, Cue.FILLER, Cue.IN, Cue.IS, Cue.HAVE, Cue.OF, Cue.BY, Cue.CONTAINS)
              || sketch.is(j, Cue.RELATIVE, Cue.TO) && isPreposition(j)
              || sketch.at(j).is(Sense.Unknown.class).isPresent()
              || sketch.table(j).isPresent()
              || sketch.column(j).isPresent();
      if (!passed) {
        return false;
      }
    }
    return false;
  }

  /** "not affiliated with", "not assigned to". */
  private boolean isPreposition(int j) {
    return sketch.at(j).text().matches("with|to")
        && j > 0
        && sketch.at(j - 1).text().matches(".*(ed|en|part)");
  }

  /** "the English language": the column behind its value says nothing new. */
  private void useColumn(int last, Dimension dimension) {
    int next = last + 1;
    if (sketch.isOpen(next)
        && sketch.column(next).filter(dimension::equals).isPresent()
        && new ColumnCondition(sketch, dimension).after(next).isEmpty()) {
      sketch.use(next);
    }
  }

  private Optional<String> valueOf(int i, Dimension dimension) {
    return sketch.at(i).senses().stream()
        .flatMap(it ->
            it instanceof Sense.OfValue(var of, var value) && of.equals(dimension)
                ? Stream.of(value)
                : Stream.empty())
        .findFirst();
  }

  /** "'ab' in the name": a piece of the text. */
  private boolean partOf(int i) {
    var text = sketch.at(i).as(Sense.Quoted.class).map(Sense.Quoted::text);
    int next = sketch.after(i, Cue.FILLER, Cue.THEIR);
    int behind = sketch.after(next, Cue.FILLER, Cue.THEIR);
    var column = sketch.column(behind).filter(it -> !it.type().isNumeric());
    if (text.isEmpty() || column.isEmpty() || !sketch.is(next, Cue.IN)) {
      return false;
    }
    boolean alternative = sketch.is(sketch.before(i, Cue.FILLER, Cue.RELATIVE, Cue.HAVE), Cue.OR);
    sketch.condition(
        new Filter.Like(column.get(), Filter.Position.ANYWHERE, text.get()), alternative);
    sketch.use(i, behind);
    return true;
  }

  /** Text in quotes that is no value: it belongs to the column or the rows before it. */
  private void quoted(int i) {
    var text = sketch.at(i).as(Sense.Quoted.class).map(Sense.Quoted::text).orElse("");
    for (int j = i - 1; j >= 0 && j >= i - 4; j--) {
      var column = sketch.column(j);
      if (column.isPresent()) {
        sketch.condition(new Filter.OneOf(column.get(), List.of(text)), false);
        sketch.use(i);
        return;
      }
      var table = sketch.table(j);
      if (table.flatMap(Table::naming).isPresent()) {
        var naming = sketch.model.dimension(table.flatMap(Table::naming).orElseThrow());
        sketch.condition(new Filter.OneOf(naming, List.of(text)), false);
        sketch.use(i);
        return;
      }
    }
  }

  /** "name containing …" is read from the column; here the column is left out. */
  void like(int i) {
    var naming =
        behind(i).or(() -> sketch.subject().flatMap(Table::naming).map(sketch.model::dimension));
    naming
        .flatMap(column -> new ColumnCondition(sketch, column).after(i - 1))
        .ifPresent(read -> {
          boolean lacking = lacks(i);
          sketch.condition(lacking ? Connectives.denied(read.filter()) : read.filter(), false);
          sketch.use(i, read.last());
        });
  }

  /** "without the letter a". */
  private boolean lacks(int i) {
    int before = sketch.before(i, Cue.FILLER, Cue.HAVE, Cue.IS);
    boolean lacking = sketch.is(before, Cue.NOT, Cue.NONE);
    if (lacking) {
      sketch.use(before);
    }
    return lacking;
  }

  /** "the letter a in their name": the column stands behind the text. */
  private Optional<Dimension> behind(int i) {
    for (int j = i + 2;
        j < sketch.size() && j <= i + 7 && !sketch.is(j, Cue.COMMA, Cue.STOP);
        j++) {
      var column = sketch.column(j);
      if (column.isPresent()) {
        sketch.use(j);
        return column;
      }
    }
    return Optional.empty();
  }

  /** "in 2014", "before 1990", "after 2002-06-21". */
  boolean when(int i) {
    int next = sketch.after(i, Cue.FILLER, Cue.OF);
    if (next >= sketch.size() || next > i + 3) {
      return false;
    }
    var part =
        next < sketch.size() && sketch.at(next).as(Sense.OfPart.class).isPresent()
            ? sketch.after(next, Cue.FILLER, Cue.OF)
            : next;
    var number =
        part < sketch.size()
            ? sketch.at(part).as(Sense.OfNumber.class).map(Sense.OfNumber::number)
            : Optional.<BigDecimal>empty();
    var date =
        part < sketch.size() ? Spans.date(sketch.at(part).text()) : Optional.<LocalDate>empty();
    boolean isYear =
        number.isPresent()
            && number.get().scale() <= 0
            && number.get().intValue() >= 1000
            && number.get().intValue() <= 2100;
    if (!isYear && date.isEmpty()) {
      return false;
    }
    var column = dated(part);
    if (column.isEmpty()) {
      return false;
    }
    var comparator = Comparisons.of(sketch, i).orElse(Comparator.EQUAL);
    var read = new ColumnCondition(sketch, column.get()).after(part - 1);
    var filter =
        comparator == Comparator.EQUAL
            ? read.map(ColumnCondition.Read::filter)
            : new ColumnCondition(sketch, column.get())
                .after(i - 1)
                .map(ColumnCondition.Read::filter);
    filter.ifPresent(it -> {
      sketch.condition(it, connectives.isAlternative(i));
      sketch.use(i, part);
    });
    return filter.isPresent();
  }

  /** The year or date of the rows spoken of, those mentioned nearest before first. */
  private Optional<Dimension> dated(int at) {
    return happened(at)
        .or(() -> ofMeasured(at))
        .or(() -> nearest(at, this::ownYearOf))
        .or(() -> sketch.mentioned().stream().flatMap(it -> ownYearOf(it).stream()).findFirst())
        .or(() -> nearest(at, this::yearOf))
        .or(() -> sketch.mentioned().stream().flatMap(it -> yearOf(it).stream()).findFirst());
  }

  /** "that ended in 2022": the date that a verb names. */
  private Optional<Dimension> happened(int at) {
    int start = sketch.before(at, Cue.IN, Cue.FILLER, Cue.OF, Cue.BEFORE, Cue.AFTER, Cue.SINCE);
    int verb =
        start >= 0 && sketch.at(start).is(Sense.OfPart.class).isPresent()
            ? sketch.before(start, Cue.IN, Cue.FILLER, Cue.OF)
            : start;
    return sketch
        .column(verb)
        .filter(_ -> sketch.at(verb).text().endsWith("ed"))
        .filter(it -> Dates.tellsTime(sketch.model, it));
  }

  /** What is counted is dated itself, and not by what it only refers to. */
  private Optional<Dimension> ofMeasured(int at) {
    var nearest = nearest(at, this::ownYearOf).map(sketch::home);
    return sketch.outputs.stream()
        .flatMap(it ->
            it instanceof Sketch.Output.OfMeasure(var measure)
                ? measure.expression() instanceof Expression.CountRows(var table)
                    ? Stream.of(sketch.model.table(table))
                    : Stream.empty()
                : Stream.empty())
        .filter(it ->
            nearest.filter(other -> sketch.connections.refers(it.name(), other.name())).isPresent())
        .flatMap(it -> ownYearOf(it).stream())
        .findFirst();
  }

  private Optional<Dimension> nearest(int at, Function<Table, Optional<Dimension>> year) {
    for (int i = at - 1; i >= 0; i--) {
      var found = sketch.table(i).flatMap(year).or(column(i, year));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Supplier<Optional<Dimension>> column(int i, Function<Table, Optional<Dimension>> year) {
    return () -> sketch.column(i).map(sketch::home).flatMap(year);
  }

  /** The year or date of the rows themselves, not the year of their birth or registration. */
  private Optional<Dimension> ownYearOf(Table table) {
    return yearOf(table)
        .filter(it ->
            it.role() != Dimension.Role.YEAR
                || it.names().label().equalsIgnoreCase("year")
                || it.names().label().equalsIgnoreCase(table.row().label() + " year"));
  }

  private Optional<Dimension> yearOf(Table table) {
    var columns = sketch.columns(table);
    return columns.stream()
        .filter(it -> it.role() == Dimension.Role.YEAR)
        .findFirst()
        .or(() ->
            Dates.of(sketch.model, table)
                .flatMap(time ->
                    columns.stream().filter(it -> it.home().equals(time.column())).findFirst()));
  }

  /** The key of the table, as the subject's own rows hold it where they do. */
  private Optional<Dimension> keyOf(Table table) {
    var subject = sketch.subject().map(Table::name).orElse("");
    var home =
        sketch.model.relationships().stream()
            .filter(it -> it.from().table().equals(subject) && it.to().table().equals(table.name()))
            .map(Relationship::from)
            .findFirst()
            .orElse(new ColumnReference(table.name(), table.primaryKey().orElseThrow()));
    return sketch.model.dimensions().stream().filter(it -> it.home().equals(home)).findFirst();
  }

  /** "student 163": the number behind a table is its key. */
  boolean key(int i, Table table) {
    int next = sketch.is(i + 1, Cue.NOT) ? i + 2 : i + 1;
    boolean time = sketch.is(i + 1, Cue.NOT) && sketch.at(i + 1).text().endsWith(" in");
    if (next >= sketch.size() || time) {
      return false;
    }
    var number = sketch.at(next).is(Sense.OfNumber.class);
    if (number.isEmpty() || table.primaryKey().isEmpty()) {
      return false;
    }
    boolean denied = sketch.is(i + 1, Cue.NOT) || connectives.isDenied(i);
    return keyOf(table)
        .map(key -> {
          boolean alternative = connectives.isAlternative(i);
          sketch.condition(
              key.type().isNumeric()
                  ? new Filter.Compared(
                      key, denied ? Comparator.NOT_EQUAL : Comparator.EQUAL, number.get().number())
                  : new Filter.OneOf(key, List.of(number.get().number().toPlainString())),
              alternative);
          sketch.use(i + 1, next);
          return true;
        })
        .orElse(false);
  }
}
