package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.plan.Key;
import com.seekapa.engine.plan.Part;
import com.seekapa.engine.plan.QueryPlan;
import com.seekapa.engine.plan.Series;
import java.util.stream.Stream;

/** Writes the subqueries that are joined: the parts, and the keys on which they meet. */
final class PartText {
  private static final String WEEK = "week_start";

  private final QueryPlan plan;
  private final Dialect dialect;
  private final RowText rows;

  PartText(QueryPlan plan, Dialect dialect) {
    this.plan = plan;
    this.dialect = dialect;
    this.rows = new RowText(dialect);
  }

  /** The aggregates of a part, by key. */
  Fragment aggregates(Part part) {
    var aggregates =
        part.aggregates().stream().map(it -> rows.named(rows.aggregate(it), it.name()));
    return rows.select("SELECT", Stream.concat(rows.keys(plan, part), aggregates), part)
        .groupBy(part.keys().stream().map(rows::value))
        .fragment();
  }

  /** The keys of every row of the result. Within bounds a series holds all keys of its part. */
  Fragment keys() {
    var series = plan.series().map(it -> periods(it, plan.keys().getFirst())).stream();
    var parts =
        plan.hasAllKeysInSeries()
            ? Stream.<Fragment>empty()
            : plan.parts().stream().map(this::keys);
    return Fragment.joined("\nUNION\n", Stream.concat(series, parts).toList());
  }

  private Fragment keys(Part part) {
    return new Select("SELECT", plan.keys().stream().map(key -> dialect.identifier(key.name())))
        .from(dialect.identifier(part.name()))
        .fragment();
  }

  private Fragment periods(Series series, Key key) {
    var column = rows.time(series.period().time());
    var rest =
        rows.from(new Select("", Stream.of()), series.source())
            .having(Stream.of(Fragment.of("count(" + column + ") > 0")))
            .fragment();
    var bounds = series.bounds().stream().flatMap(it -> Stream.<Object>of(it.first(), it.last()));
    return new Fragment(periods(series, column, key.name(), rest.text()), bounds.toList());
  }

  private String periods(Series series, String column, String name, String rest) {
    return series.period().equals(series.step())
        ? steps(series, column, name, rest)
        : ofWeeks(series, column, name, rest);
  }

  /** Periods of weeks differ in length; each week leads to its own. */
  private String ofWeeks(Series series, String column, String name, String rest) {
    return """
    SELECT DISTINCT %s AS %s
    FROM (
    %s
    ) AS weeks\
    """
        .formatted(
            rows.periodStart(series.period(), WEEK),
            dialect.identifier(name),
            steps(series, column, WEEK, rest).indent(2).stripTrailing());
  }

  private String steps(Series series, String column, String name, String rest) {
    var step = series.step();
    var max = "max(" + column + ")";
    var first = rows.periodStart(step, "min(" + column + ")");
    var last = rows.isDay(step.time().type()) ? max : dialect.date(max);
    var isBound = series.bounds().isPresent();
    return dialect.periods(
        step.grain(),
        isBound ? dialect.greater(first, "?") : first,
        isBound ? dialect.lesser(last, "?") : last,
        dialect.identifier(name),
        rest);
  }
}
