package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.question.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads measures of several words as one: "average score at day 100", "total sales amount", "number
 * of distinct patients", "patient count". Of the columns that the words may name, the one that most
 * of them name is meant.
 */
final class MeasurePhrases {
  private static final int LONGEST = 9;

  /**
   * A measure that was read.
   *
   * @param last the last piece that belongs to it
   */
  record Read(Measure measure, int last) {}

  private final Sketch sketch;

  MeasurePhrases(Sketch sketch) {
    this.sketch = sketch;
  }

  /** The measure whose words start at this piece. */
  Optional<Read> at(int i) {
    if (i < 0 || i >= sketch.size()) {
      return Optional.empty();
    }
    var defined = sketch.at(i).is(Sense.OfMeasure.class);
    if (defined.isPresent()) {
      return Optional.of(new Read(defined.get().measure(), i));
    }
    if (sketch.is(i, Cue.COUNT)) {
      return counted(i);
    }
    return countBehind(i)
        .or(() -> totalled(i))
        .or(() -> Aggregating.of(sketch, i).flatMap(it -> aggregated(i, it)));
  }

  // --- Counts

  /** "number of distinct patients". */
  private Optional<Read> counted(int i) {
    boolean distinct = false;
    int at = i + 1;
    while (sketch.is(at, Cue.FILLER, Cue.OF, Cue.DISTINCT) || (isUnknown(at) && isNoun(at + 1))) {
      distinct |= sketch.is(at, Cue.DISTINCT);
      at++;
    }
    var table = sketch.table(at);
    if (table.isPresent()) {
      var referring = distinct ? referring(table.get()) : Optional.<Dimension>empty();
      return Optional.of(
          new Read(
              referring
                  .map(it -> sketch.aggregates.of(Aggregation.COUNT_DISTINCT, it))
                  .orElseGet(() -> sketch.aggregates.rows(table.get())),
              at));
    }
    int last = at;
    boolean different = distinct;
    return sketch
        .column(at)
        .map(column ->
            new Read(
                different || column.role() != Dimension.Role.IDENTIFIER
                    ? sketch.aggregates.of(Aggregation.COUNT_DISTINCT, column)
                    : sketch.aggregates.rows(sketch.home(column)),
                last));
  }

  /** "unique customers" beside the amount of orders are those whom the orders are of. */
  private Optional<Dimension> referring(Table counted) {
    return sketch.model.relationships().stream()
        .filter(it -> it.to().table().equals(counted.name()))
        .filter(it -> ordered().anyMatch(it.from().table()::equals))
        .flatMap(it -> sketch.model.dimensions().stream().filter(of -> of.home().equals(it.from())))
        .findFirst();
  }

  /** The tables whose rows the question orders by. */
  private Stream<String> ordered() {
    return sketch.orders.stream()
        .flatMap(it ->
            it.key() instanceof Sketch.Key.OfMeasure(var measure)
                ? measure.expression() instanceof Expression.Aggregate(_, var column)
                    ? Stream.of(column.table())
                    : measure.expression() instanceof Expression.CountRows(var table)
                        ? Stream.of(table)
                        : Stream.empty()
                : Stream.empty());
  }

  /** "patient count", "total sales count". */
  private Optional<Read> countBehind(int i) {
    int at = sketch.is(i, Cue.SUM) ? i + 1 : i;
    var table = sketch.table(at);
    boolean isCount = sketch.is(at + 1, Cue.COUNT) && sketch.at(at + 1).text().matches("counts?");
    return table.filter(_ -> isCount).map(it -> new Read(sketch.aggregates.rows(it), at + 1));
  }

  // --- Aggregates

  /** A column that is called the total of something, summed again over the rows of a group. */
  private Optional<Read> totalled(int i) {
    return sketch
        .column(i)
        .filter(it -> isMeasurable(it) && sketch.at(i).text().startsWith("total "))
        .map(it -> new Read(sketch.aggregates.of(Aggregation.SUM, it), i));
  }

  private Optional<Read> aggregated(int i, Aggregation aggregation) {
    var phrase = phrase(sketch.after(i, Cue.FILLER, Cue.OF));
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    return best(phrase)
        .map(column -> {
          int last = last(phrase, column);
          return new Read(sketch.aggregates.of(aggregation, column), perRow(last, column));
        });
  }

  /** The pieces of a noun phrase: names, and the words between them that only describe. */
  private List<Integer> phrase(int from) {
    var pieces = new ArrayList<Integer>();
    boolean number = false;
    for (int at = from; at < sketch.size() && at < from + LONGEST && sketch.isOpen(at); at++) {
      if (isNoun(at) || isUnknown(at) || isNumber(at) || isNumbered(at)) {
        if (isNumber(at) && !number) {
          break;
        }
        pieces.add(at);
      } else if (sketch.is(at, Cue.IN, Cue.OF, Cue.FILLER) && !pieces.isEmpty()) {
        number = true;
      } else {
        break;
      }
      number |= sketch.column(at).isPresent();
    }
    return pieces;
  }

  private Optional<Dimension> best(List<Integer> phrase) {
    var words = words(phrase);
    return phrase.stream()
        .flatMap(at ->
            sketch.at(at).senses().stream()
                .flatMap(it ->
                    it instanceof Sense.OfColumn column && isMeasurable(column.dimension())
                        ? Stream.of(new Candidate(column))
                        : Stream.empty()))
        .max(
            Comparator.comparingDouble(it ->
                it.score(words, tables(phrase))
                    + (isMeasured(it.column().dimension()) ? 0.9 : 0)
                    + (isSpokenOf(it.column().dimension()) ? 0.4 : 0)
                    + (ordered().anyMatch(it.column().dimension().home().table()::equals)
                        ? 1.2
                        : 0)))
        .map(it -> it.column().dimension());
  }

  private record Candidate(Sense.OfColumn column) {
    double score(String words, List<Table> tables) {
      boolean home =
          tables.stream().anyMatch(it -> it.name().equals(column.dimension().home().table()));
      return column.quality() + echoes(column.dimension(), words) + (home ? 0.3 : 0);
    }
  }

  /** Whether rows of the column's table are spoken of anywhere. */
  private boolean isSpokenOf(Dimension dimension) {
    return sketch.mentioned().contains(sketch.home(dimension));
  }

  /** Whether the question has spoken of a measure of the column. */
  private boolean isMeasured(Dimension dimension) {
    return sketch.orders.stream()
        .anyMatch(it ->
            it.key() instanceof Sketch.Key.OfMeasure(var measure)
                && measure.expression() instanceof Expression.Aggregate(_, var over)
                && over.equals(dimension.home()));
  }

  private static boolean isMeasurable(Dimension dimension) {
    return dimension.type().isNumeric() && dimension.role() != Dimension.Role.IDENTIFIER;
  }

  private List<Table> tables(List<Integer> phrase) {
    return phrase.stream().flatMap(it -> sketch.table(it).stream()).toList();
  }

  /** How many words of the column's name are said, even where they are written apart. */
  private static double echoes(Dimension dimension, String words) {
    return Tokenizer.tokens(dimension.names().label()).stream()
        .filter(it -> words.contains(it.text()))
        .count();
  }

  private String words(List<Integer> phrase) {
    return phrase.stream()
        .map(it -> sketch.at(it).text())
        .collect(Collectors.joining())
        .replace(" ", "");
  }

  /** The last piece that names the column or is described by it. */
  private int last(List<Integer> phrase, Dimension column) {
    int last = phrase.getFirst();
    var label = column.names().label().replace(" ", "").toLowerCase(Locale.ROOT);
    for (int at : phrase) {
      boolean names =
          sketch.at(at).senses().stream()
              .anyMatch(it -> it instanceof Sense.OfColumn(var of, _) && of.equals(column));
      boolean says = label.contains(sketch.at(at).text().replace(" ", ""));
      if (names || says || at == last + 1) {
        last = at;
      }
    }
    return last;
  }

  /** "the average amount per order" of orders is the average amount. */
  private int perRow(int last, Dimension column) {
    boolean own =
        sketch.is(last + 1, Cue.EACH)
            && sketch.at(last + 1).text().equals("per")
            && sketch.table(last + 2).filter(sketch.home(column)::equals).isPresent();
    return own ? last + 2 : last;
  }

  private boolean isNoun(int at) {
    return sketch.table(at).isPresent() || sketch.column(at).isPresent();
  }

  private boolean isUnknown(int at) {
    return at < sketch.size() && sketch.at(at).is(Sense.Unknown.class).isPresent();
  }

  /** "week 3": a part of the calendar that is told by a number. */
  private boolean isNumbered(int at) {
    return sketch.at(at).is(Sense.OfPart.class).isPresent() && isNumber(at + 1);
  }

  private boolean isNumber(int at) {
    return at < sketch.size() && sketch.at(at).is(Sense.OfNumber.class).isPresent();
  }
}
