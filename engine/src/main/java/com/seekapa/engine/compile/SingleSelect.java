package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.plan.MeasureColumn;
import com.seekapa.engine.plan.Part;
import com.seekapa.engine.plan.QueryPlan;
import java.util.stream.Stream;

/** Writes a plan with one part as one SELECT. */
final class SingleSelect {
  private final QueryPlan plan;
  private final RowText rows;
  private final Part part;
  private final GroupText groups;
  private final ResultText result;

  SingleSelect(QueryPlan plan, Dialect dialect) {
    this.plan = plan;
    this.rows = new RowText(dialect);
    this.part = plan.parts().getFirst();
    this.groups = new GroupText(dialect, it -> rows.aggregate(part.aggregate(it.name())));
    this.result = new ResultText(plan, dialect, measure -> groups.value(measure.value()));
  }

  Fragment fragment(int maxRows) {
    return result.ordered(plan.measures().isEmpty() ? listing() : aggregated(), maxRows);
  }

  private Select listing() {
    return rows.select("SELECT DISTINCT", rows.keys(plan, part), part);
  }

  private Select aggregated() {
    var measures =
        plan.measures().stream()
            .filter(MeasureColumn::shown)
            .map(measure -> rows.named(groups.value(measure.value()), measure.name()));
    return rows.select("SELECT", Stream.concat(rows.keys(plan, part), measures), part)
        .groupBy(part.keys().stream().map(rows::value))
        .having(result.conditions());
  }
}
