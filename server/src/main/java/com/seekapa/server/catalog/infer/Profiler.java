package com.seekapa.server.catalog.infer;

import com.seekapa.server.source.SourceException;
import com.seekapa.server.source.SourceSchema;
import com.seekapa.server.source.SourceSchema.SourceColumn;
import com.seekapa.server.source.SourceSchema.SourceTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Looks at every table once: how many rows, how many values, and what some of them are. */
final class Profiler {
  private final Probe probe;
  private final Limits limits;
  private final Findings findings;

  Profiler(Probe probe, Limits limits, Findings findings) {
    this.probe = probe;
    this.limits = limits;
    this.findings = findings;
  }

  List<TableProfile> profiles(SourceSchema schema, Consumer<Progress> progress)
      throws InterruptedException {
    var profiles = new ArrayList<TableProfile>();
    for (var table : schema.tables()) {
      if (!table.columns().isEmpty()) {
        profiles.add(profile(table));
      }
      progress.accept(new Progress("looked at tables", profiles.size(), schema.tables().size()));
    }
    return profiles;
  }

  /** A view may be broken though its table is listed: then nothing is known of its values. */
  private TableProfile profile(SourceTable table) throws InterruptedException {
    try {
      return read(table);
    } catch (SourceException e) {
      findings.add(Finding.Kind.UNREADABLE_TABLE, table.name(), e.failure().message());
      return profile(
          table,
          0,
          Collections.nCopies(table.columns().size(), 0L),
          Collections.nCopies(table.columns().size(), List.of()));
    }
  }

  private TableProfile read(SourceTable table) throws InterruptedException {
    var names = table.columns().stream().map(SourceColumn::name).toList();
    long rows = probe.rows(table.name());
    var samples = probe.sample(table.name(), names);
    var present =
        rows <= limits.rowsOf(names.size())
            ? samples.stream().map(sample -> (long) sample.size()).toList()
            : probe.present(table.name(), names);
    return profile(table, rows, present, samples);
  }

  private TableProfile profile(
      SourceTable table, long rows, List<Long> present, List<List<String>> samples) {
    var columns =
        IntStream.range(0, table.columns().size())
            .mapToObj(i ->
                new ColumnProfile(
                    table.columns().get(i),
                    rows,
                    present.get(i),
                    samples.get(i),
                    present.get(i) == samples.get(i).size()))
            .toList();
    return new TableProfile(table, rows, columns);
  }
}
