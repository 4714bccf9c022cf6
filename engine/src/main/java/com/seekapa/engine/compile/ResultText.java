package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.plan.MeasureColumn;
import com.seekapa.engine.plan.MeasureCondition;
import com.seekapa.engine.plan.QueryPlan;
import com.seekapa.engine.plan.Sort;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes what decides about whole rows of the result: which are kept, in which order, how many. */
final class ResultText {
  private final QueryPlan plan;
  private final Dialect dialect;
  private final Function<MeasureColumn, String> value;

  /**
   * @param value how a measure is written where it is no column of the result
   */
  ResultText(QueryPlan plan, Dialect dialect, Function<MeasureColumn, String> value) {
    this.plan = plan;
    this.dialect = dialect;
    this.value = value;
  }

  Stream<Fragment> conditions() {
    return plan.conditions().stream().map(this::condition);
  }

  /** A result without keys has one row, which needs neither order nor limit. */
  Fragment ordered(Select select, int maxRows) {
    return plan.keys().isEmpty()
        ? select.fragment()
        : select.orderBy(plan.ordering().stream().map(this::sort)).limit(limit(maxRows)).fragment();
  }

  String change(MeasureColumn measure, boolean relative) {
    var previous = dialect.identifier(measure.compared().orElseThrow().previous());
    var change = value.apply(measure) + " - " + previous;
    return relative ? dialect.quotient("(" + change + ")", "nullif(" + previous + ", 0)") : change;
  }

  private Fragment condition(MeasureCondition condition) {
    var measure = value.apply(plan.measure(condition.measure()));
    return Fragment.of(measure + " " + condition.comparator().symbol() + " ?", condition.number());
  }

  private String sort(Sort sort) {
    var key =
        switch (sort.by()) {
          case Sort.By.OfKey(var name) -> dialect.identifier(name);
          case Sort.By.OfMeasure(var name) -> sortedBy(plan.measure(name));
          case Sort.By.OfChange(var name, var relative) ->
              sortedByChange(plan.measure(name), relative);
        };
    return dialect.ordered(key, sort.direction());
  }

  private String sortedBy(MeasureColumn measure) {
    return measure.shown() ? dialect.identifier(measure.name()) : value.apply(measure);
  }

  private String sortedByChange(MeasureColumn measure, boolean relative) {
    var compared = measure.compared().orElseThrow();
    return measure.shown()
        ? dialect.identifier(relative ? compared.changeRatio() : compared.change())
        : change(measure, relative);
  }

  /** One row more than allowed tells that there are more, unless the query asks for fewer. */
  private long limit(int maxRows) {
    var wanted = plan.limit().orElse(Integer.MAX_VALUE);
    return wanted <= maxRows ? wanted : maxRows + 1L;
  }
}
