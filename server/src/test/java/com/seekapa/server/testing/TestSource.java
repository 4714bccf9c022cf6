package com.seekapa.server.testing;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.SourceSchema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A data source that answers each query with rows of the test's choice, counting the queries. */
public final class TestSource implements DataSource {
  /** What a query does. */
  public interface Behaviour {
    ResultTable run(CompiledQuery query) throws InterruptedException;
  }

  private final AtomicInteger queries = new AtomicInteger();
  private final Behaviour behaviour;

  public TestSource(Behaviour behaviour) {
    this.behaviour = behaviour;
  }

  /** One row with a value in each column. */
  public static TestSource ofOneRow() {
    return new TestSource(query -> rows(query, 1));
  }

  /** So many rows that differ in their texts and numbers. */
  public static ResultTable rows(CompiledQuery query, int count) {
    return new ResultTable(
        query.columns(),
        java.util.stream.IntStream.rangeClosed(1, count)
            .mapToObj(i -> query.columns().stream().map(column -> cell(column, i)).toList())
            .toList(),
        false);
  }

  private static Cell cell(ResultColumn column, int row) {
    return switch (column.type()) {
      case TEXT -> new Cell.Text("Value " + row + " with quite a long name to fill what is stored");
      case INTEGER, DECIMAL -> new Cell.Number(BigDecimal.valueOf(42L * row));
      case BOOLEAN -> new Cell.Flag(true);
      case DATE, TIMESTAMP -> new Cell.Day(LocalDate.of(2020, 1, 1).plusDays(row));
    };
  }

  public int queries() {
    return queries.get();
  }

  @Override
  public Dialect dialect() {
    return Dialect.duckDb();
  }

  @Override
  public SourceSchema schema() {
    return new SourceSchema(List.of());
  }

  @Override
  public ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException {
    queries.incrementAndGet();
    return behaviour.run(query);
  }

  @Override
  public ResultTable query(String text, int maxRows, Duration timeout) {
    return new ResultTable(List.of(), List.of(), false);
  }

  @Override
  public String stamp() {
    return "test";
  }

  @Override
  public void close() {}
}
