package com.seekapa.server.catalog.infer;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Relationship;
import com.seekapa.server.source.DataSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Infers a model from a source: looks at each table once, finds keys and relationships, decides
 * what each column is, and names everything in words that people say.
 */
public final class ModelInference {
  private final String name;
  private final Limits limits;

  /** An inference that takes the model's name from the schema file. */
  public ModelInference() {
    this("data", Limits.STANDARD);
  }

  /**
   * An inference.
   *
   * @param name what the model is called where no schema file says it
   */
  public ModelInference(String name, Limits limits) {
    this.name = name;
    this.limits = limits;
  }

  /**
   * Infers a model, telling how far it is.
   *
   * @param schemaFile readable names and keys that the source doesn't tell
   * @throws com.seekapa.server.source.SourceException if the source can't be asked
   */
  public Inferred infer(
      DataSource source, Optional<SchemaFile> schemaFile, Consumer<Progress> progress)
      throws InterruptedException {
    var declared = source.schema();
    var dialect = source.dialect();
    var schema = schemaFile.map(file -> file.addedTo(declared)).orElse(declared);
    var findings = new Findings();
    var probe = new Probe(source, dialect, limits);
    var profiles = new Profiler(probe, limits, findings).profiles(schema, progress);

    var tables = profiles.stream().map(TableProfile::table).toList();
    var rows = new RowNames(tables).of(tables);
    var keys = new Keys(probe, rows, findings).of(profiles);
    var references = new References(probe, profiles, rows, keys, findings).find(progress);

    var reader = new Reader(rows, keys, referring(references), types(dialect, findings), findings);
    var readings = profiles.stream().map(reader::read).toList();
    var assembly = new Assembly(modelName(schemaFile), references, findings);
    var model = assembly.model(readings);

    var values =
        new ValueCollector(probe, limits, findings).collect(assembly.dimensions(), progress);
    new NameFindings(model, findings).add();
    return new Inferred(
        model, values, new Readiness(findings.all()), evidence(references), assembly.evidence());
  }

  /** SQLite alone lets values be of other types than their columns. */
  private static ValueTypes types(Dialect dialect, Findings findings) {
    return new ValueTypes(dialect.name().toLowerCase(Locale.ROOT).startsWith("sqlite"), findings);
  }

  private static Set<ColumnReference> referring(List<Reference> references) {
    return references.stream().map(it -> it.relationship().from()).collect(Collectors.toSet());
  }

  private String modelName(Optional<SchemaFile> schemaFile) {
    var plain = Ids.plain(schemaFile.map(SchemaFile::name).orElse(name));
    var word = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "data_" + plain : plain;
    return word.substring(0, Math.min(60, word.length()));
  }

  private static LinkedHashMap<Relationship, String> evidence(List<Reference> references) {
    var evidence = new LinkedHashMap<Relationship, String>();
    references.forEach(it -> evidence.put(it.relationship(), it.evidence()));
    return evidence;
  }
}
