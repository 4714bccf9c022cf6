package com.seekapa.server.telemetry;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.SourceSchema;
import java.time.Duration;
import java.util.List;

/** A source whose queries count for the question that asks for them. */
public record CountedSource(DataSource source) implements DataSource {
  @Override
  public ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException {
    try (var _ = StageTimer.begin(Stage.QUERY)) {
      return source.execute(query, timeout);
    }
  }

  @Override
  public ResultTable query(String text, int maxRows, Duration timeout) throws InterruptedException {
    return source.query(text, maxRows, timeout);
  }

  @Override
  public Dialect dialect() {
    return source.dialect();
  }

  @Override
  public SourceSchema schema() throws InterruptedException {
    return source.schema();
  }

  @Override
  public boolean isTyped() {
    return source.isTyped();
  }

  @Override
  public String stamp() throws InterruptedException {
    return source.stamp();
  }

  @Override
  public String revision() throws InterruptedException {
    return source.revision();
  }

  @Override
  public List<String> notes() throws InterruptedException {
    return source.notes();
  }

  @Override
  public void close() {
    source.close();
  }
}
