package com.seekapa.server.eval;

import com.seekapa.server.catalog.infer.SchemaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder of databases, of which cases name one each: a SQLite or DuckDB file, or a folder of
 * files with rows.
 *
 * @param schemas a folder of files that say more of some of them
 */
public record DatabaseFolder(Path databases, Optional<Path> schemas) {
  private static final List<String> ENDINGS = List.of(".sqlite", ".duckdb", ".db", "");

  public DatabaseFolder {
    if (!Files.isDirectory(databases)) {
      throw new CaseFileException("There is no folder " + databases + ".");
    }
    schemas
        .filter(folder -> !Files.isDirectory(folder))
        .ifPresent(folder -> {
          throw new CaseFileException("There is no folder " + folder + ".");
        });
  }

  /** Where the database of this name is. */
  public Path source(Optional<String> name) {
    var plain = name.orElseThrow(() -> new CaseFileException("The case has no field db."));
    return ENDINGS.stream()
        .flatMap(ending -> inside(databases, plain + ending).stream())
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() ->
            new CaseFileException("There is no database " + plain + " in " + databases + "."));
  }

  /** What is said of it beside what it says itself. */
  public Optional<SchemaFile> schema(Optional<String> name) {
    return name.flatMap(it -> schemas.flatMap(folder -> inside(folder, it + ".json")))
        .filter(Files::exists)
        .map(DatabaseFolder::read);
  }

  /** Empty for a name that leads out of the folder. */
  private static Optional<Path> inside(Path folder, String name) {
    return Optional.of(folder.resolve(name)).filter(it -> folder.equals(it.getParent()));
  }

  private static SchemaFile read(Path file) {
    try {
      return SchemaFile.parse(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new CaseFileException(file + " can't be read as a schema: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
