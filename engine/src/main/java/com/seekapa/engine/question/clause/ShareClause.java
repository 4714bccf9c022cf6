package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Expression.Operator;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * "What percentage of the orders were returned?", "the ratio of boats to crews for each harbour",
 * "the average number of stops per trip": one measure divided by another.
 */
final class ShareClause {
  private static final Format FRACTION = new Format(Format.Kind.NUMBER, 2, "");
  private static final Format SHARE = new Format(Format.Kind.PERCENT, 1, "");
  private static final int REACH = 6;
  private static final Pattern QUESTION_WORDS =
      Pattern.compile("^(what|which)?( is| are)? ?(the )?", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLAUSE = Pattern.compile(" (that|which|who) ");
  private static final Pattern VERB = Pattern.compile(" (is|are|was|were|has|have|had) ");

  private final Sketch sketch;

  ShareClause(Sketch sketch) {
    this.sketch = sketch;
  }

  void read() {
    if (sketch.chart.isPresent()) {
      return;
    }
    for (int i = 0; i < sketch.size(); i++) {
      if (sketch.isOpen(i) && sketch.is(i, Cue.RATIO)) {
        ratio(i);
      } else if (sketch.isOpen(i) && sketch.is(i, Cue.PERCENTAGE)) {
        percentage(i);
      } else if (sketch.isOpen(i) && sketch.at(i).text().equals("average number of")) {
        average(i);
      }
    }
  }

  // --- Ratios

  private void ratio(int i) {
    int end = end(i + 1);
    boolean between = sketch.at(i).text().endsWith("between");
    int from = sketch.after(i, Cue.OF, Cue.BETWEEN, Cue.FILLER);
    int to =
        IntStream.range(from + 1, end)
            .filter(it -> between ? sketch.is(it, Cue.AND) : sketch.at(it).text().equals("to"))
            .findFirst()
            .orElse(end);
    if (to + 1 >= end) {
      return;
    }
    var first = Portion.of(sketch, from, to);
    var second = Portion.of(sketch, to + 1, end);
    var above = first.measured(second);
    var below = second.measured(first);
    if (above.isPresent() && below.isPresent() && first.isOfRows() && second.isOfRows()) {
      sketch.show(
          quotient(i, end, first.content() + " / " + second.content(), above.get(), below.get()));
      first.use(sketch);
      second.use(sketch);
      sketch.use(i);
      sketch.use(to);
    }
  }

  // --- Percentages

  /** Of the rows that the noun names, those that what follows is true of. */
  private void percentage(int i) {
    int from = sketch.after(i, Cue.OF, Cue.FILLER);
    int end = end(from);
    if (from >= end) {
      return;
    }
    var all = Portion.of(sketch, from, end);
    var head = Portion.of(sketch, from, verb(from, end));
    var whole = head.whole(all);
    if (whole.isEmpty() || all.filters().isEmpty() || !all.isOfRows()) {
      return;
    }
    boolean described = all.filters().size() > head.filters().size();
    var below = described ? sketch.aggregates.where(whole.get(), head.filters()) : whole.get();
    var above = sketch.aggregates.where(whole.get(), all.filters());
    var fraction = quotient(i, end, head.content() + " of " + all.content(), above, below);
    sketch.show(sketch.at(i).text().contains("percent") ? inPercent(fraction) : share(fraction));
    all.use(sketch);
    sketch.use(i);
  }

  /** The piece behind the noun where it begins to be said what is true of it. */
  private int verb(int from, int end) {
    int noun = from;
    while (noun < end && sketch.table(noun).isEmpty() && sketch.column(noun).isEmpty()) {
      noun++;
    }
    int behind = noun + 1;
    return IntStream.range(behind, end)
        .filter(it -> sketch.is(it, Cue.IS, Cue.HAVE))
        .reduce((_, later) -> later)
        .orElseGet(() ->
            IntStream.range(behind, end)
                .filter(it ->
                    sketch.is(it, Cue.RELATIVE, Cue.IN)
                        || sketch.at(it).is(Sense.Unknown.class).isPresent())
                .findFirst()
                .orElse(end));
  }

  private static Measure inPercent(Measure fraction) {
    return new Measure(
        "percent_" + fraction.id(),
        fraction.names(),
        fraction.description(),
        new Expression.Arithmetic(
            Operator.MULTIPLY,
            new Expression.Constant(BigDecimal.valueOf(100)),
            fraction.expression()),
        fraction.format(),
        fraction.time(),
        fraction.good(),
        false);
  }

  /** The same number, written as one of a hundred. */
  private static Measure share(Measure fraction) {
    return new Measure(
        fraction.id(),
        fraction.names(),
        fraction.description(),
        fraction.expression(),
        SHARE,
        fraction.time(),
        fraction.good(),
        fraction.additive());
  }

  // --- Averages of counts

  /** How many rows of one table there are for each row of another that has any. */
  private void average(int i) {
    int counted = sketch.after(i, Cue.FILLER, Cue.DISTINCT);
    int per =
        IntStream.range(counted, Math.min(counted + REACH, sketch.size()))
            .filter(it -> sketch.is(it, Cue.EACH))
            .findFirst()
            .orElse(sketch.size());
    int owner = sketch.after(per, Cue.FILLER, Cue.EACH);
    var rows = sketch.countable(counted);
    var owners = sketch.countable(owner);
    if (rows.isEmpty() || owners.isEmpty() || rows.equals(owners)) {
      return;
    }
    owning(rows.get(), owners.get())
        .ifPresent(column -> {
          var each =
              Aggregates.calculated(
                  "each",
                  column.toString(),
                  new Expression.Aggregate(Aggregation.COUNT_DISTINCT, column),
                  Format.PLAIN);
          var all =
              Aggregates.calculated(
                  "all", column.table(), new Expression.CountRows(column.table()), Format.PLAIN);
          sketch.show(quotient(i, owner + 1, column.toString(), all, each));
          sketch.use(i, owner);
        });
  }

  /** The column by which rows, or the rows that link them, refer to their owners. */
  private Optional<ColumnReference> owning(Table rows, Table owners) {
    return reference(rows.name(), owners)
        .or(() ->
            sketch.model.relationships().stream()
                .filter(it -> it.to().table().equals(rows.name()))
                .map(it -> it.from().table())
                .flatMap(link -> reference(link, owners).stream())
                .findFirst());
  }

  private Optional<ColumnReference> reference(String from, Table to) {
    return sketch.model.relationships().stream()
        .filter(it -> it.from().table().equals(from) && it.to().table().equals(to.name()))
        .map(Relationship::from)
        .findFirst();
  }

  // --- Both

  private Measure quotient(int from, int end, String content, Measure above, Measure below) {
    return Aggregates.calculated(
        asNoun(sketch.typed(from, end)),
        content,
        new Expression.Arithmetic(Operator.DIVIDE, above.expression(), below.expression()),
        FRACTION);
  }

  /** "what share of orders were late" as the name of a number. */
  private static String asNoun(String said) {
    var noun = QUESTION_WORDS.matcher(said).replaceFirst("");
    return CLAUSE.matcher(noun).find() ? noun : VERB.matcher(noun).replaceFirst(" that $1 ");
  }

  /** Up to the end of the sentence, or to what it is said for each of. */
  private int end(int from) {
    int end = from;
    while (end < sketch.size()
        && sketch.isOpen(end)
        && !sketch.is(end, Cue.STOP)
        && !sketch.is(end, Cue.EACH)
        && !(sketch.is(end, Cue.BY) && isNoun(sketch.after(end, Cue.FILLER, Cue.OF)))
        && !(sketch.is(end, Cue.COMMA) && !isNoun(end + 1))) {
      end++;
    }
    return end;
  }

  private boolean isNoun(int i) {
    return sketch.table(i).isPresent() || sketch.column(i).isPresent();
  }
}
