package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.plan.Key;
import com.seekapa.engine.plan.MeasureColumn;
import com.seekapa.engine.plan.Part;
import com.seekapa.engine.plan.QueryPlan;
import java.util.stream.Stream;

/** Writes a plan with one part as one SELECT. */
final class SingleSelect {
  private final QueryPlan plan;
  private final Dialect dialect;
  private final RowText rows;
  private final KeyText keys;
  private final Part part;
  private final GroupText groups;
  private final ResultText result;

  SingleSelect(QueryPlan plan, Dialect dialect) {
    this.plan = plan;
    this.dialect = dialect;
    this.rows = new RowText(dialect);
    this.keys = new KeyText(dialect);
    this.part = plan.parts().getFirst();
    this.groups = new GroupText(dialect, it -> rows.aggregate(part.aggregate(it.name())));
    this.result =
        new ResultText(
            plan, dialect, measure -> groups.value(measure.value()), this::value, this::ordered);
  }

  Fragment fragment(int maxRows) {
    return result.ordered(isGrouped() ? grouped() : listing(), maxRows);
  }

  /** Different rows can only be ordered by what they show, and not be ranked; groups can. */
  private boolean isGrouped() {
    return !plan.measures().isEmpty()
        || (plan.distinct()
            && (plan.ranking().isPresent()
                || !plan.keys().stream().allMatch(KeyText::isOrderedAsShown)));
  }

  private Select listing() {
    return rows.select(
        plan.distinct() ? "SELECT DISTINCT" : "SELECT",
        Stream.concat(shownKeys(), result.places()),
        part);
  }

  private Select grouped() {
    var measures =
        plan.measures().stream()
            .filter(MeasureColumn::shown)
            .map(measure -> rows.named(groups.value(measure.value()), measure.name()));
    var shown = Stream.concat(shownKeys(), measures);
    return rows.select("SELECT", Stream.concat(shown, result.places()), part)
        .groupBy(part.keys().stream().map(rows::value))
        .having(result.conditions());
  }

  private Stream<String> shownKeys() {
    return plan.keys().stream().filter(Key::shown).map(key -> keys.shown(key, value(key)));
  }

  private String ordered(Key key) {
    return KeyText.isOrderedAsShown(key) && dialect.ordersByResultNames()
        ? dialect.identifier(key.name())
        : keys.ordered(key, value(key));
  }

  private String value(Key key) {
    return rows.value(part.keys().get(plan.keys().indexOf(key)));
  }
}
