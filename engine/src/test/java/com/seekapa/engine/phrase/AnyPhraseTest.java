package com.seekapa.engine.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.AnyClubsQuery;
import com.seekapa.engine.Clubs;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.Ordering;
import com.seekapa.engine.query.SemanticQuery;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the phrase of any query. */
class AnyPhraseTest {
  private final Phraser phraser = new Phraser(Clubs.model());

  @Property(tries = 1000)
  void names_whatever_the_query_uses(@ForAll("queries") SemanticQuery query) {
    var phrase = phraser.phrase(query).toLowerCase(Locale.ROOT).replace(",", "");
    assertThat(phrase).isNotBlank().doesNotContain("  ", " ,", "null", "[", "()");
    assertThat(used(query))
        .allSatisfy(
            name -> assertThat(phrase).contains(name.toLowerCase(Locale.ROOT).replace(",", "")));
  }

  @Property(tries = 200)
  void tells_what_a_query_changes_of_another(
      @ForAll("queries") SemanticQuery before, @ForAll("queries") SemanticQuery after) {
    assertThat(phraser.difference(before, after).changes())
        .allSatisfy(change -> assertThat(change).isNotBlank());
  }

  @Provide
  Arbitrary<SemanticQuery> queries() {
    return AnyClubsQuery.queries();
  }

  private static Stream<String> used(SemanticQuery query) {
    return Stream.of(
            query.measures().stream().map(it -> it.names().label()),
            query.groupings().stream().flatMap(AnyPhraseTest::used),
            query.filters().stream().flatMap(AnyPhraseTest::used),
            query.ordering().stream().flatMap(it -> used(it.key())),
            query.limit().stream().filter(it -> it > 1).mapToObj(String::valueOf))
        .flatMap(it -> it);
  }

  private static Stream<String> used(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByDimension(var dimension) -> Stream.of(dimension.names().label());
      case Grouping.ByRow(var table) -> Stream.of(table.row().label());
      case Grouping.ByTime(var grain, var on) ->
          Stream.concat(
              Stream.of(grain.noun().replace("half", "hal")),
              on.stream().map(it -> it.names().label()));
      case Grouping.ByTimePart(_, var on) -> on.stream().map(it -> it.names().label());
    };
  }

  private static Stream<String> used(Ordering.Key key) {
    return switch (key) {
      case Ordering.Key.OfMeasure(var measure) -> Stream.of(measure.names().label());
      case Ordering.Key.OfChange(var measure, _) -> Stream.of(measure.names().label());
      case Ordering.Key.OfGrouping(var grouping) -> used(grouping);
      case Ordering.Key.OfDimension(var dimension) -> Stream.of(dimension.names().label());
    };
  }

  private static Stream<String> used(Filter filter) {
    return switch (filter) {
      case Filter.OneOf(_, var values) -> values.stream();
      case Filter.NoneOf(_, var values) -> values.stream();
      case Filter.Compared(var dimension, _, var number) ->
          Stream.of(dimension.names().label(), digits(number));
      case Filter.ComparedWith(var dimension, _, var other) ->
          Stream.of(dimension.names().label(), other.names().label());
      case Filter.ComparedWithMeasure(var dimension, _, var measure, var among) ->
          Stream.concat(
              Stream.of(dimension.names().label(), measure.names().label()),
              among.stream().flatMap(AnyPhraseTest::used));
      case Filter.Like(var dimension, _, var text) -> Stream.of(dimension.names().label(), text);
      case Filter.Missing(var dimension) -> Stream.of(dimension.names().label());
      case Filter.MeasureCompared(var measure, _, var number) ->
          Stream.of(measure.names().label(), digits(number));
      case Filter.Within(var time, _, _) -> Stream.of(time.names().label());
      case Filter.OnParts _ -> Stream.empty();
      case Filter.Extreme(var dimension, _, var among) ->
          Stream.concat(
              Stream.of(dimension.names().label()), among.stream().flatMap(AnyPhraseTest::used));
      case Filter.Sharing(var dimension, var filters) ->
          Stream.concat(
              Stream.of(dimension.names().label()), filters.stream().flatMap(AnyPhraseTest::used));
      case Filter.Related(_, var related, var filters, _, _) ->
          Stream.concat(
              Stream.of(related.row().label()), filters.stream().flatMap(AnyPhraseTest::used));
      case Filter.All(var filters) -> filters.stream().flatMap(AnyPhraseTest::used);
      case Filter.Any(var filters) -> filters.stream().flatMap(AnyPhraseTest::used);
      case Filter.Not(var other) -> used(other);
    };
  }

  private static String digits(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
