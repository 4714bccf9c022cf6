package com.seekapa.server.eval;

import com.seekapa.server.catalog.ModelFile;
import com.seekapa.server.conversation.Basis;
import com.seekapa.server.conversation.Questions;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import com.seekapa.server.transport.AnswerMessages;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The demo's model over a source of the test. */
final class TestDatabase implements Database {
  private final TestSource source;
  private final Questions questions;
  private final AtomicInteger closed;

  TestDatabase(TestSource source, AtomicInteger closed) {
    this.source = source;
    this.questions = TestPath.inMemory(source).questions;
    this.closed = closed;
  }

  @Override
  public Questions questions() {
    return questions;
  }

  @Override
  public AnswerMessages messages() {
    return new AnswerMessages(new Basis(ModelFile.axia(), Optional.empty(), Optional.empty()));
  }

  @Override
  public DataSource source() {
    return source;
  }

  @Override
  public void close() {
    closed.incrementAndGet();
  }
}
