package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Filter.Comparator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a column behind its name: "age is above 20", "name contains the letter a", "grade
 * 5", "country France or Italy". Reads on from the column for as long as it fits.
 */
final class ColumnCondition {
  /**
   * A condition that was read.
   *
   * @param last the last piece that belongs to it
   */
  record Read(Filter filter, int last) {}

  private static final int REACH = 7;

  private final Sketch sketch;
  private final Dimension column;
  private boolean negated;
  private boolean linked;
  private boolean had;
  private boolean both;

  ColumnCondition(Sketch sketch, Dimension column) {
    this.sketch = sketch;
    this.column = column;
  }

  /** The condition on the column that stands at {@code from}; empty if there is none. */
  Optional<Read> after(int from) {
    if (sketch.is(from + 1, Cue.THAN) && from > 0) {
      var before = sketch.at(from - 1).text();
      if (before.matches(".*(greater|higher|larger|more|bigger|better|longer)")) {
        return compared(from + 1, Comparator.MORE);
      }
      if (before.matches(".*(lower|less|smaller|fewer|worse|shorter)")) {
        return compared(from + 1, Comparator.LESS);
      }
    }
    for (int i = from + 1; i < sketch.size() && i <= from + REACH && sketch.isOpen(i); i++) {
      var read = at(i);
      if (read.isPresent()) {
        return read;
      }
      both |= sketch.is(i, Cue.BOTH) && sketch.at(i).text().equals("both");
      if (sketch.is(i, Cue.NOT, Cue.NONE)) {
        negated = true;
      } else if (sketch.is(i, Cue.IS)) {
        linked = true;
      } else if (sketch.is(i, Cue.HAVE)
          || sketch.at(i).text().matches("that have|that has|which have|which has|with")) {
        had = true;
      } else if (!isSkipped(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isSkipped(int i) {
    return sketch.is(i, Cue.FILLER, Cue.THEIR, Cue.HAVE, Cue.BOTH)
        || new Connectives(sketch).isSuffix(i)
        || (sketch.is(i, Cue.IN, Cue.OF, Cue.OR) && isOfColumn(i + 1))
        || (sketch.is(i, Cue.OR, Cue.IN) && linked)
        || (sketch.is(i, Cue.RELATIVE)
            && sketch.at(i).text().matches("that|which|that is|that are|which is"));
  }

  private boolean isOfColumn(int i) {
    return i < sketch.size()
        && (value(i).isPresent()
            || sketch.at(i).is(Sense.Quoted.class).isPresent()
            || range(i).isPresent());
  }

  private Optional<Read> range(int i) {
    return sketch
        .at(i)
        .is(Sense.OfRange.class)
        .map(Sense.OfRange::range)
        .flatMap(days ->
            Dates.of(sketch.model, column)
                .flatMap(time -> read(new Filter.Within(time, days.from(), days.to()), i)));
  }

  private Optional<Read> at(int i) {
    var comparator = Comparisons.of(sketch, i);
    if (comparator.isPresent()) {
      return compared(i, comparator.get());
    }
    var range = range(i);
    if (range.isPresent()) {
      return range;
    }
    if (sketch.is(i, Cue.BETWEEN)) {
      return between(i + 1);
    }
    if (sketch.is(i, Cue.IN) && sketch.at(i).text().equals("from") && number(i + 1).isPresent()) {
      return between(i + 1);
    }
    if (number(i).isPresent() && isTo(i + 1) && number(i + 2).isPresent()) {
      return between(i);
    }
    if (sketch.is(i, Cue.CONTAINS, Cue.STARTS, Cue.ENDS)) {
      return new TextPieces(sketch, column).after(i).flatMap(it -> read(it.filter(), it.last()));
    }
    if (sketch.is(i, Cue.MISSING)) {
      return read(new Filter.Missing(column), i);
    }
    if (sketch.is(i, Cue.PRESENT)) {
      negated = !negated;
      return read(new Filter.Missing(column), i);
    }
    return equal(i);
  }

  /** "aged 20 to 25". */
  private boolean isTo(int i) {
    return i < sketch.size() && sketch.at(i).text().equals("to");
  }

  // --- Compared

  private Optional<Read> compared(int at, Comparator comparator) {
    int next = sketch.after(at, Cue.FILLER, Cue.THAN, Cue.OF, Cue.IS);
    if (next >= sketch.size()) {
      return Optional.empty();
    }
    var date = date(next);
    if (date.isPresent() && Dates.isDated(sketch.model, column)) {
      return dated(date.get(), comparator, next);
    }
    if (sketch.column(next).filter(column::equals).isPresent()
        || sketch.at(next).as(Sense.OfPart.class).isPresent()) {
      next = sketch.after(next, Cue.FILLER, Cue.OF);
    }
    var number = number(next);
    if (number.isPresent() && (countsOthers(next) || isOnlyText())) {
      return Optional.empty();
    }
    if (number.isPresent()) {
      var year = Dates.of(sketch.model, column);
      if (year.isPresent() && isYear(number.get())) {
        return inYears(comparator, number.get().intValue(), next);
      }
      var said =
          sketch.is(next + 1, Cue.OR_MORE)
              ? Comparator.AT_LEAST
              : sketch.is(next + 1, Cue.OR_LESS) ? Comparator.AT_MOST : comparator;
      return read(
          new Filter.Compared(column, negated ? Comparisons.negated(said) : said, number.get()),
          said == comparator ? next : next + 1,
          true);
    }
    return againstAggregate(next, comparator);
  }

  /** "cities with more than 3 orders" says nothing of the city itself. */
  private boolean countsOthers(int number) {
    int next = sketch.after(number, Cue.FILLER, Cue.DISTINCT, Cue.OF, Cue.OR_MORE, Cue.OR_LESS);
    if (had
        && next < sketch.size()
        && next <= number + 3
        && sketch.at(next).is(Sense.Unknown.class).isPresent()) {
      return true;
    }
    return next <= number + 3
        && (sketch.table(next).isPresent()
            || sketch.column(next).filter(it -> !it.equals(column)).isPresent());
  }

  private boolean isOnlyText() {
    return !column.type().isNumeric()
        && !linked
        && !Dates.isDated(sketch.model, column)
        && column.role() != Dimension.Role.YEAR;
  }

  private Optional<Read> againstAggregate(int at, Comparator comparator) {
    var aggregation = Aggregating.of(sketch, at);
    if (aggregation.isEmpty()) {
      return Optional.empty();
    }
    int behind = sketch.after(at, Cue.OF, Cue.FILLER, Cue.EVERY);
    var named = sketch.column(behind).filter(it -> it.type().isNumeric());
    if (!column.type().isNumeric()) {
      return Optional.empty();
    }
    var measure = sketch.aggregates.of(aggregation.get(), named.orElse(column));
    return read(
        new Filter.ComparedWithMeasure(column, comparator, measure, List.of()),
        named.isPresent() ? behind : at,
        true);
  }

  private Optional<Read> inYears(Comparator said, int year, int number) {
    boolean more = sketch.is(number + 1, Cue.OR_MORE);
    boolean less = sketch.is(number + 1, Cue.OR_LESS);
    var comparator = more ? Comparator.AT_LEAST : less ? Comparator.AT_MOST : said;
    int last = more || less ? number + 1 : number;
    return switch (comparator) {
      case MORE -> dated(LocalDate.of(year, 12, 31), Comparator.MORE, last);
      case AT_LEAST -> dated(LocalDate.of(year, 1, 1), Comparator.AT_LEAST, last);
      case LESS -> dated(LocalDate.of(year, 1, 1), Comparator.LESS, last);
      case AT_MOST -> dated(LocalDate.of(year, 12, 31), Comparator.AT_MOST, last);
      case EQUAL, NOT_EQUAL -> year(year, last);
    };
  }

  private Optional<Read> dated(LocalDate date, Comparator comparator, int last) {
    return Dates.of(sketch.model, column)
        .flatMap(time -> read(Spans.compared(time, comparator, date), last));
  }

  private Optional<Read> year(int year, int last) {
    return Dates.of(sketch.model, column)
        .flatMap(time ->
            read(
                new Filter.Within(time, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                last));
  }

  private Optional<Read> between(int at) {
    int first = sketch.after(at - 1, Cue.FILLER, Cue.IS);
    int and = sketch.after(first, Cue.FILLER);
    int second = sketch.after(and, Cue.FILLER);
    if (!sketch.is(and, Cue.AND, Cue.TO, Cue.IN, Cue.OR)) {
      return Optional.empty();
    }
    var from = number(first);
    var to = number(second);
    if (from.isPresent() && to.isPresent()) {
      if (Dates.isDated(sketch.model, column) && isYear(from.get()) && isYear(to.get())) {
        var time = Dates.of(sketch.model, column).orElseThrow();
        return read(
            new Filter.Within(
                time,
                LocalDate.of(from.get().intValue(), 1, 1),
                LocalDate.of(Math.max(from.get().intValue(), to.get().intValue()), 12, 31)),
            second);
      }
      return read(
          new Filter.All(
              List.of(
                  new Filter.Compared(column, Comparator.AT_LEAST, from.get()),
                  new Filter.Compared(column, Comparator.AT_MOST, to.get()))),
          second);
    }
    return date(first)
        .flatMap(start ->
            date(second)
                .filter(end -> !end.isBefore(start))
                .flatMap(end ->
                    Dates.of(sketch.model, column)
                        .flatMap(time -> read(new Filter.Within(time, start, end), second))));
  }

  // --- Equal

  private Optional<Read> equal(int at) {
    var values = new ArrayList<String>();
    int last = at;
    for (int i = at; i < sketch.size() && sketch.isOpen(i) && i <= last + 3; i++) {
      var value = value(i);
      if (value.isPresent()) {
        values.add(value.get());
        last = i;
      } else if (!sketch.is(i, Cue.OR, Cue.AND, Cue.COMMA, Cue.FILLER) || values.isEmpty()) {
        break;
      }
    }
    if (!values.isEmpty()) {
      if (values.size() == 1 && column.type().isNumeric()) {
        return numeric(values.getFirst(), last);
      }
      var each = values.stream().distinct().toList();
      return both && each.size() > 1
          ? read(new Filter.All(each.stream().map(this::alone).toList()), last)
          : read(new Filter.OneOf(column, each), last);
    }
    return year(at).or(() -> typed(at));
  }

  private Filter alone(String value) {
    return new Filter.OneOf(column, List.of(value));
  }

  private Optional<Read> numeric(String value, int last) {
    var number = new BigDecimal(value);
    if (sketch.is(last + 1, Cue.OR_MORE)) {
      return read(new Filter.Compared(column, Comparator.AT_LEAST, number), last + 1);
    }
    if (sketch.is(last + 1, Cue.OR_LESS)) {
      return read(new Filter.Compared(column, Comparator.AT_MOST, number), last + 1);
    }
    return read(
        new Filter.Compared(column, negated ? Comparator.NOT_EQUAL : Comparator.EQUAL, number),
        last,
        true);
  }

  private Optional<Read> year(int at) {
    return number(at)
        .filter(ColumnCondition::isYear)
        .filter(_ -> Dates.isDated(sketch.model, column))
        .flatMap(it -> inYears(Comparator.EQUAL, it.intValue(), at))
        .or(() ->
            date(at)
                .flatMap(day ->
                    Dates.of(sketch.model, column)
                        .flatMap(time -> read(new Filter.Within(time, day, day), at))));
  }

  /** A text in quotes, or right behind "is", that the data doesn't hold. */
  private Optional<Read> typed(int at) {
    boolean quoted = sketch.at(at).is(Sense.Quoted.class).isPresent();
    boolean named =
        linked
            && sketch.at(at).is(Sense.Unknown.class).isPresent()
            && Character.isUpperCase(sketch.typed(at).charAt(0));
    return (quoted || named) && !column.type().isNumeric()
        ? read(new Filter.OneOf(column, List.of(TextPieces.text(sketch, at))), at)
        : Optional.empty();
  }

  /** The value of this column that stands here. */
  private Optional<String> value(int i) {
    var piece = sketch.at(i);
    for (var sense : piece.senses()) {
      if (sense instanceof Sense.OfValue(var dimension, var value)
          && dimension.home().equals(column.home())) {
        return Optional.of(value);
      }
    }
    if (column.type() == DataType.BOOLEAN && piece.text().matches("true|false|yes|no")) {
      return Optional.of(String.valueOf(piece.text().matches("true|yes")));
    }
    var number = number(i);
    if (number.isPresent()
        && !countsOthers(i)
        && column.type() != DataType.BOOLEAN
        && !isYearOfRows(i, number.get())
        && !column.type().isTemporal()
        && !Dates.isDated(sketch.model, column)) {
      return number.map(BigDecimal::toPlainString);
    }
    return Optional.empty();
  }

  /** "orders for each name in 2022": when, not which name. */
  private boolean isYearOfRows(int i, BigDecimal number) {
    return column.type() == DataType.TEXT
        && isYear(number)
        && sketch.is(sketch.before(i, Cue.FILLER), Cue.IN)
        && sketch.mentioned().stream().anyMatch(it -> Dates.of(sketch.model, it).isPresent());
  }

  private Optional<BigDecimal> number(int i) {
    return i < 0 || i >= sketch.size()
        ? Optional.empty()
        : sketch.at(i).as(Sense.OfNumber.class).map(Sense.OfNumber::number);
  }

  private Optional<LocalDate> date(int i) {
    return i < 0 || i >= sketch.size() ? Optional.empty() : Spans.date(sketch.at(i).text());
  }

  private static boolean isYear(BigDecimal number) {
    return number.scale() <= 0 && number.intValue() >= 1000 && number.intValue() <= 2100;
  }

  private Optional<Read> read(Filter filter, int last) {
    return read(filter, last, false);
  }

  private Optional<Read> read(Filter filter, int last, boolean isNegatedAlready) {
    boolean negate = negated && !isNegatedAlready;
    var read =
        negate && filter instanceof Filter.OneOf(var dimension, var values)
            ? new Filter.NoneOf(dimension, values)
            : negate ? new Filter.Not(filter) : filter;
    return Optional.of(new Read(read, last));
  }
}
