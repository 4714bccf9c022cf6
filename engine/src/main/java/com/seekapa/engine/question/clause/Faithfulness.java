package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.QueryParts;
import com.seekapa.engine.query.SemanticQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a question says and its query doesn't hold, and the other way round. */
final class Faithfulness {
  private static final double NEAR = 0.6;
  private static final Cue[] COMPARISONS = {
    Cue.MORE, Cue.AT_LEAST, Cue.LESS, Cue.AT_MOST, Cue.BETWEEN, Cue.BEFORE, Cue.AFTER, Cue.SINCE
  };

  private static final Cue[] BEFORE_PARTS = {
    Cue.BY, Cue.EACH, Cue.WHICH, Cue.AND, Cue.COMMA, Cue.COUNT
  };

  private final Sketch sketch;
  private final SemanticQuery query;
  private final QueryParts parts;

  Faithfulness(Sketch sketch, SemanticQuery query) {
    this.sketch = sketch;
    this.query = query;
    this.parts = QueryParts.of(query);
  }

  /** Columns that were named. */
  long lostColumns() {
    return said(Sense.OfColumn.class)
        .map(Sense.OfColumn::dimension)
        .distinct()
        .filter(it -> !parts.speaksOf(it))
        .count();
  }

  long lostNumbers() {
    return said(Sense.OfNumber.class).filter(it -> !hasNumber(it.number())).count();
  }

  /** Values of the data, texts in quotes, and unknown words that are written like names. */
  long lostValues() {
    return Stream.of(
            said(Sense.OfValue.class).map(Sense.OfValue::value),
            said(Sense.Quoted.class).map(Sense.Quoted::text),
            unknownNames())
        .flatMap(it -> it)
        .filter(it -> !hasText(it))
        .count();
  }

  private boolean isCapital(int i) {
    return !sketch.is(i - 1, Cue.STOP) && Character.isUpperCase(sketch.typed(i).charAt(0));
  }

  /** "members in atlantis", where nothing follows that the word could describe. */
  private boolean isPlace(int i) {
    return sketch.is(i - 1, Cue.IN)
        && (i + 1 == sketch.size() || sketch.is(i + 1, Cue.STOP, Cue.COMMA));
  }

  private Stream<String> unknownNames() {
    return IntStream.range(1, sketch.size())
        .filter(this::isUnknown)
        .filter(i -> isCapital(i) || isPlace(i))
        .mapToObj(sketch::typed);
  }

  boolean lostTime() {
    return said(Sense.OfRange.class).findAny().isPresent()
        && !parts.has(LocalDate.class)
        && !parts.has(Filter.OnParts.class)
        && !parts.has(Filter.Compared.class);
  }

  /** Aggregates that were asked for, beyond those there are. */
  long lostAggregates() {
    return Math.max(0, -addedAggregates());
  }

  /** "the average order" of which orders are listed: that isn't an answer in other words. */
  boolean isNothingCalculated() {
    return cues(Cue.Kind.AGGREGATE) > 0
        && query.measures().isEmpty()
        && query.limit().isEmpty()
        && !parts.has(Aggregation.class)
        && !parts.has(Expression.CountRows.class)
        && !parts.has(Filter.Extreme.class)
        && !parts.has(Filter.Related.class);
  }

  /** "over 50" of which nothing is compared. */
  boolean lostComparison() {
    return !compares()
        && IntStream.range(0, sketch.size())
            .filter(i -> sketch.is(i, COMPARISONS))
            .map(i -> sketch.is(i + 1, Cue.FILLER, Cue.THEIR) ? i + 2 : i + 1)
            .anyMatch(i -> sketch.column(i).isPresent() || isNumber(i));
  }

  private boolean compares() {
    return query.limit().isPresent()
        || parts.has(LocalDate.class)
        || parts
            .of(Filter.Comparator.class)
            .anyMatch(it -> it != Filter.Comparator.EQUAL && it != Filter.Comparator.NOT_EQUAL);
  }

  private boolean isNumber(int i) {
    return i < sketch.size() && sketch.at(i).is(Sense.OfNumber.class).isPresent();
  }

  /** Months and weekdays that were asked for. */
  boolean lostPart() {
    return IntStream.range(0, sketch.size())
            .filter(i -> sketch.at(i).is(Sense.OfPart.class).isPresent())
            .anyMatch(i -> sketch.is(i - 1, BEFORE_PARTS))
        && !parts.has(Grouping.ByTime.class)
        && !parts.has(Grouping.ByTimePart.class)
        && !parts.has(Filter.OnParts.class)
        && !parts.has(LocalDate.class)
        && parts.of(Dimension.class).noneMatch(Faithfulness::isTime);
  }

  private static boolean isTime(Dimension dimension) {
    return dimension.type().isTemporal() || dimension.role() == Dimension.Role.YEAR;
  }

  /** What there was to be one for each of. */
  long lostGroups() {
    return IntStream.range(0, sketch.size())
        .filter(i -> sketch.is(i, Cue.EACH, Cue.BY))
        .mapToObj(i -> sketch.column(sketch.is(i + 1, Cue.FILLER) ? i + 2 : i + 1))
        .flatMap(Optional::stream)
        .filter(it -> !parts.speaksOf(it))
        .count();
  }

  /** "margin by city", "the most returned books", where nothing that is asked for is known. */
  boolean isUnknownAsked() {
    return IntStream.range(0, sketch.size())
            .anyMatch(i -> isUnknown(i) && sketch.is(i - 1, Cue.MOST, Cue.LEAST))
        || isUnknownUntil(Cue.EACH, Cue.BY);
  }

  private boolean isUnknownUntil(Cue... ends) {
    int end = 0;
    while (end < sketch.size() && !sketch.is(end, ends)) {
      end++;
    }
    return end < sketch.size()
        && IntStream.range(0, end).anyMatch(this::isUnknown)
        && IntStream.range(0, end).noneMatch(i -> isContent(sketch.at(i)));
  }

  private boolean isUnknown(int i) {
    return sketch.at(i).is(Sense.Unknown.class).isPresent();
  }

  /** Names that stand for what the words only come near to. */
  long nearNames() {
    return said(Sense.OfColumn.class).filter(it -> it.quality() < NEAR).count();
  }

  /** Measures that nobody asked for in words; negative where some are lost. */
  long addedAggregates() {
    return query.measures().size() - cues(Cue.Kind.AGGREGATE);
  }

  boolean lostNegation() {
    return says(Cue.NOT, Cue.NONE) && !parts.excludes();
  }

  boolean lostRank() {
    return cues(Cue.Kind.SUPERLATIVE) > 0
            && query.limit().isEmpty()
            && query.ordering().isEmpty()
            && !parts.has(Filter.Extreme.class)
            && !parts.has(Aggregation.MAXIMUM)
            && !parts.has(Aggregation.MINIMUM)
        || ranksNothing();
  }

  /** Whether rows are ranked by how many there are of each, which is one. */
  private boolean ranksNothing() {
    return query.measures().isEmpty()
        && query.ordering().stream()
            .anyMatch(it ->
                it.key() instanceof Ordering.Key.OfMeasure(var measure)
                    && new Uses(sketch).idle(measure, query.groupings()).isPresent());
  }

  boolean lostShare() {
    return says(Cue.PERCENTAGE, Cue.RATIO)
        && !parts.has(Expression.ShareOfTotal.class)
        && !parts.has(Expression.Operator.DIVIDE);
  }

  private boolean hasNumber(BigDecimal number) {
    return parts.of(BigDecimal.class).anyMatch(it -> it.compareTo(number) == 0)
        || parts.of(Integer.class).anyMatch(it -> BigDecimal.valueOf(it).compareTo(number) == 0)
        || parts
            .of(LocalDate.class)
            .flatMap(it -> Stream.of(it, it.minusDays(1)))
            .anyMatch(it -> String.valueOf(it.getYear()).equals(text(number)))
        || hasWord(text(number));
  }

  private static String text(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** In a value, and not within another number or an id. */
  private boolean hasWord(String number) {
    var word = Pattern.compile("(?<![\\w.])" + Pattern.quote(number) + "(?![\\w.])").asPredicate();
    return parts.of(String.class).anyMatch(word);
  }

  private boolean hasText(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return parts.of(String.class).anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(lower));
  }

  private boolean says(Cue... cues) {
    return IntStream.range(0, sketch.size()).anyMatch(i -> sketch.is(i, cues));
  }

  private long cues(Cue.Kind kind) {
    return said(Sense.OfCue.class).filter(it -> it.cue().kind() == kind).count();
  }

  private <S extends Sense> Stream<S> said(Class<S> kind) {
    return sketch.pieces.stream().flatMap(it -> it.is(kind).stream());
  }

  /** Pieces that name something of the data. */
  static boolean isContent(Piece piece) {
    return CONTENT.stream().anyMatch(it -> piece.is(it).isPresent());
  }

  private static final List<Class<? extends Sense>> CONTENT =
      List.of(
          Sense.OfTable.class,
          Sense.OfColumn.class,
          Sense.OfValue.class,
          Sense.Quoted.class,
          Sense.OfNumber.class);
}
