package com.seekapa.server.eval;

import com.seekapa.server.conversation.Questions;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.transport.AnswerMessages;

/** A database that somebody else opened and will close. */
record LentDatabase(Database owned) implements Database {
  @Override
  public Questions questions() {
    return owned.questions();
  }

  @Override
  public AnswerMessages messages() {
    return owned.messages();
  }

  @Override
  public DataSource source() {
    return owned.source();
  }

  @Override
  public void close() {
    // not ours
  }
}
