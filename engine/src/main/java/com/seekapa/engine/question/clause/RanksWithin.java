package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * "the cheapest product in each category", "for every shop, the employee with the highest salary":
 * what is ranked is read as though it stood alone, and then ranked within the groups. "The highest
 * salary in each shop" is a number of each group and no rank.
 */
final class RanksWithin {
  private static final String EACH = "(.* )?(each|every)|per";
  private static final Cue[] SUPERLATIVES = {
    Cue.TOP, Cue.BOTTOM, Cue.MOST, Cue.LEAST, Cue.LATEST, Cue.EARLIEST
  };
  private static final Cue[] AGGREGATES = {
    Cue.COUNT, Cue.AVERAGE, Cue.SUM, Cue.MAXIMUM, Cue.MINIMUM, Cue.MEDIAN, Cue.PERCENTAGE
  };

  private final Sketch sketch;
  private final int each;
  private final int noun;
  private final int rank;

  private RanksWithin(Sketch sketch, int each, int noun, int rank) {
    this.sketch = sketch;
    this.each = each;
    this.noun = noun;
    this.rank = rank;
  }

  /** The ranks that a question asks for; empty if it asks for none within groups. */
  static Optional<RanksWithin> in(Sketch sketch) {
    var each = only(sketch, i -> sketch.is(i, Cue.EACH) && sketch.at(i).text().matches(EACH));
    var rank = only(sketch, i -> sketch.is(i, SUPERLATIVES));
    boolean drawn = sketch.pieces.stream().anyMatch(it -> it.is(Sense.OfChart.class).isPresent());
    return each.isEmpty() || rank.isEmpty() || drawn
        ? Optional.empty()
        : Optional.of(
                new RanksWithin(
                    sketch, each.get(), sketch.after(each.get(), Cue.FILLER), rank.get()))
            .filter(RanksWithin::isAsked);
  }

  private static Optional<Integer> only(Sketch sketch, IntPredicate wanted) {
    var found = IntStream.range(0, sketch.size()).filter(wanted).boxed().toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private boolean isAsked() {
    var ranked = ranked();
    return ranked.isPresent()
        && noun < sketch.size()
        && noun <= each + 2
        && !groups().isEmpty()
        && !groupTable().equals(ranked)
        && !isAggregated()
        && !isAverage();
  }

  /** The rows that are ranked: those behind the superlative, or those that have it. */
  private Optional<Table> ranked() {
    int behind = sketch.after(rank, Cue.FILLER);
    if (behind < sketch.size() && sketch.at(behind).is(Sense.OfNumber.class).isPresent()) {
      behind = sketch.after(behind, Cue.FILLER);
    }
    if (behind != noun && sketch.table(behind).isPresent() && !isOfMost()) {
      return sketch.table(behind);
    }
    int link = sketch.before(rank, Cue.FILLER);
    int before = link == noun ? each - 1 : link - 1;
    return sketch.is(link, Cue.RELATIVE, Cue.HAVE) || link == noun
        ? sketch.table(sketch.before(before + 1, Cue.FILLER)).filter(_ -> before != noun)
        : Optional.empty();
  }

  /** "with the most orders" counts the rows behind it. */
  private boolean isOfMost() {
    return sketch.is(rank, Cue.MOST, Cue.LEAST)
        && sketch.is(sketch.before(rank, Cue.FILLER), Cue.RELATIVE, Cue.HAVE);
  }

  private boolean isAggregated() {
    return IntStream.range(0, rank).anyMatch(i -> sketch.is(i, AGGREGATES));
  }

  /** "by the average amount per order" says of what the average is. */
  private boolean isAverage() {
    return sketch.at(each).text().equals("per")
        && IntStream.range(rank, each)
            .anyMatch(i -> sketch.is(i, Cue.AVERAGE, Cue.SUM, Cue.MEDIAN));
  }

  // --- The groups

  private Optional<Table> groupTable() {
    return sketch.countable(noun);
  }

  private List<Grouping> groups() {
    var table = groupTable();
    if (table.isPresent()) {
      return rows(table.get());
    }
    return sketch
        .column(noun)
        .<List<Grouping>>map(it -> List.of(new Grouping.ByDimension(it)))
        .orElseGet(() ->
            sketch.at(noun).is(Sense.OfPart.class).stream()
                .map(Sense.OfPart::part)
                .map(RanksWithin::period)
                .toList());
  }

  private List<Grouping> rows(Table table) {
    var row =
        table.primaryKey().isPresent()
            ? Stream.<Grouping>of(new Grouping.ByRow(table))
            : Stream.<Grouping>empty();
    return Stream.concat(RowLabels.of(sketch, table).stream().map(Grouping.ByDimension::new), row)
        .toList();
  }

  /** Each month of every year, as people mean who rank by month. */
  private static Grouping period(TimePart part) {
    return switch (part) {
      case YEAR -> new Grouping.ByTime(TimeGrain.YEAR, Optional.empty());
      case QUARTER_OF_YEAR -> new Grouping.ByTime(TimeGrain.QUARTER, Optional.empty());
      case MONTH_OF_YEAR -> new Grouping.ByTime(TimeGrain.MONTH, Optional.empty());
      case DATE -> new Grouping.ByTime(TimeGrain.DAY, Optional.empty());
      case HOUR_OF_DAY, DAY_OF_WEEK, DAY_OF_MONTH ->
          new Grouping.ByTimePart(part, Optional.empty());
    };
  }

  // --- The question without them, and its query with them

  /** What is ranked, said alone. */
  Sketch alone() {
    int end = sketch.is(noun + 1, Cue.COMMA) ? noun + 2 : noun + 1;
    var rest = IntStream.range(0, sketch.size()).filter(i -> i < each || i >= end).boxed().toList();
    return sketch.of(rest);
  }

  /** The query ranked within the groups; empty if it ranks nothing. */
  Optional<SemanticQuery> within(SemanticQuery ranked) {
    if (ranked.limit().isEmpty() || ranked.ordering().isEmpty()) {
      return Optional.empty();
    }
    var groups = groups();
    var groupings = new LinkedHashSet<>(groups);
    groupings.addAll(ranked.groupings());
    var measures = new ArrayList<>(ranked.measures());
    switch (ranked.ordering().getFirst().key()) {
      case Ordering.Key.OfDimension(var dimension) when isOfRows(ranked) ->
          groupings.add(new Grouping.ByDimension(dimension));
      case Ordering.Key.OfMeasure(var measure) when !measures.contains(measure) ->
          measures.add(measure);
      case Ordering.Key.OfMeasure _,
          Ordering.Key.OfDimension _,
          Ordering.Key.OfChange _,
          Ordering.Key.OfGrouping _ -> {}
    }
    return groups.stream().anyMatch(ranked.groupings()::contains)
        ? Optional.empty()
        : Optional.of(
            new SemanticQuery(
                measures,
                List.copyOf(groupings),
                ranked.filters(),
                ranked.time(),
                ranked.comparison(),
                ranked.ordering(),
                ranked.limit(),
                groups,
                ranked.chart(),
                ranked.rows(),
                ranked.via()));
  }

  private static boolean isOfRows(SemanticQuery query) {
    return query.measures().isEmpty() && query.rows() instanceof SemanticQuery.Rows.Every;
  }
}
