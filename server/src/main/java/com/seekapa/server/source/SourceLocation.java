package com.seekapa.server.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where data is, as a person names it: a file, which is known by what it holds, or a JDBC URL. */
public sealed interface SourceLocation {
  /** A DuckDB database. */
  record DuckDbFile(Path file) implements SourceLocation {}

  /** A SQLite database. */
  record SqliteFile(Path file) implements SourceLocation {}

  /** A file of rows, or a folder of such files, each of which is a table. */
  record DataFiles(Path path) implements SourceLocation {}

  /**
   * A PostgreSQL database.
   *
   * @param url without anything secret
   */
  record PostgreSql(String url, Login login) implements SourceLocation {}

  /** The same for the same place and the same person, without anything secret. */
  default String id() {
    return switch (this) {
      case DuckDbFile(var file) -> id(file);
      case SqliteFile(var file) -> id(file);
      case DataFiles(var path) -> id(path);
      case PostgreSql(var url, var login) -> id(url, login);
      case MariaDb(var url, var login) -> id(url, login);
    };
  }

  /** The name of the file, folder or database, without what comes after its point. */
  default String name() {
    return switch (this) {
      case DuckDbFile(var file) -> last(file.toString());
      case SqliteFile(var file) -> last(file.toString());
      case DataFiles(var path) -> last(path.toString());
      case PostgreSql(var url, _) -> last(url);
      case MariaDb(var url, _) -> last(url);
    };
  }

  private static String last(String place) {
    var plain = place.replaceFirst("[?].*$", "").replaceFirst("/+$", "");
    var file = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf(':')) + 1);
    int point = file.lastIndexOf('.');
    return point > 0 ? file.substring(0, point) : file;
  }

  private static String id(String url, Login login) {
    return login.user().map(it -> it + " at ").orElse("") + url;
  }

  private static String id(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  /**
   * A MariaDB database.
   *
   * @param url without anything secret
   */
  record MariaDb(String url, Login login) implements SourceLocation {}

  /**
   * Reads what a person wrote after {@code --source}.
   *
   * @throws SourceException if it names nothing that can be opened, saying what can
   */
  static SourceLocation parse(String text) {
    var words = text.toLowerCase(Locale.ROOT);
    if (words.startsWith("jdbc:sqlite:")) {
      return new SqliteFile(fileOf(text.substring("jdbc:sqlite:".length())));
    }
    if (words.startsWith("jdbc:duckdb:")) {
      return new DuckDbFile(fileOf(text.substring("jdbc:duckdb:".length())));
    }
    if (words.startsWith("jdbc:postgresql:")) {
      var url = ServerUrl.parse(text);
      return new PostgreSql(url.shown(), url.login());
    }
    if (words.startsWith("jdbc:mariadb:")) {
      var url = ServerUrl.parse(text);
      return new MariaDb(url.shown(), url.login());
    }
    if (words.startsWith("jdbc:")) {
      throw unrecognised(kindOf(text), "is of a kind that is not known here");
    }
    return file(Path.of(text));
  }

  /** Without what follows, which may be secret. */
  private static String kindOf(String url) {
    return url.replaceFirst("^(jdbc:[^:]*:).*", "$1…");
  }

  private static Path fileOf(String name) {
    if (name.isEmpty() || name.startsWith(":")) {
      throw unrecognised("jdbc:…:" + name, "names no file");
    }
    return existing(Path.of(name));
  }

  private static SourceLocation file(Path path) {
    if (Files.isDirectory(existing(path)) || DataFile.isOne(path)) {
      return new DataFiles(path);
    }
    var begin = begin(path);
    var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (begin.startsWith("SQLite format 3\0")) {
      return new SqliteFile(path);
    }
    if (begin.startsWith("DUCK", 8) || name.endsWith(".duckdb")) {
      return new DuckDbFile(path);
    }
    throw unrecognised(path.toString(), "is none of them");
  }

  private static Path existing(Path path) {
    if (!Files.exists(path)) {
      throw new SourceException(new SourceFailure.Missing(path));
    }
    return path;
  }

  private static String begin(Path file) {
    try (var stream = Files.newInputStream(file)) {
      return new String(stream.readNBytes(16), ISO_8859_1);
    } catch (IOException e) {
      throw new SourceException(
          new SourceFailure.Unrecognised(file.toString(), "can't be read: " + e.getMessage()), e);
    }
  }

  private static SourceException unrecognised(String text, String reason) {
    return new SourceException(new SourceFailure.Unrecognised(text, reason));
  }
}
