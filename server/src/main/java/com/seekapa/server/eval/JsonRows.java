package com.seekapa.server.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultTable;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** The rows of a result as files of answers have them: moments are written as in SQL. */
final class JsonRows {
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private JsonRows() {}

  static ArrayNode of(ResultTable table) {
    var rows = JsonNodeFactory.instance.arrayNode();
    for (var row : table.rows()) {
      var cells = rows.addArray();
      row.forEach(cell -> cells.add(of(cell)));
    }
    return rows;
  }

  private static JsonNode of(Cell cell) {
    var nodes = JsonNodeFactory.instance;
    return switch (cell) {
      case Cell.Text(var text) -> nodes.textNode(text);
      case Cell.Number(var number) -> nodes.numberNode(number);
      case Cell.Flag(var flag) -> nodes.booleanNode(flag);
      case Cell.Day(var day) -> nodes.textNode(day.toString());
      case Cell.Moment(var moment) -> nodes.textNode(MOMENT.format(moment));
      case Cell.Missing _ -> nodes.nullNode();
    };
  }
}
