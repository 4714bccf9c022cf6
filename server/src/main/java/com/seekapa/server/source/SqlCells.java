package com.seekapa.server.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.result.Cell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What JDBC gives for a value, as a {@link Cell}. */
final class SqlCells {
  /** Longer values are files rather than texts. */
  private static final int MOST_BYTES = 1_000;

  private SqlCells() {}

  static Cell cell(@Nullable Object value, DataType type) {
    return switch (value) {
      case null -> Cell.MISSING;
      case String text -> new Cell.Text(text);
      case BigDecimal number -> new Cell.Number(number);
      case BigInteger number -> new Cell.Number(new BigDecimal(number));
      case Double number -> number(number);
      case Float number -> number(number);
      case Number number -> new Cell.Number(BigDecimal.valueOf(number.longValue()));
      case Boolean flag -> new Cell.Flag(flag);
      case LocalDate day -> new Cell.Day(day);
      case Date day -> new Cell.Day(day.toLocalDate());
      case Timestamp moment -> moment(moment.toLocalDateTime(), type);
      case LocalDateTime moment -> moment(moment, type);
      case OffsetDateTime moment ->
          moment(moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(), type);
      case byte[] bytes -> new Cell.Text(text(bytes));
      default -> new Cell.Text(value.toString());
    };
  }

  /** Text that is stored as bytes; of anything else only the size says something. */
  private static String text(byte[] bytes) {
    if (bytes.length <= MOST_BYTES) {
      try {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        // no text
      }
    }
    return bytes.length + " bytes";
  }

  /** Not a number and infinity are no values that one could show or add up. */
  private static Cell number(double value) {
    return Double.isFinite(value) ? new Cell.Number(BigDecimal.valueOf(value)) : Cell.MISSING;
  }

  private static Cell moment(LocalDateTime moment, DataType type) {
    return type == DataType.DATE ? new Cell.Day(moment.toLocalDate()) : new Cell.Moment(moment);
  }
}
