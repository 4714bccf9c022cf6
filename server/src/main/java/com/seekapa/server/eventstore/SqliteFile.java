package com.seekapa.server.eventstore;

import com.seekapa.server.eventstore.EventStoreException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** The file of a store: how it is locked, opened, laid out, and what its errors mean. */
final class SqliteFile {
  private static final int PAGE_SIZE = 4096;
  private static final String[] SCHEMA = {
    """
    CREATE TABLE IF NOT EXISTS streams (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL,
      updated_at INTEGER NOT NULL DEFAULT 0,
      touched INTEGER NOT NULL DEFAULT 0)
    """,
    "CREATE INDEX IF NOT EXISTS streams_touched ON streams (touched)",
    """
    CREATE TABLE IF NOT EXISTS events (
      stream INTEGER NOT NULL REFERENCES streams,
      offset INTEGER NOT NULL,
      type TEXT NOT NULL,
      key TEXT NOT NULL,
      at INTEGER NOT NULL,
      body BLOB NOT NULL,
      PRIMARY KEY (stream, offset))
    """,
    "CREATE INDEX IF NOT EXISTS events_key ON events (key)",
  };

  private final Path path;
  private final SqliteSettings settings;
  private final FileChannel lock;

  private SqliteFile(Path path, SqliteSettings settings, FileChannel lock) {
    this.path = path;
    this.settings = settings;
    this.lock = lock;
  }

  static SqliteFile lock(Path path, SqliteSettings settings) {
    var lockFile = path.resolveSibling(path.getFileName() + ".lock");
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isOurs(channel)) {
        channel.close();
        throw inUse(path, new IOException(lockFile + " is locked"));
      }
      return new SqliteFile(path, settings, channel);
    } catch (IOException e) {
      throw new EventStoreException(
          Reason.NOT_WRITABLE,
          "The folder " + path.toAbsolutePath().getParent() + " can't be written to: " + e,
          "Make it writable, or name another with --data.",
          e);
    }
  }

  @SuppressWarnings("MustBeClosedChecker") // the lock lives as long as its channel
  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static EventStoreException inUse(Path path, Throwable cause) {
    return new EventStoreException(
        Reason.IN_USE,
        "The file " + path + " is in use by another process.",
        "Stop the other server, or give this one a folder of its own with --data.",
        cause);
  }

  void unlock() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new EventStoreException(Reason.FAILED, "The lock of " + path + " is stuck.", "", e);
    }
  }

  Connection openForWriting() throws SQLException {
    var config = config();
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setPageSize(PAGE_SIZE);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(
        settings.syncEveryCommit()
            ? SQLiteConfig.SynchronousMode.FULL
            : SQLiteConfig.SynchronousMode.NORMAL);
    var connection = config.createConnection("jdbc:sqlite:" + path);
    try (var statement = connection.createStatement()) {
      for (var sql : SCHEMA) {
        statement.execute(sql);
      }
      if (settings.maxPages().isPresent()) {
        statement.execute("PRAGMA max_page_count = " + settings.maxPages().getAsLong());
      }
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  Connection openForReading() throws SQLException {
    var config = config();
    config.setReadOnly(true);
    return config.createConnection("jdbc:sqlite:" + path);
  }

  private SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setBusyTimeout((int) settings.busyTimeout().toMillis());
    config.setGetGeneratedKeys(false); // they would be asked for after every statement
    return config;
  }

  /** What is left below the limit, counted in whole free pages. */
  long freeBytes(ReadConnections.Reader reader) throws SQLException {
    if (settings.maxPages().isEmpty()) {
      return Long.MAX_VALUE;
    }
    long used = number(reader, "PRAGMA page_count") - number(reader, "PRAGMA freelist_count");
    return (settings.maxPages().getAsLong() - used) * PAGE_SIZE;
  }

  private static long number(ReadConnections.Reader reader, String pragma) throws SQLException {
    try (var rows = reader.prepared(pragma).executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  EventStoreException explain(SQLException e) {
    return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          new EventStoreException(
              Reason.DAMAGED,
              "The file " + path + " is damaged: " + e.getMessage(),
              "Restore it from a backup, or move it away to begin with an empty history.",
              e);
      case SQLITE_BUSY, SQLITE_LOCKED -> inUse(path, e);
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
          new EventStoreException(
              Reason.NOT_WRITABLE,
              "The file " + path + " can't be opened or written to: " + e.getMessage(),
              "Make it writable, or name another folder with --data.",
              e);
      default ->
          new EventStoreException(
              Reason.FAILED,
              "The file " + path + " can't be used: " + e.getMessage(),
              "Look at the disk and try again.",
              e);
    };
  }
}
