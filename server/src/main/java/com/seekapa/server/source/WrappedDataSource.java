package com.seekapa.server.source;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.result.ResultTable;
import java.time.Duration;
import java.util.List;

/** A data source around another, which does everything that a wrapper does not do its own way. */
public abstract class WrappedDataSource implements DataSource {
  private final DataSource inner;

  protected WrappedDataSource(DataSource inner) {
    this.inner = inner;
  }

  @Override
  public Dialect dialect() {
    return inner.dialect();
  }

  @Override
  public SourceSchema schema() throws InterruptedException {
    return inner.schema();
  }

  @Override
  public boolean isTyped() {
    return inner.isTyped();
  }

  @Override
  public ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException {
    return inner.execute(query, timeout);
  }

  @Override
  public ResultTable query(String text, int maxRows, Duration timeout) throws InterruptedException {
    return inner.query(text, maxRows, timeout);
  }

  @Override
  public String stamp() throws InterruptedException {
    return inner.stamp();
  }

  @Override
  public String revision() throws InterruptedException {
    return inner.revision();
  }

  @Override
  public List<String> notes() throws InterruptedException {
    return inner.notes();
  }

  @Override
  public void close() {
    inner.close();
  }
}
