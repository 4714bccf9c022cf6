package com.seekapa.engine.answer;

import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.phrase.English;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Ordering;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells a result in a sentence or two. What is said is in the cells: nothing is added up, and no
 * share or average is worked out here.
 */
final class Sentences {
  private static final int FEW = 3;
  private static final int LISTED = 6;
  private static final int MEASURES_TOLD = 3;

  private final Told told;
  private final Prose prose = new Prose();

  private Sentences(Told told) {
    this.told = told;
  }

  static Sentence of(Told told) {
    return new Sentences(told).sentence();
  }

  private Sentence sentence() {
    switch (Shape.of(told.query(), told.table())) {
      case EMPTY -> empty();
      case SINGLE -> single();
      case SEVERAL -> several();
      case LIST -> list();
      case RANKING -> ranking();
      case SERIES -> eachMeasure(this::series);
      case GROUPS, COMBINATIONS -> eachMeasure(this::groups);
    }
    return prose.words(".").sentence();
  }

  // --- no rows

  private void empty() {
    var things = emptyThings();
    var under = told.conditions().of(told.query());
    var thresholds = told.conditions().ofGroups(told.query());
    prose.words(
        "there "
            + told.tense().be(English.isPlural(things))
            + " no "
            + things
            + (thresholds.isEmpty() ? "" : " " + thresholds)
            + (under.isEmpty() ? "" : " " + under));
  }

  private String emptyThings() {
    boolean listed =
        told.query().measures().isEmpty()
            || told.query().filters().stream().anyMatch(Filter.MeasureCompared.class::isInstance);
    if (listed && !told.query().groupings().isEmpty()) {
      return told.things();
    }
    return told.query().measures().stream()
        .findFirst()
        .flatMap(measure -> table(measure.expression(), told.model()))
        .map(table -> English.lower(told.model().table(table).row().plural()))
        .orElse("data");
  }

  private static Optional<String> table(Expression expression, SemanticModel model) {
    return switch (expression) {
      case Expression.Aggregate(_, var column) -> Optional.of(column.table());
      case Expression.CountRows(var table) -> Optional.of(table);
      case Expression.MeasureValue(var measure) ->
          table(model.measure(measure).expression(), model);
      case Expression.Constant _ -> Optional.empty();
      case Expression.Arithmetic(_, var left, var right) ->
          table(left, model).or(() -> table(right, model));
    };
  }

  // --- measures of everything

  private void single() {
    var measure = told.columns().measures().getFirst();
    if (told.isMissing(0, measure.value())) {
      prose.words("there is no data for " + told.label(measure.measure()) + told.under());
    } else if (Told.counts(measure.measure()) && !isOne(measure)) {
      prose.words("there " + told.tense().there(true) + " ");
      told.cell(prose, 0, measure.value());
      prose.words(" " + told.label(measure.measure()) + told.under());
    } else {
      prose.words(subject(measure.measure()) + told.under() + " " + be(measure.measure()) + " ");
      told.cell(prose, 0, measure.value());
    }
    told.against().ifPresent(against -> compared(measure, against));
  }

  private boolean isOne(Columns.OfMeasure measure) {
    return told.number(0, measure.value()).filter(java.math.BigDecimal.ONE::equals).isPresent();
  }

  /** A count of one would need a singular that the model doesn't give. */
  private String subject(Measure measure) {
    return (Told.counts(measure) ? "the number of " : "") + told.label(measure);
  }

  private String be(Measure measure) {
    return told.tense().be(Told.isPlural(measure) && !Told.counts(measure));
  }

  private void compared(Columns.OfMeasure measure, Against against) {
    int previous = measure.previous().orElse(-1);
    if (previous < 0 || told.isMissing(0, previous)) {
      prose.words("; there is no data for " + against.name());
      return;
    }
    if (told.isMissing(0, measure.value())) {
      prose.words("; " + against.adverbial() + " it was ");
      told.cell(prose, 0, previous);
      return;
    }
    prose.words(", ");
    Trend.of(told.table(), 0, measure)
        .ifPresentOrElse(trend -> change(trend, " from "), () -> prose.words("compared with "));
    told.cell(prose, 0, previous);
    prose.words(" " + against.adverbial());
  }

  private void change(Trend trend, String from) {
    switch (trend.direction()) {
      case UP -> prose.words("up ").value(trend.text(), trend.row(), trend.column()).words(from);
      case DOWN ->
          prose.words("down ").value(trend.text(), trend.row(), trend.column()).words(from);
      case FLAT ->
          prose.words(trend.isExactlyZero() ? "unchanged" : "nearly unchanged").words(from);
    }
  }

  private void several() {
    var under = told.under().strip();
    prose.words(under.isEmpty() ? "" : under + ", ");
    prose.list(
        told.columns().measures().stream().<Runnable>map(m -> () -> oneOfSeveral(m)).toList());
    told.against().ifPresent(against -> prose.words(", compared with " + against.name()));
  }

  private void oneOfSeveral(Columns.OfMeasure measure) {
    boolean plural = Told.isPlural(measure.measure());
    if (told.isMissing(0, measure.value())) {
      prose.words(told.label(measure.measure()) + (plural ? " have" : " has") + " no data");
      return;
    }
    prose.words(told.label(measure.measure()) + " " + told.tense().be(plural) + " ");
    told.cell(prose, 0, measure.value());
    bracketedChange(0, measure);
  }

  private void bracketedChange(int row, Columns.OfMeasure measure) {
    Trend.of(told.table(), row, measure)
        .ifPresent(trend -> {
          prose.words(" (");
          change(trend, "");
          prose.words(")");
        });
  }

  // --- which values there are

  private void list() {
    var table = told.table();
    int rows = table.rows().size();
    var conditions = told.conditions().ofGroups(told.query());
    var things = rows == 1 ? thing() : told.things();
    var number = English.number(java.math.BigDecimal.valueOf(rows));
    prose.words(
        "there "
            + told.tense().be(rows != 1)
            + (table.truncated() ? " more than " : " ")
            + number
            + " "
            + things
            + (conditions.isEmpty() ? "" : " " + conditions)
            + (told.query().measures().isEmpty() ? listUnder() : told.under()));
    if (told.query().groupings().size() == 1) {
      named(rows);
    }
  }

  private String listUnder() {
    var under = told.conditions().of(told.query());
    return under.isEmpty() ? "" : " " + under;
  }

  private String thing() {
    var groupings = told.query().groupings();
    return groupings.size() == 1
        ? Phraser.singular(groupings.getFirst())
        : "combination of " + English.list(groupings.stream().map(Phraser::singular).toList());
  }

  private void named(int rows) {
    boolean all = rows <= LISTED && !told.table().truncated();
    prose.words(all ? ": " : ", among them ");
    prose.list(
        listed(all ? rows : FEW).stream()
            .<Runnable>map(row -> () -> named(row, told.columns().measures()))
            .toList());
  }

  /** The rows to name: those with the highest value where there is one, else the first. */
  private List<Integer> listed(int count) {
    var rows = IntStream.range(0, told.table().rows().size()).boxed();
    var measures = told.columns().measures();
    if (measures.isEmpty() || told.rowsWith(measures.getFirst().value()).size() < count) {
      return rows.limit(count).toList();
    }
    int column = measures.getFirst().value();
    return told.rowsWith(column).stream()
        .sorted(
            java.util.Comparator.comparing(
                (Integer row) -> told.number(row, column).orElseThrow(),
                java.util.Comparator.reverseOrder()))
        .limit(count)
        .toList();
  }

  private void named(int row, List<Columns.OfMeasure> measures) {
    told.subject(prose, row);
    if (!measures.isEmpty()) {
      bracketed(row, measures.getFirst().value());
    }
  }

  private void bracketed(int row, int column) {
    prose.words(" (");
    told.cell(prose, row, column);
    prose.words(")");
  }

  // --- the first or last few

  private void ranking() {
    var ordering = told.query().ordering().getFirst();
    boolean growth = ordering.key() instanceof Ordering.Key.OfChange;
    var measure = ranked(ordering);
    told.subject(prose, 0);
    prose.words(
        " "
            + told.tense().have()
            + " "
            + extreme(ordering, measure.measure())
            + " "
            + told.label(measure.measure())
            + (growth ? " growth" : "")
            + told.underAll());
    rankedValue(0, measure, growth);
    followers(measure, growth);
    told.against().ifPresent(against -> prose.words(", compared with " + against.name()));
    fewerThanAsked();
  }

  private Columns.OfMeasure ranked(Ordering ordering) {
    var measure =
        switch (ordering.key()) {
          case Ordering.Key.OfMeasure(var of) -> of;
          case Ordering.Key.OfChange(var of, _) -> of;
          case Ordering.Key.OfGrouping _ -> told.query().measures().getFirst();
        };
    return told.columns().of(measure).orElseThrow();
  }

  private static String extreme(Ordering ordering, Measure measure) {
    boolean count = Told.counts(measure) && ordering.key() instanceof Ordering.Key.OfMeasure;
    return switch (ordering.direction()) {
      case DESCENDING -> count ? "the most" : "the highest";
      case ASCENDING -> count ? "the fewest" : "the lowest";
    };
  }

  private void rankedValue(int row, Columns.OfMeasure measure, boolean growth) {
    if (!growth) {
      bracketed(row, measure.value());
      bracketedComparison(row, measure);
      return;
    }
    prose.words(" (");
    Trend.of(told.table(), row, measure).ifPresent(trend -> change(trend, ", to "));
    told.cell(prose, row, measure.value());
    prose.words(")");
  }

  private void bracketedComparison(int row, Columns.OfMeasure measure) {
    Trend.of(told.table(), row, measure)
        .ifPresent(trend -> {
          prose.words(", ");
          change(trend, "");
        });
  }

  private void followers(Columns.OfMeasure measure, boolean growth) {
    int last = Math.min(told.table().rows().size(), FEW);
    if (last < 2) {
      return;
    }
    prose.words(", followed by ");
    prose.list(
        IntStream.range(1, last)
            .boxed()
            .<Runnable>map(row ->
                () -> {
                  told.subject(prose, row);
                  rankedValue(row, measure, growth);
                })
            .toList());
  }

  private void fewerThanAsked() {
    int rows = told.table().rows().size();
    int limit = told.query().limit().orElse(rows);
    if (rows < limit) {
      prose.words(
          rows == 1 ? ". No other " + thing() + " matches" : ". Only " + told.howMany() + " match");
    }
  }

  // --- groups and combinations

  private interface Teller {
    void tell(Columns.OfMeasure measure, boolean first);
  }

  private void eachMeasure(Teller teller) {
    var measures = told.columns().measures().stream().limit(MEASURES_TOLD).toList();
    for (int i = 0; i < measures.size(); i++) {
      prose.words(i == 0 ? "" : "; ");
      teller.tell(measures.get(i), i == 0);
    }
    told.against().ifPresent(against -> changes(measures, against));
  }

  private void groups(Columns.OfMeasure measure, boolean first) {
    var rows = told.rowsWith(measure.value());
    if (rows.isEmpty()) {
      noData(measure, first);
      return;
    }
    start(measure, first);
    if (told.table().rows().size() <= FEW) {
      each(rows, measure);
    } else {
      extremes(whole(rows), measure, first);
    }
  }

  private void noData(Columns.OfMeasure measure, boolean first) {
    prose.words(
        "there is no data for " + told.label(measure.measure()) + (first ? told.underAll() : ""));
  }

  private void start(Columns.OfMeasure measure, boolean first) {
    prose.words(
        told.label(measure.measure())
            + (first ? told.underAll() : "")
            + " "
            + told.tense().be(Told.isPlural(measure.measure()))
            + " ");
  }

  private void each(List<Integer> rows, Columns.OfMeasure measure) {
    prose.list(rows.stream().<Runnable>map(row -> () -> valueAndPlace(row, measure)).toList());
  }

  private void valueAndPlace(int row, Columns.OfMeasure measure) {
    told.cell(prose, row, measure.value());
    prose.words(" ");
    told.place(prose, row);
    bracketedChange(row, measure);
  }

  /** Periods that were cut short can't be fairly called the lowest. */
  private List<Integer> whole(List<Integer> rows) {
    var whole = rows.stream().filter(row -> !told.isPartial(row)).toList();
    return whole.isEmpty() ? rows : whole;
  }

  private void extremes(List<Integer> rows, Columns.OfMeasure measure, boolean first) {
    int column = measure.value();
    int highest = told.highest(rows, column);
    int lowest = told.lowest(rows, column);
    if (told.sameNumber(highest, lowest, column)) {
      prose.words("the same, ");
      told.cell(prose, highest, column);
      prose.words(", for " + (rows.size() == 1 ? "the only one with data" : "all with data"));
    } else {
      prose.words("highest ");
      placesWith(rows, highest, column);
      prose.words(" and lowest ");
      placesWith(rows, lowest, column);
    }
    prose.words(first ? " among " + shown() : "");
  }

  private String shown() {
    boolean some = told.table().truncated() || told.query().limit().isPresent();
    return "the ".repeat(some ? 1 : 0) + told.howMany() + (some ? " shown" : "");
  }

  /** The place of a row and, where others have the same number, of the next of them. */
  private void placesWith(List<Integer> rows, int row, int column) {
    var ties =
        rows.stream().filter(other -> other != row && told.sameNumber(row, other, column)).toList();
    told.place(prose, row);
    if (ties.size() == 1) {
      prose.words(" and ");
      told.place(prose, ties.getFirst());
    } else if (ties.size() > 1) {
      prose.words(" and some others");
    }
    prose.words(ties.isEmpty() ? " (" : ties.size() == 1 ? " (both " : " (all ");
    told.cell(prose, row, column);
    prose.words(")");
  }

  // --- changes by row

  private void changes(List<Columns.OfMeasure> measures, Against against) {
    if (told.table().rows().size() <= FEW && Shape.of(told.query(), told.table()) != Shape.SERIES) {
      prose.words(", compared with " + against.name());
      return;
    }
    var measure = measures.getFirst();
    var trends =
        told.rowsWith(measure.value()).stream()
            .filter(row -> told.periods(row).findAny().isEmpty() || !told.isPartial(row))
            .flatMap(row -> Trend.of(told.table(), row, measure).stream())
            .filter(trend -> trend.direction() != Answer.Change.Direction.FLAT)
            .sorted(java.util.Comparator.comparing(Trend::by))
            .toList();
    if (!trends.isEmpty()) {
      var it = Told.isPlural(measure.measure()) ? "they" : "it";
      prose.words(". Compared with " + against.name() + ", " + it + " ");
      changes(trends.getFirst(), trends.getLast());
    }
  }

  private void changes(Trend least, Trend most) {
    boolean anyRise = most.direction() == Answer.Change.Direction.UP;
    boolean anyFall = least.direction() == Answer.Change.Direction.DOWN;
    if (least.row() == most.row()) {
      moved(most, anyRise ? "rose " : "fell ");
    } else if (anyRise && anyFall) {
      moved(most, "rose most ");
      moved(least, " and fell most ");
    } else if (anyRise) {
      moved(most, "rose most ");
      moved(least, " and least ");
    } else {
      moved(least, "fell most ");
      moved(most, " and least ");
    }
  }

  private void moved(Trend trend, String words) {
    told.place(prose.words(words), trend.row());
    prose.words(" (by ").value(trend.text(), trend.row(), trend.column()).words(")");
  }

  // --- periods

  private void series(Columns.OfMeasure measure, boolean first) {
    var rows = told.rowsWith(measure.value()).stream().sorted(byPeriod()).toList();
    if (rows.isEmpty()) {
      noData(measure, first);
      return;
    }
    var whole = whole(rows);
    prose.words(told.label(measure.measure()) + (first ? told.underAll() : "") + " ");
    if (whole.size() == 1) {
      prose.words(told.tense().be(Told.isPlural(measure.measure())) + " ");
      told.cell(prose, whole.getFirst(), measure.value());
      told.place(prose.words(" "), whole.getFirst());
    } else {
      course(whole, measure.value());
    }
    unfinished(rows, measure.value());
  }

  private java.util.Comparator<Integer> byPeriod() {
    return java.util.Comparator.comparing((Integer row) ->
        told.periods(row).findFirst().map(Told.Period::start).orElse(java.time.LocalDate.MIN));
  }

  private void course(List<Integer> rows, int column) {
    int start = rows.getFirst();
    int end = rows.getLast();
    prose.words(direction(start, end, column) + " from ");
    told.cell(prose, start, column);
    told.place(prose.words(" "), start);
    prose.words(" to ");
    told.cell(prose, end, column);
    told.place(prose.words(" "), end);
    peak(rows, column);
  }

  private String direction(int start, int end, int column) {
    int compared =
        told.number(end, column).orElseThrow().compareTo(told.number(start, column).orElseThrow());
    return compared > 0 ? "rose" : compared < 0 ? "fell" : "went";
  }

  private void peak(List<Integer> rows, int column) {
    int highest = told.highest(rows, column);
    boolean atAnEnd = highest == rows.getFirst() || highest == rows.getLast();
    if (rows.size() > 2 && !atAnEnd) {
      prose.words("; it was highest ");
      told.place(prose, highest);
      bracketed(highest, column);
    }
  }

  /** The current period, when it lies after the last whole one. */
  private void unfinished(List<Integer> rows, int column) {
    int last = rows.getLast();
    boolean running =
        rows.size() > 1
            && told.periods(last).anyMatch(period -> period.end().isAfter(told.dataUntil()))
            && !whole(rows).contains(last);
    if (running) {
      prose.words("; ");
      told.subject(prose, last);
      prose.words(" is not over (");
      told.cell(prose, last, column);
      prose.words(" so far)");
    }
  }
}
