package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.seekapa.protocol.Json;
import com.seekapa.server.admission.Caller;
import com.seekapa.server.admission.Doorkeeper;
import com.seekapa.server.security.Principal;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChatSessionTest {
  private static final String REQUEST = "019a0b52-6f0e-7c3a-9d61-0a4f2d9b1c01";
  private static final String OTHER_REQUEST = "019a0b52-6f0e-7c3a-9d61-0a4f2d9b1c02";
  private static final String CONVERSATION = "019a0b52-6a11-7f00-8e21-5b0c7d2e9a10";

  private static final InetAddress STRANGER = InetAddress.ofLiteral("192.0.2.1");

  private final TestPath path = TestPath.inMemory(TestSource.ofOneRow());
  private final Client client = new Client(path);

  @Test
  void a_ping_is_answered_with_its_id() throws InterruptedException {
    client.say("{\"v\":1,\"type\":\"ping\",\"requestId\":\"" + REQUEST + "\"}");
    assertThat(client.next().path("type").textValue()).isEqualTo("pong");
  }

  @Test
  void a_malformed_message_gets_an_error_and_the_next_one_is_heard() throws InterruptedException {
    client.say("hello");
    assertThat(client.next().path("error").path("code").textValue()).isEqualTo("invalid_message");
    client.say("{\"v\":1,\"type\":\"dance\"}");
    assertThat(client.next().path("error").path("code").textValue()).isEqualTo("unknown_type");
    a_ping_is_answered_with_its_id();
    assertThat(client.closed).isEmpty();
  }

  @Test
  void whoever_sends_nothing_but_nonsense_is_disconnected() {
    for (int i = 0; i < 20; i++) {
      client.say("hello");
    }
    assertThat(client.closed).containsExactly(CloseCode.NOT_UNDERSTOOD);
  }

  @Test
  void the_parts_of_a_live_answer_together_are_what_is_stored() throws InterruptedException {
    for (var question :
        List.of("revenue by month last year", "best products", "revenue by weather", "")) {
      var fresh = new Client(TestPath.inMemory(TestSource.ofOneRow()));
      fresh.ask(REQUEST, question);
      var live = fresh.until("finished");
      fresh.resume(0);
      var again = fresh.until("resumed");
      assertThat(again)
          .extracting(ChatSessionTest::type)
          .containsExactly("accepted", "finished", "resumed");
      assertThat(merged(live)).as(question).isEqualTo(merged(again.subList(0, 2)));
    }
  }

  /** What a client holds after these messages: their fields, one over the other. */
  private static ObjectNode merged(List<JsonNode> messages) {
    var whole = (ObjectNode) Json.tree("{}");
    for (var message : messages) {
      whole.setAll((ObjectNode) message.deepCopy());
    }
    whole.remove(List.of("type", "part", "offset", "askedAt"));
    return whole;
  }

  @Test
  void resuming_sends_what_came_after_an_offset_and_nothing_twice() throws InterruptedException {
    client.ask(REQUEST, "total revenue");
    client.until("finished");
    client.ask(OTHER_REQUEST, "total profit");
    client.until("finished");
    client.resume(1);
    assertThat(client.until("resumed"))
        .extracting(it -> it.path("offset").asLong())
        .containsExactly(2L, 3L, 4L, 4L);
    client.resume(4);
    assertThat(client.until("resumed")).hasSize(1);
  }

  @Test
  void an_offset_that_was_never_given_out_is_an_error() throws InterruptedException {
    client.resume(7);
    assertThat(client.next().path("error").path("code").textValue()).isEqualTo("unknown_offset");
    client.resume(-1);
    assertThat(client.next().path("error").path("code").textValue()).isEqualTo("unknown_offset");
  }

  @Test
  void a_client_that_comes_back_while_its_question_runs_is_told_the_end() throws Exception {
    var started = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var slow =
        TestPath.inMemory(
            new TestSource(query -> {
              started.countDown();
              go.await();
              return TestSource.rows(query, 1);
            }));
    var gone = new Client(slow);
    gone.ask(REQUEST, "total revenue");
    started.await();
    var back = new Client(slow);
    back.resume(0);
    var resumed = back.until("resumed");
    assertThat(resumed).extracting(ChatSessionTest::type).containsExactly("accepted", "resumed");
    assertThat(resumed.getLast().path("running").get(0).textValue()).isEqualTo(REQUEST);
    go.countDown();
    var end = back.next();
    assertThat(type(end)).isEqualTo("finished");
    assertThat(end.path("rows").size()).isEqualTo(1);
  }

  @Test
  void a_running_question_is_cancelled() throws Exception {
    var started = new CountDownLatch(1);
    var slow =
        new Client(
            TestPath.inMemory(
                new TestSource(query -> {
                  started.countDown();
                  new CountDownLatch(1).await();
                  return TestSource.rows(query, 1);
                })));
    slow.ask(REQUEST, "total revenue");
    started.await();
    slow.say(
        "{\"v\":1,\"type\":\"cancel\",\"requestId\":\"%s\",\"conversationId\":\"%s\"}"
            .formatted(REQUEST, CONVERSATION));
    assertThat(slow.until("finished").getLast().path("outcome").textValue()).isEqualTo("cancelled");
  }

  private static String type(JsonNode message) {
    return message.path("type").textValue();
  }

  /** The other end of a session. */
  private static final class Client implements Carrier {
    final LinkedBlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    final List<CloseCode> closed = new ArrayList<>();
    final ChatSession session;

    Client(TestPath path) {
      this(path, Doorkeeper.absent());
    }

    Client(TestPath path, Doorkeeper doorkeeper) {
      var gate = new MessageGate(doorkeeper, Caller.at(STRANGER), () -> 0);
      session =
          new ChatSession(path.chat, new Outbox(this, Outbox.MAX_WAITING), Principal.LOCAL, gate);
    }

    void say(String text) {
      session.receive(text);
    }

    void ask(String requestId, String question) {
      say(
          "{\"v\":1,\"type\":\"ask\",\"requestId\":\"%s\",\"conversationId\":\"%s\",\"question\":\"%s\"}"
              .formatted(requestId, CONVERSATION, question));
    }

    void resume(long offset) {
      say(
          "{\"v\":1,\"type\":\"resume\",\"conversationId\":\"%s\",\"offset\":%d}"
              .formatted(CONVERSATION, offset));
    }

    JsonNode next() throws InterruptedException {
      return Objects.requireNonNull(received.poll(30, TimeUnit.SECONDS), "no message came");
    }

    List<JsonNode> until(String type) throws InterruptedException {
      var messages = new ArrayList<JsonNode>();
      do {
        messages.add(next());
      } while (!type(messages.getLast()).equals(type));
      return messages;
    }

    @Override
    public void send(Outgoing message, Runnable done) {
      received.add(Json.tree(message.text()));
      done.run();
    }

    @Override
    public void close(CloseCode code) {
      closed.add(code);
    }
  }
}
