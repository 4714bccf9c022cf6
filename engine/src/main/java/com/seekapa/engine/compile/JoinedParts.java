package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.plan.FreshNames;
import com.seekapa.engine.plan.GroupValue;
import com.seekapa.engine.plan.Key;
import com.seekapa.engine.plan.MeasureColumn;
import com.seekapa.engine.plan.Part;
import com.seekapa.engine.plan.QueryPlan;
import com.seekapa.engine.plan.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a plan as named subqueries: one for each part, one for the keys that any of them has, and
 * the parts joined to those keys. This says the same as a full join of all parts, and works in
 * databases that allow none on keys that may be missing.
 */
final class JoinedParts {
  private final QueryPlan plan;
  private final Dialect dialect;
  private final RowText rows;
  private final KeyText keys;
  private final PartText parts;
  private final GroupText groups;
  private final String keysName;
  private final String comparedName;

  JoinedParts(QueryPlan plan, Dialect dialect) {
    this.plan = plan;
    this.dialect = dialect;
    this.rows = new RowText(dialect);
    this.keys = new KeyText(dialect);
    this.parts = new PartText(plan, dialect);
    this.groups = new GroupText(dialect, this::aggregated);
    var names = new FreshNames(plan.parts().stream().flatMap(JoinedParts::names));
    this.keysName = names.take(plan.series().map(JoinedParts::periods).orElse("keys"));
    this.comparedName = names.take("compared");
  }

  Fragment fragment(int maxRows) {
    var subqueries = new ArrayList<Fragment>();
    plan.parts().forEach(part -> subqueries.add(subquery(part.name(), parts.aggregates(part))));
    if (!plan.keys().isEmpty()) {
      subqueries.add(subquery(keysName, parts.keys()));
    }
    if (plan.comparison().isPresent()) {
      subqueries.add(subquery(comparedName, joined(allKeys(), comparedMeasures()).fragment()));
    }
    var with = Fragment.joined(",\n", subqueries).inside("WITH ", "");
    return Fragment.joined("\n", List.of(with, result(maxRows)));
  }

  private Fragment result(int maxRows) {
    if (plan.comparison().isPresent()) {
      return new Changes(plan, dialect, comparedName).fragment(maxRows);
    }
    var result =
        new ResultText(
            plan, dialect, measure -> groups.value(measure.value()), this::stored, this::ordered);
    var measures = Stream.concat(shownMeasures(), result.places());
    return result.ordered(joined(shownKeys(), measures).where(result.conditions()), maxRows);
  }

  private Fragment subquery(String name, Fragment body) {
    return body.indented().inside(dialect.identifier(name) + " AS (\n", "\n)");
  }

  private Stream<String> shownMeasures() {
    return plan.measures().stream()
        .filter(MeasureColumn::shown)
        .map(it -> rows.named(groups.value(it.value()), it.name()));
  }

  private Stream<String> comparedMeasures() {
    return plan.measures().stream()
        .flatMap(measure ->
            Stream.concat(
                Stream.of(rows.named(groups.value(measure.value()), measure.name())),
                measure.compared().stream()
                    .map(it -> rows.named(groups.value(it.value()), it.previous()))));
  }

  private Stream<String> shownKeys() {
    return plan.keys().stream()
        .filter(Key::shown)
        .map(key -> keys.shown(key, column(keysName, key.name())));
  }

  private Stream<String> allKeys() {
    return plan.keys().stream().map(key -> column(keysName, key.name()));
  }

  /** A key's bare name would not do: every part has a column of it. */
  private String ordered(Key key) {
    return keys.ordered(key, stored(key));
  }

  private String stored(Key key) {
    return column(keysName, key.name());
  }

  private Select joined(Stream<String> keys, Stream<String> measures) {
    var select = new Select("SELECT", Stream.concat(keys, measures));
    return plan.keys().isEmpty() ? crossJoined(select) : joinedToKeys(select);
  }

  private Select joinedToKeys(Select select) {
    select.from(dialect.identifier(keysName));
    plan.parts().forEach(part -> select.join(join(part)));
    return select;
  }

  /** Without keys each part has exactly one row. */
  private Select crossJoined(Select select) {
    select.from(dialect.identifier(plan.parts().getFirst().name()));
    plan.parts().stream()
        .skip(1)
        .forEach(part -> select.join("CROSS JOIN " + dialect.identifier(part.name())));
    return select;
  }

  private String join(Part part) {
    return plan.keys().stream()
        .map(key -> isSame(part, key))
        .collect(
            Collectors.joining(
                "\n  AND ", "LEFT JOIN " + dialect.identifier(part.name()) + " ON ", ""));
  }

  private String isSame(Part part, Key key) {
    var ofPart = column(part.name(), key.name());
    var ofKeys = column(keysName, key.name());
    return plan.hasAllKeysInSeries() ? ofPart + " = " + ofKeys : dialect.isSame(ofPart, ofKeys);
  }

  private String aggregated(GroupValue.Aggregated aggregated) {
    var column = column(aggregated.part(), aggregated.name());
    return aggregated.zeroIfAbsent() ? "coalesce(" + column + ", 0)" : column;
  }

  private String column(String table, String name) {
    return dialect.identifier(table) + "." + dialect.identifier(name);
  }

  private static Stream<String> names(Part part) {
    return Stream.concat(Stream.of(part.name()), part.source().names());
  }

  private static String periods(Series series) {
    return switch (series.period().grain()) {
      case DAY -> "days";
      case WEEK -> "weeks";
      case MONTH -> "months";
      case QUARTER -> "quarters";
      case HALF -> "halves";
      case YEAR -> "years";
      case FISCAL_PERIOD, FISCAL_QUARTER, FISCAL_HALF, FISCAL_YEAR -> "fiscal_periods";
    };
  }
}
