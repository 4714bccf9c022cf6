package com.seekapa.server.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultTable;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightTest {
  private static final int ROWS = 1000;

  private final CompiledQuery query = SteeredSource.query("select");

  @Test
  @SuppressWarnings("unchecked")
  void the_estimate_is_about_what_the_rows_take() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var rows = (List<Cell>[]) new List<?>[ROWS];
    fill(rows, 7); // what is loaded and cached on first use is not of the rows
    long before = threads.getCurrentThreadAllocatedBytes();
    fill(rows, 1000);
    long taken = threads.getCurrentThreadAllocatedBytes() - before;
    var columns = java.util.Collections.nCopies(5, query.columns().getFirst());
    var table = new ResultTable(columns, List.of(rows), false);
    assertThat((double) Weight.of(new ResultKey("s", "stamp", query), table))
        .isBetween(0.75 * taken, 1.25 * taken);
  }

  private static void fill(List<Cell>[] rows, int from) {
    for (int i = 0; i < ROWS; i++) {
      rows[i] =
          List.of(
              new Cell.Text("é".repeat(1 + (from + i) % 40)),
              new Cell.Text("売".repeat(1 + (from + i) % 40)),
              new Cell.Number(BigDecimal.valueOf(from + i + 1_000_000, 2)),
              new Cell.Day(LocalDate.of(2026, 1, 1 + (i % 28))),
              Cell.MISSING);
    }
  }

  @Test
  void more_rows_longer_texts_and_larger_numbers_weigh_more() {
    assertThat(weight(List.of(new Cell.Text("long".repeat(100)))))
        .isGreaterThan(weight(List.of(new Cell.Text("long"))) + 390);
    assertThat(weight(List.of(new Cell.Number(new BigDecimal("9".repeat(400))))))
        .isGreaterThan(weight(List.of(new Cell.Number(BigDecimal.ONE))) + 160);
    assertThat(weight(List.of())).isLessThan(weight(List.of(Cell.MISSING), List.of(Cell.MISSING)));
  }

  @SafeVarargs
  private long weight(List<Cell>... rows) {
    var columns =
        rows[0].isEmpty() ? List.<com.seekapa.engine.result.ResultColumn>of() : query.columns();
    return Weight.of(
        new ResultKey("s", "t", query), new ResultTable(columns, List.of(rows), false));
  }
}
