package com.seekapa.server.source;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a source, each a table.
 *
 * @param others files beside them that hold no rows as far as their names tell
 */
record FileSet(List<DataFile> files, List<Path> others) {
  FileSet {
    files = List.copyOf(files);
    others = List.copyOf(others);
  }

  static FileSet of(Path path) {
    var paths = DataFile.in(path).toList();
    var set =
        new FileSet(
            paths.stream().flatMap(it -> DataFile.of(it).stream()).toList(),
            paths.stream().filter(it -> !DataFile.isOne(it)).toList());
    if (set.files().isEmpty()) {
      throw new SourceException(
          new SourceFailure.Unrecognised(
              path.toString(), "is a folder without a CSV, TSV or Parquet file"));
    }
    set.checkNames();
    return set;
  }

  private void checkNames() {
    var seen = new TreeMap<String, Path>();
    for (var file : files) {
      var other = seen.put(file.table().toLowerCase(Locale.ROOT), file.path());
      if (other != null) {
        throw new SourceException(
            new SourceFailure.Unreadable(
                file.path(),
                "it would be the same table as %s; give one of them another name"
                    .formatted(other.getFileName())));
      }
    }
  }

  /** Changes when a file comes, goes or is written to. */
  String stamp() {
    return files.stream()
        .map(file -> file.path().getFileName() + " " + FileIdentity.stamp(file.path()))
        .collect(joining("\n"));
  }

  Stream<String> notes() {
    return others.stream()
        .map(path -> "Left out: " + path.getFileName() + ", which is no CSV, TSV or Parquet file.");
  }
}
