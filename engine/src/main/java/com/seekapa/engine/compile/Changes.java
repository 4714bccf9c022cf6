package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.plan.Key;
import com.seekapa.engine.plan.MeasureColumn;
import com.seekapa.engine.plan.QueryPlan;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the SELECT that sets each measure beside its earlier value and says how it changed. */
final class Changes {
  private final QueryPlan plan;
  private final Dialect dialect;
  private final String compared;
  private final RowText rows;
  private final KeyText keys;
  private final ResultText result;

  /**
   * @param compared the subquery that has all measures
   */
  Changes(QueryPlan plan, Dialect dialect, String compared) {
    this.plan = plan;
    this.dialect = dialect;
    this.compared = dialect.identifier(compared);
    this.rows = new RowText(dialect);
    this.keys = new KeyText(dialect);
    this.result =
        new ResultText(
            plan,
            dialect,
            measure -> dialect.identifier(measure.name()),
            this::column,
            this::ordered);
  }

  Fragment fragment(int maxRows) {
    var shown = plan.keys().stream().filter(Key::shown).map(this::shown);
    var measures = plan.measures().stream().filter(MeasureColumn::shown).flatMap(this::columns);
    var select =
        new Select(
                "SELECT", Stream.of(shown, measures, result.places()).flatMap(Function.identity()))
            .from(compared)
            .where(result.conditions());
    return result.ordered(select, maxRows);
  }

  /** A named part of the calendar is told from the number that it is ordered by. */
  private String shown(Key key) {
    return KeyText.isOrderedAsShown(key)
        ? dialect.identifier(key.name())
        : keys.shown(key, column(key));
  }

  private String ordered(Key key) {
    return KeyText.isOrderedAsShown(key)
        ? dialect.identifier(key.name())
        : keys.ordered(key, column(key));
  }

  private String column(Key key) {
    return compared + "." + dialect.identifier(key.name());
  }

  private Stream<String> columns(MeasureColumn measure) {
    var compared = measure.compared().orElseThrow();
    return Stream.of(
        dialect.identifier(measure.name()),
        dialect.identifier(compared.previous()),
        rows.named(result.change(measure, false), compared.change()),
        rows.named(result.change(measure, true), compared.changeRatio()));
  }
}
