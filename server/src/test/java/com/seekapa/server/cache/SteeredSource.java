package com.seekapa.server.cache;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultColumn;
import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.SourceSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A data source whose data, failures and pace a test decides. */
final class SteeredSource implements DataSource {
  /** What happens while a query runs. */
  interface Course {
    void run() throws InterruptedException;
  }

  final AtomicInteger runs = new AtomicInteger();
  volatile String stamp = "first";
  volatile boolean failing;
  volatile boolean truncating;
  volatile int rows = 1;
  volatile Course course = () -> {};

  /** Its own kind of failure, as one of a real source can't be made here. */
  static final class Failing extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static CompiledQuery query(String text, Object... parameters) {
    var column =
        new ResultColumn(
            "a",
            "A",
            ResultColumn.Role.DIMENSION,
            "a",
            DataType.TEXT,
            Format.PLAIN,
            Optional.empty());
    return new CompiledQuery.Sql(text, List.of(parameters), List.of(column));
  }

  @Override
  public ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException {
    runs.incrementAndGet();
    course.run();
    if (failing) {
      throw new Failing();
    }
    return answer(query);
  }

  /** What the data says now. */
  ResultTable answer(CompiledQuery query) {
    var table = new ArrayList<List<Cell>>();
    for (int i = 0; i < rows; i++) {
      var row = new ArrayList<Cell>();
      row.add(new Cell.Text(query + " in " + stamp));
      table.add(row);
    }
    return new ResultTable(query.columns(), table, truncating);
  }

  @Override
  public ResultTable query(String text, int maxRows, Duration timeout) {
    return answer(query(text));
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
  public String stamp() {
    return stamp;
  }

  @Override
  public void close() {}
}
