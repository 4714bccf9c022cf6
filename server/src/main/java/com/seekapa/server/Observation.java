package com.seekapa.server;

import com.seekapa.server.eventstore.EventStore;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.telemetry.Health;
import com.seekapa.server.telemetry.HealthCheck;
import com.seekapa.server.telemetry.MessageTraffic;
import com.seekapa.server.telemetry.Metrics;
import com.seekapa.server.telemetry.ObservedDataSource;
import com.seekapa.server.telemetry.ObservedEventStore;
import com.seekapa.server.telemetry.QuestionTimes;
import com.seekapa.server.telemetry.Telemetry;
import com.seekapa.server.transport.ChatService;
import com.seekapa.server.transport.ErrorMessages;
import com.seekapa.server.transport.Sessions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What operators see of the application: wrappers around its ports, and its own numbers plugged in
 * by name. Without metrics everything stays as it is.
 */
record Observation(Optional<Metrics> metrics) {
  /** A check that takes longer counts as failed. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  static Observation of(boolean on) {
    return new Observation(on ? Optional.of(new Metrics()) : Optional.empty());
  }

  DataSource source(DataSource source) {
    return metrics.<DataSource>map(it -> new ObservedDataSource(source, it)).orElse(source);
  }

  EventStore events(EventStore events) {
    return metrics.<EventStore>map(it -> new ObservedEventStore(events, it)).orElse(events);
  }

  MessageTraffic traffic() {
    return metrics.map(MessageTraffic::counted).orElseGet(MessageTraffic::unwatched);
  }

  ChatService chat(ChatService chat) {
    return metrics.map(it -> chat(chat, it)).orElse(chat);
  }

  private static ChatService chat(ChatService chat, Metrics metrics) {
    var watched =
        new QuestionTimes(
            chat.questions(), metrics, failure -> ErrorMessages.of(failure).owner().wireName());
    return chat.asking(watched);
  }

  Telemetry telemetry(DataSource source, EventStore events, Sessions sessions, ChatService chat) {
    metrics.ifPresent(it -> plugIn(it, sessions, chat));
    return new Telemetry(metrics, health(source, events));
  }

  /** Every number that somebody else keeps, a line each. */
  private static void plugIn(Metrics metrics, Sessions sessions, ChatService chat) {
    metrics.gauge("websocket.connections", "Open connections", sessions::count);
    metrics.gauge("websocket.outbox.bytes", "What waits to be sent", sessions::waiting);
    metrics.gauge("questions.running", "Questions that are being answered", chat.running()::count);
  }

  private static Health health(DataSource source, EventStore events) {
    return new Health(
        List.of(
            new HealthCheck("event store", () -> events.version("health")),
            new HealthCheck("data source", source::stamp)),
        PATIENCE);
  }
}
