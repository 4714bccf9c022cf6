package com.seekapa.server;

import com.seekapa.server.eventstore.EventStore;
import com.seekapa.server.source.DataSource;
import com.seekapa.server.source.LimitStats;
import com.seekapa.server.telemetry.Health;
import com.seekapa.server.telemetry.HealthCheck;
import com.seekapa.server.telemetry.MessageTraffic;
import com.seekapa.server.telemetry.Metrics;
import com.seekapa.server.telemetry.ObservedDataSource;
import com.seekapa.server.telemetry.ObservedEventStore;
import com.seekapa.server.telemetry.QuestionTimes;
import com.seekapa.server.telemetry.Telemetry;
import com.seekapa.server.transport.ChatService;
import com.seekapa.server.transport.Delivery;
import com.seekapa.server.transport.ErrorMessages;
import com.seekapa.server.transport.Heartbeats;
import com.seekapa.server.transport.Sessions;
import com.seekapa.server.transport.SourceLoad;
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

  Telemetry telemetry(DataSource source, EventStore events) {
    return new Telemetry(metrics, health(source, events));
  }

  /** Plugs in what others keep. */
  void plugIn(Sessions sessions, ChatService chat, SourceLoad load, Heartbeats heartbeats) {
    metrics.ifPresent(it -> {
      plugIn(it, sessions, chat);
      plugIn(it, chat.delivery());
      plugIn(it, heartbeats);
      plugIn(it, load);
    });
  }

  /** Every number that somebody else keeps, a line each. */
  private static void plugIn(Metrics metrics, Sessions sessions, ChatService chat) {
    metrics.gauge("websocket.connections", "Open connections", sessions::count);
    metrics.gauge("websocket.outbox.bytes", "What waits to be sent", sessions::waiting);
    metrics.gauge("questions.running", "Questions that are being answered", chat.running()::count);
  }

  private static void plugIn(Metrics metrics, Delivery delivery) {
    var batches = delivery.batches();
    metrics.counter("websocket.batches", "Batches sent", () -> batches.stats().batches());
    metrics.counter("websocket.batched", "Messages in them", () -> batches.stats().messages());
    var compression = delivery.compression();
    metrics.counter(
        "websocket.compressed.before.bytes",
        "What compressed messages would have been",
        () -> compression.stats().before());
    metrics.counter(
        "websocket.compressed.after.bytes", "What they were", () -> compression.stats().after());
    metrics.gauge("websocket.groups", "Groups", () -> delivery.groups().stats().groups());
  }

  private static void plugIn(Metrics metrics, Heartbeats heartbeats) {
    metrics.counter("websocket.pings", "Heartbeats sent", () -> heartbeats.stats().pings());
    metrics.counter("websocket.pongs", "Heartbeats answered", () -> heartbeats.stats().pongs());
    metrics.counter("websocket.dead", "Peers that were given up", () -> heartbeats.stats().dead());
  }

  private static void plugIn(Metrics metrics, SourceLoad load) {
    var near = new String[] {"tier", "near"};
    metrics.counter(
        "cache.hits", "Results that were kept", () -> load.results().get().hits(), near);
    metrics.counter("cache.misses", "All others", () -> load.results().get().misses(), near);
    metrics.counter(
        "source.refused",
        "Queries that the data source could not take on",
        () -> load.limit().get().map(LimitStats::refused).orElse(0L));
    metrics.gauge(
        "source.limit",
        "The most queries that run at once, for now",
        () -> load.limit().get().map(LimitStats::limit).orElse(0));
  }

  private static Health health(DataSource source, EventStore events) {
    return new Health(
        List.of(
            new HealthCheck("event store", () -> events.version("health")),
            new HealthCheck("data source", source::stamp)),
        PATIENCE);
  }
}
