package com.seekapa.server.telemetry;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.result.ResultTable;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.WrappedDataSource;
import java.time.Duration;

/** A source whose queries count for the question that asks for them. */
public final class CountedSource extends WrappedDataSource {
  private final DataSource source;

  public CountedSource(DataSource source) {
    super(source);
    this.source = source;
  }

  @Override
  public ResultTable execute(CompiledQuery query, Duration timeout) throws InterruptedException {
    try (var _ = StageTimer.begin(Stage.QUERY)) {
      return source.execute(query, timeout);
    }
  }
}
