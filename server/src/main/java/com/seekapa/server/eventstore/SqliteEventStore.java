package com.seekapa.server.eventstore;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteErrorCode;

/**
 * Events in a SQLite file in WAL mode: one connection writes under a lock, a few others read beside
 * it. Only one process may use the file, which a lock file sees to, because nobody else could know
 * whether a question without an outcome is still being answered.
 */
final class SqliteEventStore implements EventStore {
  private static final String SELECT_EVENTS =
      """
      SELECT e.offset, e.type, e.key, e.at, e.body
      FROM streams s JOIN events e ON e.stream = s.id
      WHERE s.name = ? AND e.offset > ?
      ORDER BY e.offset
      """;
  private static final String SELECT_VERSION = "SELECT version FROM streams WHERE name = ?";
  private static final String SELECT_STREAM_OF =
      "SELECT s.name FROM events e JOIN streams s ON s.id = e.stream WHERE e.key = ? LIMIT 1";
  private static final String SELECT_STREAMS =
      """
      SELECT e.offset, e.type, e.key, e.at, e.body, s.name, s.version, s.updated_at, s.touched
      FROM streams s JOIN events e ON e.stream = s.id AND e.offset = 1
      WHERE s.touched < ?
      ORDER BY s.touched DESC
      LIMIT ?
      """;

  private final SqliteFile file;
  private final InstantSource clock;
  private final ReadConnections readers;
  private final ReentrantLock writing = new ReentrantLock();
  private Optional<SqliteWriter> writer;

  static SqliteEventStore open(Path path, SqliteSettings settings, InstantSource clock) {
    var file = SqliteFile.lock(path, settings);
    try {
      return new SqliteEventStore(file, clock);
    } catch (SQLException e) {
      file.unlock();
      throw file.explain(e);
    }
  }

  private SqliteEventStore(SqliteFile file, InstantSource clock) throws SQLException {
    this.file = file;
    this.clock = clock;
    writer = Optional.of(new SqliteWriter(file));
    readers = new ReadConnections(file);
  }

  @Override
  public List<StoredEvent> read(String stream, long afterOffset) {
    return select(
        SELECT_EVENTS,
        statement -> {
          statement.setString(1, stream);
          statement.setLong(2, afterOffset);
        },
        SqliteEventStore::event);
  }

  @Override
  public Append append(String stream, long expectedVersion, List<NewEvent> events) {
    writing.lock();
    try {
      return writer().append(stream, expectedVersion, events, now());
    } catch (SQLException e) {
      dropWriter(e);
      if (isFull(e)) {
        return new Append.Full();
      }
      throw file.explain(e);
    } finally {
      writing.unlock();
    }
  }

  /** Cut to what is stored, so that nobody sees a time change by reading it again. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private SqliteWriter writer() throws SQLException {
    if (writer.isEmpty()) {
      writer = Optional.of(new SqliteWriter(file));
    }
    return writer.get();
  }

  private void dropWriter(SQLException failure) {
    try {
      if (writer.isPresent()) {
        writer.get().close();
      }
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
    writer = Optional.empty();
  }

  /** A full file and a full disk are the same to the one who appends. */
  private static boolean isFull(SQLException e) {
    return (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_FULL.code;
  }

  @Override
  public long version(String stream) {
    return select(
            SELECT_VERSION, statement -> statement.setString(1, stream), row -> row.getLong(1))
        .stream()
        .findFirst()
        .orElse(0L);
  }

  @Override
  public Optional<String> streamOf(String key) {
    return select(
            SELECT_STREAM_OF, statement -> statement.setString(1, key), row -> row.getString(1))
        .stream()
        .findFirst();
  }

  @Override
  public List<StreamSummary> streams(Optional<String> after, int limit) {
    return select(
        SELECT_STREAMS,
        statement -> {
          statement.setLong(1, after.map(Long::parseLong).orElse(Long.MAX_VALUE));
          statement.setInt(2, limit);
        },
        SqliteEventStore::summary);
  }

  @Override
  public boolean hasRoomFor(long bytes) {
    return readers.use(reader -> file.freeBytes(reader) >= bytes);
  }

  @Override
  public void close() {
    writing.lock();
    try {
      readers.close();
      if (writer.isPresent()) {
        writer.get().close();
      }
    } catch (SQLException e) {
      throw file.explain(e);
    } finally {
      writing.unlock();
      file.unlock();
    }
  }

  private <T> List<T> select(String sql, Parameters parameters, Row<T> row) {
    return readers.use(reader -> {
      var statement = reader.prepared(sql);
      parameters.set(statement);
      var found = new ArrayList<T>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(row.read(rows));
        }
      }
      return List.copyOf(found);
    });
  }

  private static StoredEvent event(ResultSet row) throws SQLException {
    return new StoredEvent(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        instant(row.getLong(4)),
        row.getBytes(5));
  }

  private static StreamSummary summary(ResultSet row) throws SQLException {
    return new StreamSummary(
        row.getString(6), row.getLong(7), instant(row.getLong(8)), event(row), row.getString(9));
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private interface Parameters {
    void set(PreparedStatement statement) throws SQLException;
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
