package com.seekapa.engine.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Servers of databases, each started once for all tests of a module, by the first that asks. */
public final class TestServers {
  private static final Path PLACE = Path.of("target");

  private TestServers() {}

  public static EmbeddedPostgres postgreSql() {
    return PostgreSql.SERVER;
  }

  public static MariaDbProcess mariaDb() {
    return MariaDb.SERVER;
  }

  private static final class PostgreSql {
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(PLACE.resolve("postgresql").toFile())
            .setDataDirectory(folder())
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class MariaDb {
    private static final MariaDbProcess SERVER = start();

    private static MariaDbProcess start() {
      try {
        return MariaDbProcess.start(folder());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Path folder() throws IOException {
    return Files.createTempDirectory(Files.createDirectories(PLACE), "database");
  }
}
