package com.seekapa.benchmarks.realtime;

import com.seekapa.benchmarks.ChatSocket;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Messages to many: the answers of a conversation to all who follow it, against nchan, which is
 * given the very same texts.
 */
final class Broadcast {
  private static final String QUESTION = "top 5 products by revenue last quarter";
  private static final int DELIVERIES = 400_000;
  private static final int WARM_UP = 3;

  private Broadcast() {}

  /** One swarm after the other: a process may not have the connections of both open. */
  static void measure(Peer seekapa, Peer nchan, int members, PrintStream out) throws Exception {
    var rounds = new Rounds();
    List<String> messages = List.of();
    try (var client = HttpClient.newBuilder().executor(Runnable::run).build()) {
      for (int i = -WARM_UP; i < Rounds.ROUNDS; i++) {
        var ours = new Answered(client, seekapa, members);
        var our = ours.round();
        messages = ours.messages;
        var their = published(client, nchan, members, messages);
        if (i >= 0) {
          rounds.add(our, their);
        }
      }
    }
    rounds.print(out, "to %,d members".formatted(members), "nchan", 2);
  }

  /** Questions that are answered to all who follow their conversation. */
  private static final class Answered {
    private final HttpClient client;
    private final Peer seekapa;
    private final int members;
    private List<String> messages = List.of();

    Answered(HttpClient client, Peer seekapa, int members) {
      this.client = client;
      this.seekapa = seekapa;
      this.members = members;
    }

    Round round() throws Exception {
      try (var asker = new ChatSocket(client, seekapa.http());
          var followers = Swarm.open(seekapa, members)) {
        join(followers, asker.conversationId());
        messages = heard(followers, asker);
        int times = times(members, messages);
        return Round.of(
            seekapa,
            () -> delivered(followers, members * messages.size() * times, () -> ask(asker, times)));
      }
    }
  }

  private static Round published(HttpClient client, Peer nchan, int members, List<String> messages)
      throws Exception {
    int times = times(members, messages);
    try (var subscribers = Swarm.open(nchan, members)) {
      return Round.of(
          nchan,
          () ->
              delivered(
                  subscribers,
                  members * messages.size() * times,
                  () -> publish(client, nchan.http(), messages, times)));
    }
  }

  private static int times(int members, List<String> messages) {
    return Math.max(1, DELIVERIES / members / messages.size());
  }

  static void join(Swarm followers, String conversation) {
    for (var client : followers.clients()) {
      client.send(
          "{\"v\":1,\"type\":\"join\",\"requestId\":\"0198c0de-0000-7000-8000-000000000002\",\"group\":\"conversation:"
              + conversation
              + "\"}");
    }
  }

  /** What a follower hears of one question, as it is sent. */
  private static List<String> heard(Swarm followers, ChatSocket asker) throws InterruptedException {
    var first = followers.clients().getFirst();
    var heard = new ArrayList<String>();
    var finished = new CountDownLatch(1);
    followers.hear((client, message) -> {
      var text = text(message);
      if (client.equals(first) && text.contains("\"conversationId\"")) {
        heard.add(text);
        if (text.contains("\"type\":\"finished\"")) {
          finished.countDown();
        }
      }
    });
    TimeUnit.SECONDS.sleep(2); // until all have joined
    asker.ask(QUESTION);
    if (!finished.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("followers hear nothing of the conversation");
    }
    return List.copyOf(heard);
  }

  private static String text(ByteBuf message) {
    return message.toString(StandardCharsets.UTF_8);
  }

  private interface Sending {
    void send() throws Exception;
  }

  private static long delivered(Swarm swarm, int count, Sending sending) throws Exception {
    var missing = new CountDownLatch(count);
    swarm.hear((_, _) -> missing.countDown());
    sending.send();
    if (!missing.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException(missing.getCount() + " of " + count + " never arrived");
    }
    return count;
  }

  private static void ask(ChatSocket asker, int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      asker.ask(QUESTION);
    }
  }

  private static void publish(HttpClient client, URI nchan, List<String> messages, int times)
      throws IOException, InterruptedException {
    for (int i = 0; i < times; i++) {
      for (var message : messages) {
        client.send(
            HttpRequest.newBuilder(nchan.resolve("/pub"))
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build(),
            HttpResponse.BodyHandlers.discarding());
      }
    }
  }
}
