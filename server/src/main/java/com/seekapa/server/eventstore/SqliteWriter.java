package com.seekapa.server.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The connection that writes, with its statements; of no use any more once it has failed. */
final class SqliteWriter {
  private final Connection connection;
  private final PreparedStatement selectStream;
  private final PreparedStatement insertStream;
  private final PreparedStatement touchStream;
  private final PreparedStatement insertEvent;

  private record Stream(long id, long version) {}

  SqliteWriter(SqliteFile file) throws SQLException {
    connection = file.openForWriting();
    selectStream = connection.prepareStatement("SELECT id, version FROM streams WHERE name = ?");
    insertStream =
        connection.prepareStatement(
            "INSERT INTO streams (name, version) VALUES (?, 0) RETURNING id");
    touchStream =
        connection.prepareStatement(
            """
            UPDATE streams
            SET version = ?, updated_at = ?, touched = (SELECT max(touched) + 1 FROM streams)
            WHERE id = ?
            """);
    insertEvent =
        connection.prepareStatement(
            "INSERT INTO events (stream, offset, type, key, at, body) VALUES (?, ?, ?, ?, ?, ?)");
  }

  Append append(String name, long expectedVersion, List<NewEvent> events, Instant at)
      throws SQLException {
    var stream = find(name);
    if (stream.version() != expectedVersion) {
      connection.rollback();
      return new Append.Conflict(stream.version());
    }
    long id = stream.version() == 0 ? insert(name) : stream.id();
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    long offset = stream.version();
    for (var event : events) {
      insert(id, ++offset, event, micros);
    }
    touch(id, offset, micros);
    connection.commit();
    return new Append.Appended(offset, at);
  }

  private Stream find(String name) throws SQLException {
    selectStream.setString(1, name);
    try (var row = selectStream.executeQuery()) {
      return row.next() ? new Stream(row.getLong(1), row.getLong(2)) : new Stream(0, 0);
    }
  }

  private long insert(String stream) throws SQLException {
    insertStream.setString(1, stream);
    try (var row = insertStream.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private void insert(long stream, long offset, NewEvent event, long at) throws SQLException {
    insertEvent.setLong(1, stream);
    insertEvent.setLong(2, offset);
    insertEvent.setString(3, event.type());
    insertEvent.setString(4, event.key());
    insertEvent.setLong(5, at);
    insertEvent.setBytes(6, event.body());
    insertEvent.executeUpdate();
  }

  private void touch(long stream, long version, long at) throws SQLException {
    touchStream.setLong(1, version);
    touchStream.setLong(2, at);
    touchStream.setLong(3, stream);
    touchStream.executeUpdate();
  }

  /** Ends the connection; a transaction that has not been committed leaves no trace. */
  void close() throws SQLException {
    connection.close();
  }
}
