package com.seekapa.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/**
 * A client with one conversation that asks, leaves, comes back and asks again at random, on a
 * server that comes and goes, and complains when it hears anything but each stored event once and
 * in order.
 */
public final class Rambler {
  private static final List<String> QUESTIONS =
      List.of(
          "total revenue last year",
          "revenue by product by month",
          "top 5 products by revenue last quarter",
          "best products",
          "revenue by weather");

  private final String conversation = UUID.randomUUID().toString();
  private final RandomGenerator random;
  private final IntSupplier port;
  private final IntPredicate over;
  private final List<Event> seen = new ArrayList<>();
  private final Set<String> given = new HashSet<>();
  private Optional<Question> open = Optional.empty();

  /** A stored event as the client has seen it; its offset is its place. */
  private record Event(String type, String request) {}

  private record Question(String request, String text) {}

  /** What broke the promise to clients, with everything before it. */
  public static final class Broken extends RuntimeException {
    private Broken(String what) {
      super(what);
    }
  }

  /**
   * @param port of the server that runs now; of one that has gone, perhaps
   * @param over whether it is time to ask no more, after so many answers
   */
  public Rambler(RandomGenerator random, IntSupplier port, IntPredicate over) {
    this.random = random;
    this.port = port;
    this.over = over;
  }

  /** Goes on until it is over and the last question has its answer. */
  public Rambler ramble() {
    while (goesOn()) {
      try (var client = RawClient.connected(port.getAsInt())) {
        visit(client);
      } catch (IOException e) {
        Thread.onSpinWait(); // the server has gone, or comes back
      }
    }
    return this;
  }

  public String conversation() {
    return conversation;
  }

  /** The questions that were answered, in order. */
  public List<String> answered() {
    return seen.stream()
        .filter(event -> event.type().equals("finished"))
        .map(Event::request)
        .toList();
  }

  private boolean goesOn() {
    return open.isPresent() || !over.test(seen.size() / 2);
  }

  private void visit(RawClient client) throws IOException {
    resume(client);
    while (goesOn()) {
      if (open.isEmpty()) {
        open = Optional.of(new Question(UUID.randomUUID().toString(), pick()));
      }
      if (!hearAnswer(client, open.get()) || random.nextInt(4) == 0) {
        return;
      }
    }
  }

  private String pick() {
    return QUESTIONS.get(random.nextInt(QUESTIONS.size()));
  }

  private void resume(RawClient client) throws IOException {
    client.text(
        "{\"v\":1,\"type\":\"resume\",\"conversationId\":\"%s\",\"offset\":%d}"
            .formatted(conversation, seen.size()));
    var message = client.message();
    while (!type(message).equals("resumed")) {
      hear(message);
      message = client.message();
    }
    if (message.path("offset").longValue() > seen.size()) {
      throw broken("resumed without what was missed: " + message);
    }
  }

  /** False when it left in the middle, which it does now and then. */
  private boolean hearAnswer(RawClient client, Question question) throws IOException {
    if (!seen.contains(new Event("accepted", question.request()))) {
      client.ask(question.request(), conversation, question.text());
    }
    int patience = random.nextInt(3) == 0 ? random.nextInt(6) : Integer.MAX_VALUE;
    while (open.isPresent()) {
      if (patience-- <= 0) {
        client.reset();
        return false;
      }
      var message = client.message();
      hear(message);
      if (type(message).equals("rejected") || type(message).equals("error")) {
        return false;
      }
    }
    return true;
  }

  private void hear(JsonNode message) {
    switch (type(message)) {
      case "accepted", "finished" -> stored(message);
      case "understood", "text", "rows", "chart", "clarify", "refused", "rejected", "resumed" -> {}
      default -> throw broken("unexpected: " + message);
    }
  }

  private void stored(JsonNode message) {
    var event = new Event(type(message), message.path("requestId").textValue());
    long offset = message.path("offset").longValue();
    if (offset != seen.size() + 1) {
      throw broken("after " + seen.size() + " came " + offset + ": " + message);
    }
    if (!given.add(event.toString())) {
      throw broken("doubled: " + message);
    }
    seen.add(event);
    open = open.filter(question -> !event.equals(new Event("finished", question.request())));
  }

  private Broken broken(String what) {
    return new Broken(what + "\nof " + conversation + ", of which was seen " + seen);
  }

  private static String type(JsonNode message) {
    return message.path("type").textValue();
  }
}
