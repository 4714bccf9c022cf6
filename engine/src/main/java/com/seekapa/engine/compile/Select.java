package com.seekapa.engine.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A SELECT statement in the making, one clause per line. Clauses are added in the order in which
 * SQL has them; one without content is left out.
 */
final class Select {
  private static final int WIDTH = 100;

  private final List<Fragment> lines = new ArrayList<>();

  Select(String keyword, Stream<String> columns) {
    list(keyword, columns);
  }

  Select from(String source) {
    return from(Fragment.of(source));
  }

  Select from(Fragment source) {
    lines.add(source.inside("FROM ", ""));
    return this;
  }

  Select join(String join) {
    lines.add(Fragment.of(join));
    return this;
  }

  Select where(Stream<Fragment> conditions) {
    return all("WHERE", conditions);
  }

  Select groupBy(Stream<String> keys) {
    return list("GROUP BY", keys);
  }

  Select having(Stream<Fragment> conditions) {
    return all("HAVING", conditions);
  }

  Select orderBy(Stream<String> keys) {
    return list("ORDER BY", keys);
  }

  Select limit(long rows) {
    lines.add(Fragment.of("LIMIT " + rows));
    return this;
  }

  Fragment fragment() {
    return Fragment.joined("\n", lines);
  }

  private Select list(String keyword, Stream<String> parts) {
    var items = parts.toList();
    var line = keyword + " " + String.join(", ", items);
    if (!items.isEmpty()) {
      var fits = line.length() <= WIDTH || items.size() == 1;
      lines.add(Fragment.of(fits ? line : keyword + "\n  " + String.join(",\n  ", items)));
    }
    return this;
  }

  private Select all(String keyword, Stream<Fragment> conditions) {
    var all = conditions.toList();
    if (!all.isEmpty()) {
      var indented = all.stream().map(Select::hanging).toList();
      lines.add(Fragment.joined("\n  AND ", indented).inside(keyword + " ", ""));
    }
    return this;
  }

  /** The lines after the first stand below it. */
  private static Fragment hanging(Fragment condition) {
    return new Fragment(condition.text().replace("\n", "\n  "), condition.parameters());
  }
}
