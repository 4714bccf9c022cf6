package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.plan.Key;
import com.seekapa.engine.plan.MeasureColumn;
import com.seekapa.engine.plan.MeasureCondition;
import com.seekapa.engine.plan.QueryPlan;
import com.seekapa.engine.plan.Sort;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes what decides about whole rows of the result: which are kept, in which order, how many. */
final class ResultText {
  private final QueryPlan plan;
  private final Dialect dialect;
  private final Function<MeasureColumn, String> value;
  private final Function<Key, String> key;
  private final Optional<Ranks> ranks;

  /**
   * @param value how a measure is written where it is no column of the result
   * @param stored how a key is written where it is no column of the result
   * @param key how a key is written that rows are ordered by
   */
  ResultText(
      QueryPlan plan,
      Dialect dialect,
      Function<MeasureColumn, String> value,
      Function<Key, String> stored,
      Function<Key, String> key) {
    this.plan = plan;
    this.dialect = dialect;
    this.value = value;
    this.key = key;
    this.ranks =
        plan.ranking()
            .map(it -> new Ranks(plan, it, dialect, sort -> unnamed(sort, stored), stored));
  }

  /** What has to be selected beside the columns of the result. */
  Stream<String> places() {
    return ranks.stream().flatMap(Ranks::inside);
  }

  Stream<Fragment> conditions() {
    return plan.conditions().stream().map(this::condition);
  }

  /** A result without keys has one row, which needs neither order nor limit. */
  Fragment ordered(Select select, int maxRows) {
    if (plan.keys().isEmpty()) {
      return select.fragment();
    }
    var all =
        ranks
            .map(it -> it.outside(select))
            .orElseGet(() -> select.orderBy(plan.ordering().stream().map(this::sort)));
    return all.limit(limit(maxRows)).fragment();
  }

  String change(MeasureColumn measure, boolean relative) {
    var previous = dialect.identifier(measure.compared().orElseThrow().previous());
    var change = value.apply(measure) + " - " + previous;
    return relative ? dialect.quotient("(" + change + ")", "nullif(" + previous + ", 0)") : change;
  }

  private Fragment condition(MeasureCondition condition) {
    return switch (condition) {
      case MeasureCondition.Compared(var measure, var comparator, var number) ->
          Fragment.of(
              value.apply(plan.measure(measure)) + " " + comparator.symbol() + " ?", number);
      case MeasureCondition.All(var all) -> joined(" AND ", all);
      case MeasureCondition.Any(var any) -> joined(" OR ", any);
      case MeasureCondition.Not(var denied) ->
          condition(denied).inside("NOT coalesce(", ", false)");
    };
  }

  private Fragment joined(String word, List<MeasureCondition> conditions) {
    return Fragment.joined(word, conditions.stream().map(this::condition).toList())
        .inside("(", ")");
  }

  private String sort(Sort sort) {
    var sorted =
        switch (sort.by()) {
          case Sort.By.OfKey(var name) -> key.apply(plan.key(name));
          case Sort.By.OfMeasure(var name) -> sortedBy(plan.measure(name));
          case Sort.By.OfChange(var name, var relative) ->
              sortedByChange(plan.measure(name), relative);
          case Sort.By.OfRow(var row) -> new RowText(dialect).value(row);
        };
    return dialect.ordered(sorted, sort.direction());
  }

  /** What rows are ordered by, where names of the result can't be used. */
  private String unnamed(Sort sort, Function<Key, String> stored) {
    return switch (sort.by()) {
      case Sort.By.OfKey(var name) -> {
        var by = plan.key(name);
        yield new KeyText(dialect).ordered(by, stored.apply(by));
      }
      case Sort.By.OfMeasure(var name) -> value.apply(plan.measure(name));
      case Sort.By.OfChange(var name, var relative) -> change(plan.measure(name), relative);
      case Sort.By.OfRow(var row) -> new RowText(dialect).value(row);
    };
  }

  private String sortedBy(MeasureColumn measure) {
    return isNamed(measure) ? dialect.identifier(measure.name()) : value.apply(measure);
  }

  private String sortedByChange(MeasureColumn measure, boolean relative) {
    var compared = measure.compared().orElseThrow();
    return isNamed(measure)
        ? dialect.identifier(relative ? compared.changeRatio() : compared.change())
        : change(measure, relative);
  }

  private boolean isNamed(MeasureColumn measure) {
    return measure.shown() && dialect.ordersByResultNames();
  }

  /** One row more than allowed tells that there are more, unless the query asks for fewer. */
  private long limit(int maxRows) {
    var wanted = ranks.isPresent() ? Integer.MAX_VALUE : plan.limit().orElse(Integer.MAX_VALUE);
    return wanted <= maxRows ? wanted : maxRows + 1L;
  }
}
