package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.Names;
import com.seekapa.server.source.SourceSchema.SourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What people call the rows of tables. */
final class RowNames {
  private static final Set<String> TECHNICAL =
      Set.of(
          "tbl",
          "table",
          "ref",
          "reference",
          "dim",
          "dimension",
          "fact",
          "fct",
          "stg",
          "staging",
          "vw",
          "view",
          "v",
          "t",
          "tb",
          "mst",
          "master",
          "lkp",
          "lookup",
          "lu",
          "xref",
          "raw",
          "src");
  private static final int ENOUGH_TO_SHARE = 3;

  private final Set<String> prefixes;

  RowNames(List<SourceTable> tables) {
    prefixes = new LinkedHashSet<>(TECHNICAL);
    sharedPrefix(tables).forEach(prefixes::add);
  }

  /** The first word of all tables, where they share one. */
  private static List<String> sharedPrefix(List<SourceTable> tables) {
    var firsts = tables.stream().map(table -> PhysicalName.of(table.name())).toList();
    var shared = firsts.stream().map(name -> first(name.written())).distinct().toList();
    return tables.size() >= ENOUGH_TO_SHARE
            && shared.size() == 1
            && firsts.stream().allMatch(name -> name.written().size() > 1)
        ? List.of(shared.getFirst(), first(firsts.getFirst().said()))
        : List.of();
  }

  private static String first(List<String> words) {
    return words.isEmpty() ? "" : words.getFirst();
  }

  /** By table, in the order of the tables; no two tables have the same label. */
  Map<String, Names> of(List<SourceTable> tables) {
    var names = new HashMap<String, Names>();
    var taken = new LinkedHashSet<String>();
    tables.forEach(table -> names.put(table.name(), names(table, taken)));
    return names;
  }

  private Names names(SourceTable table, Set<String> taken) {
    var candidates = candidates(table);
    var label =
        candidates.stream()
            .filter(taken::add)
            .findFirst()
            .orElseGet(() -> numbered(candidates, taken));
    var synonyms = candidates.stream().filter(word -> !word.equals(label)).toList();
    return new Names(label, English.plural(label), synonyms);
  }

  private static String numbered(List<String> candidates, Set<String> taken) {
    int number = 2;
    while (!taken.add(candidates.getFirst() + " " + number)) {
      number++;
    }
    return candidates.getFirst() + " " + number;
  }

  /** The best name first. */
  private List<String> candidates(SourceTable table) {
    var name = PhysicalName.of(table.name());
    var said = new ArrayList<String>();
    table.label().ifPresent(label -> said.add(label.toLowerCase(Locale.ROOT).strip()));
    table.label().ifPresent(label -> said.add(phrase(stripped(PhysicalName.words(label)))));
    said.add(phrase(stripped(name.said())));
    said.add(phrase(stripped(name.written())));
    said.add(name.phrase());
    return Stream.concat(
            said.stream().map(English::singular), Stream.of(table.name().strip(), "table"))
        .filter(word -> !word.isBlank() && word.length() <= 90)
        .limit(said.size())
        .distinct()
        .toList();
  }

  /** Without the words that say what kind of table it is, unless nothing is left. */
  private List<String> stripped(List<String> words) {
    int from = words.size() > 1 && prefixes.contains(words.getFirst()) ? 1 : 0;
    int to =
        words.size() - from > 1 && TECHNICAL.contains(words.getLast())
            ? words.size() - 1
            : words.size();
    return words.subList(from, to);
  }

  private static String phrase(List<String> words) {
    return String.join(" ", words);
  }
}
