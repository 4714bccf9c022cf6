package com.seekapa.server.source;

/** A data source promises the same with a limit around it. */
class LimitedContractTest extends DuckDbContractTest {
  @Override
  DataSource wrapped(DataSource source) {
    return LimitedDataSource.of(source, 1, System::nanoTime);
  }
}
