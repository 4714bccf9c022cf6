package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.plan.MeasureColumn;
import com.seekapa.engine.plan.QueryPlan;
import java.util.stream.Stream;

/** Writes the SELECT that sets each measure beside its earlier value and says how it changed. */
final class Changes {
  private final QueryPlan plan;
  private final Dialect dialect;
  private final RowText rows;
  private final ResultText result;

  Changes(QueryPlan plan, Dialect dialect) {
    this.plan = plan;
    this.dialect = dialect;
    this.rows = new RowText(dialect);
    this.result = new ResultText(plan, dialect, measure -> dialect.identifier(measure.name()));
  }

  Fragment fragment(String compared, int maxRows) {
    var keys = plan.keys().stream().map(key -> dialect.identifier(key.name()));
    var measures = plan.measures().stream().filter(MeasureColumn::shown).flatMap(this::columns);
    var select =
        new Select("SELECT", Stream.concat(keys, measures))
            .from(dialect.identifier(compared))
            .where(result.conditions());
    return result.ordered(select, maxRows);
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
