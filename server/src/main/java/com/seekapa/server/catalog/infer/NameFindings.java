package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Says which names of a model mean several things, and which tables stand alone. */
final class NameFindings {
  private final SemanticModel model;
  private final Findings findings;

  NameFindings(SemanticModel model, Findings findings) {
    this.model = model;
    this.findings = findings;
  }

  void add() {
    addAmbiguous();
    addUnreachable();
    addWithoutSynonyms();
  }

  private void addAmbiguous() {
    var byLabel =
        model.dimensions().stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.names().label(), LinkedHashMap::new, Collectors.toList()));
    byLabel.forEach((label, dimensions) -> {
      if (dimensions.size() > 1) {
        findings.add(
            Finding.Kind.AMBIGUOUS_NAME,
            label,
            "is in " + tables(dimensions) + "; people will be asked which one they mean");
      }
    });
  }

  private static String tables(List<Dimension> dimensions) {
    var names = dimensions.stream().map(it -> it.home().table()).distinct().toList();
    return names.size() <= 6
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 5)) + " and " + (names.size() - 5) + " more";
  }

  private void addUnreachable() {
    var related = new HashSet<String>();
    for (var relationship : model.relationships()) {
      related.add(relationship.from().table());
      related.add(relationship.to().table());
    }
    if (model.tables().size() > 1) {
      model.tables().stream()
          .map(Table::name)
          .filter(table -> !related.contains(table))
          .forEach(table ->
              findings.add(
                  Finding.Kind.UNREACHABLE_TABLE,
                  table,
                  "no relationship leads to or from it, so it can't be combined with others"));
    }
  }

  private void addWithoutSynonyms() {
    long alone = model.tables().stream().filter(it -> it.row().synonyms().isEmpty()).count();
    if (alone > 0) {
      findings.add(
          Finding.Kind.NO_SYNONYMS,
          "the model",
          "rows of %d of %d tables are known by one word only; add what else people call them"
              .formatted(alone, model.tables().size()));
    }
  }
}
