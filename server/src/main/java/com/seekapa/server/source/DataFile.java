package com.seekapa.server.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of rows.
 *
 * @param table the name of the file without what its format adds
 */
record DataFile(Path path, String table, Format format) {
  private static final Pattern NAME =
      Pattern.compile("(.+)\\.(csv|tsv|parquet)(\\.gz)?", Pattern.CASE_INSENSITIVE);

  /** How the rows are written. */
  enum Format {
    CSV,
    TSV,
    PARQUET
  }

  static boolean isOne(Path path) {
    return of(path).isPresent();
  }

  static Optional<DataFile> of(Path path) {
    var name = NAME.matcher(path.getFileName().toString());
    return name.matches()
        ? Optional.of(
            new DataFile(
                path, name.group(1), Format.valueOf(name.group(2).toUpperCase(Locale.ROOT))))
        : Optional.empty();
  }

  /** The file itself, or what is in the folder, by name. */
  static Stream<Path> in(Path path) {
    if (!Files.exists(path)) {
      throw new SourceException(new SourceFailure.Missing(path));
    }
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (var files = Files.list(path)) {
      return files.filter(DataFile::isVisible).sorted().toList().stream();
    } catch (IOException e) {
      throw new SourceException(new SourceFailure.Missing(path), e);
    }
  }

  private static boolean isVisible(Path path) {
    return Files.isRegularFile(path) && !path.getFileName().toString().startsWith(".");
  }
}
