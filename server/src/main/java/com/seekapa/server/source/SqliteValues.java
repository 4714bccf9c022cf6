package com.seekapa.server.source;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * SQLite gives each value the type that it has, whatever its column declares, and has neither dates
 * nor truth values: a text is a date, and a number true or false, only where the column of the
 * result says so.
 */
final class SqliteValues implements SqlValues {
  private static final BigDecimal MOST_WHOLE = BigDecimal.valueOf(Long.MAX_VALUE);

  /** The driver would pass exact numbers as text, which SQLite sorts after every number. */
  @Override
  public Object parameter(Object value) {
    return switch (value) {
      case BigDecimal number -> number(number);
      case Boolean flag -> flag ? 1 : 0;
      case LocalDate day -> day.toString();
      default -> value;
    };
  }

  private static Object number(BigDecimal number) {
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    return isWhole && number.abs().compareTo(MOST_WHOLE) <= 0
        ? (Object) number.longValueExact()
        : (Object) number.doubleValue();
  }

  @Override
  public Cell cell(ResultSet rows, int column, DataType type) throws SQLException {
    var cell = SqlCells.cell(rows.getObject(column), type);
    return switch (type) {
      case DATE -> moment(cell).<Cell>map(it -> new Cell.Day(it.toLocalDate())).orElse(cell);
      case TIMESTAMP -> moment(cell).<Cell>map(Cell.Moment::new).orElse(cell);
      case BOOLEAN -> flag(cell);
      case TEXT, INTEGER, DECIMAL -> cell;
    };
  }

  /** The moment that an ISO text names, with a blank or a T between day and time. */
  private static Optional<LocalDateTime> moment(Cell cell) {
    if (!(cell instanceof Cell.Text(var text))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay()
              : LocalDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Cell flag(Cell cell) {
    return cell instanceof Cell.Number(var number) ? new Cell.Flag(number.signum() != 0) : cell;
  }

  /** A declared date is still a text, and described as one. */
  @Override
  public List<ResultColumn> columns(ResultSetMetaData description) throws SQLException {
    return SqlColumns.describedBy(description).stream().map(SqliteValues::plain).toList();
  }

  private static ResultColumn plain(ResultColumn column) {
    return column.type().isTemporal() ? SqlColumns.column(column.name(), DataType.TEXT) : column;
  }
}
