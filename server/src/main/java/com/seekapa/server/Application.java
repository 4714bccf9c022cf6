package com.seekapa.server;

import com.seekapa.server.cli.HttpSettings;
import com.seekapa.server.conversation.Basis;
import com.seekapa.server.conversation.Questions;
import com.seekapa.server.eval.Database;
import com.seekapa.server.eventstore.EventStore;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.telemetry.MessageTraffic;
import com.seekapa.server.telemetry.Telemetry;
import com.seekapa.server.transport.AnswerMessages;
import com.seekapa.server.transport.ChatService;
import com.seekapa.server.transport.Serving;
import com.seekapa.server.transport.Sessions;

/** Everything that answers questions, put together and open. */
record Application(
    Basis basis,
    DataSource source,
    EventStore events,
    ChatService chat,
    AnswerMessages messages,
    Sessions sessions,
    Serving serving,
    Front front,
    HttpSettings http,
    Telemetry telemetry,
    MessageTraffic traffic)
    implements Database {
  @Override
  public Questions questions() {
    return chat.questions();
  }

  @Override
  public void close() {
    source.close();
    events.close();
  }
}
