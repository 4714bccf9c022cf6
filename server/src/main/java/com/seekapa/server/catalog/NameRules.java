package com.seekapa.server.catalog;

import com.seekapa.engine.model.Names;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A word means one thing: no two measures or dimensions share a name or synonym. */
final class NameRules {
  private final Checked checked;
  private final Map<String, Thing> owners = new LinkedHashMap<>();

  NameRules(Checked checked) {
    this.checked = checked;
  }

  void check() {
    for (var measure : checked.model().measures()) {
      check(new Thing("measure", "measures", measure.id()), measure.names());
    }
    for (var dimension : checked.model().dimensions()) {
      check(new Thing("dimension", "dimensions", dimension.id()), dimension.names());
    }
    for (var time : checked.model().timeDimensions()) {
      check(new Thing("time dimension", "time_dimensions", time.id()), time.names());
    }
  }

  /** Reports each pair of things once, by the first name that they share. */
  private void check(Thing thing, Names names) {
    var rivals = new HashSet<Thing>();
    names
        .all()
        .forEach(name -> {
          var owner = owners.putIfAbsent(normal(name), thing);
          if (owner != null && !owner.equals(thing) && rivals.add(owner)) {
            report(owner, thing, name);
          }
        });
  }

  private void report(Thing owner, Thing thing, String name) {
    checked.problem(
        "%s and %s share the name \"%s\", the first on line %d; a word must mean one thing"
            .formatted(owner, thing, name, line(owner)),
        thing.section(),
        thing.id());
  }

  private int line(Thing thing) {
    return checked.source().lineOf(thing.section(), thing.id());
  }

  /** As questions are read: without regard to case, hyphens and the number of spaces. */
  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ").strip();
  }

  private record Thing(String kind, String section, String id) {
    @Override
    public String toString() {
      return kind + " " + id;
    }
  }
}
