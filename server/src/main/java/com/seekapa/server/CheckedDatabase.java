package com.seekapa.server;

import com.seekapa.server.conversation.Questions;
import com.seekapa.server.eval.Database;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.transport.AnswerMessages;

/** What is served, asked without anybody's conversations; the server closes its source. */
record CheckedDatabase(Questions questions, AnswerMessages messages, DataSource source)
    implements Database {
  @Override
  public void close() {
    // see above
  }
}
