package com.seekapa.server.eval;

import com.seekapa.server.conversation.Questions;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.transport.AnswerMessages;

/** A database with its model, open for questions. Safe for use by many threads. */
public interface Database extends AutoCloseable {
  Questions questions();

  AnswerMessages messages();

  DataSource source();

  @Override
  void close();
}
