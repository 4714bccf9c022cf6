package com.seekapa.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultColumn.Role;
import com.seekapa.engine.result.ResultTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SameRowsTest {
  private final ResultTable gold = table(List.of("a", 1), List.of("b", 2.5), List.of("c", 2.5));

  @Test
  void rows_and_columns_may_come_in_any_order() {
    assertThat(difference(table(List.of(2.5, "c"), List.of(1, "a"), List.of(2.5, "b")))).isEmpty();
  }

  @Test
  void order_counts_where_it_is_asked_for() {
    var other = table(List.of("b", 2.5), List.of("a", 1), List.of("c", 2.5));
    assertThat(new SameRows(other, gold, true).difference()).isPresent();
    assertThat(new SameRows(gold, gold, true).difference()).isEmpty();
  }

  @Test
  void numbers_may_differ_by_one_part_in_ten_thousand() {
    assertThat(difference(table(List.of("a", 1.00005), List.of("b", 2.5), List.of("c", 2.5))))
        .isEmpty();
    assertThat(difference(table(List.of("a", 1.01), List.of("b", 2.5), List.of("c", 2.5))))
        .isPresent();
  }

  @Test
  void other_values_rows_or_columns_are_a_difference() {
    assertThat(difference(table(List.of("a", 1), List.of("b", 2.5)))).isPresent();
    assertThat(difference(table(List.of("a", 1), List.of("b", 2.5), List.of("b", 2.5))))
        .isPresent();
    assertThat(difference(table(List.of("a", 2.5), List.of("b", 1), List.of("c", 2.5))))
        .isPresent();
    assertThat(difference(table(List.of("a"), List.of("b"), List.of("c")))).isPresent();
    assertThat(
            difference(table(List.of("a", 1, "x"), List.of("b", 2.5, "x"), List.of("c", 2.5, "x"))))
        .isPresent();
  }

  @Test
  void midnight_is_a_day_and_missing_is_not_zero() {
    var day = LocalDate.of(2026, 3, 1);
    assertThat(
            new SameRows(table(List.of(day)), table(List.of(day.atStartOfDay())), false)
                .difference())
        .isEmpty();
    assertThat(new SameRows(table(List.of(0)), table(List.of(Cell.MISSING)), false).difference())
        .isPresent();
  }

  private Optional<String> difference(ResultTable found) {
    return new SameRows(found, gold, false).difference();
  }

  @SafeVarargs
  private static ResultTable table(List<? extends Object>... rows) {
    var columns = new ArrayList<ResultColumn>();
    for (int i = 0; i < rows[0].size(); i++) {
      columns.add(
          new ResultColumn(
              "c" + i,
              "c" + i,
              Role.DIMENSION,
              "c",
              DataType.TEXT,
              Format.PLAIN,
              Optional.empty()));
    }
    var cells = new ArrayList<List<Cell>>();
    for (var row : rows) {
      cells.add(row.stream().map(SameRowsTest::cell).toList());
    }
    return new ResultTable(columns, cells, false);
  }

  private static Cell cell(Object value) {
    return switch (value) {
      case Cell cell -> cell;
      case String text -> new Cell.Text(text);
      case LocalDate day -> new Cell.Day(day);
      case java.time.LocalDateTime moment -> new Cell.Moment(moment);
      default -> new Cell.Number(new BigDecimal(value.toString()));
    };
  }
}
