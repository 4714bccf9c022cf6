package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.testing.Socket;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several tabs and devices at one conversation, over real sockets. */
class SharedConversationTest {
  private static final List<String> LIVE =
      List.of("accepted", "understood", "text", "rows", "chart", "finished");

  private final String conversation = id();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final Semaphore answers = new Semaphore(0);
  private final TestSource source =
      new TestSource(query -> {
        asked.countDown();
        answers.acquire();
        return TestSource.rows(query, 1);
      });
  private final RealServer server =
      new RealServer(TestPath.inMemory(source), Delivery.of(Duration.ofMillis(1), 50, 6));

  @AfterEach
  void stop() {
    server.close();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static List<String> types(List<JsonNode> messages) {
    return messages.stream().map(it -> it.path("type").textValue()).toList();
  }

  private Socket joined() throws InterruptedException {
    var socket = server.connect();
    socket.join(id(), "conversation:" + conversation);
    assertThat(socket.next().path("type").textValue()).isEqualTo("joined");
    assertThat(socket.next().path("type").textValue()).isEqualTo("presence");
    return socket;
  }

  /** What belongs to the conversation, up to the end of an answer. */
  private static List<JsonNode> answer(Socket socket) throws InterruptedException {
    return socket.until("finished").stream()
        .filter(it -> !List.of("presence", "batch").contains(it.path("type").textValue()))
        .toList();
  }

  /**
   * Asked until the conversation is free for it: while another question is dealt with, it is
   * rejected.
   */
  private List<JsonNode> answerOnceFree(Socket socket, String question)
      throws InterruptedException {
    while (true) {
      socket.ask(id(), conversation, question);
      var heard = new ArrayList<JsonNode>();
      do {
        heard.add(socket.next());
      } while (!List.of("finished", "rejected").contains(types(heard).getLast()));
      if (!types(heard).getLast().equals("rejected")) {
        return heard;
      }
      assertThat(heard).hasSize(1);
    }
  }

  /** Everything that was sent before it has arrived with the pong. */
  private static List<JsonNode> rest(Socket socket) throws InterruptedException {
    socket.send("{\"v\":1,\"type\":\"ping\",\"requestId\":\"" + id() + "\"}");
    return socket.until("pong").stream()
        .filter(it -> it.has("requestId") && !it.path("type").textValue().equals("pong"))
        .toList();
  }

  @Test
  void a_question_asked_on_one_device_is_heard_on_the_others_once_and_in_order() throws Exception {
    answers.release(10);
    var phone = joined();
    var desk = server.connect();
    desk.resume(conversation, 0);
    desk.until("resumed");
    var asker = server.connect();
    asker.ask(id(), conversation, "total revenue");
    var heard = answer(asker);
    assertThat(types(heard)).isEqualTo(LIVE);
    assertThat(answer(phone)).isEqualTo(heard);
    assertThat(answer(desk)).isEqualTo(heard);
    for (var socket : List.of(asker, phone, desk)) {
      assertThat(rest(socket)).isEmpty();
    }
  }

  @Test
  void devices_take_turns_and_each_hears_all_of_it() throws Exception {
    answers.release(10);
    var phone = joined();
    var desk = joined();
    phone.ask(id(), conversation, "total revenue");
    assertThat(answer(desk)).isEqualTo(answer(phone));
    desk.ask(id(), conversation, "total profit");
    var heard = answer(phone);
    assertThat(heard).isEqualTo(answer(desk));
    assertThat(types(heard)).isEqualTo(LIVE);
    assertThat(heard.getLast().path("offset").longValue()).isEqualTo(4);
  }

  @Test
  void a_question_asked_over_rest_is_heard_too() throws Exception {
    answers.release(10);
    var desk = joined();
    var asking = new Asking(id(), conversation, "total revenue", Map.of(), server.chat.now());
    new OneAnswer(server.chat::ask).to(asking);
    assertThat(types(answer(desk))).isEqualTo(LIVE);
  }

  @Test
  void a_device_that_comes_while_a_question_runs_gets_its_whole_answer() throws Exception {
    var asker = server.connect();
    asker.ask(id(), conversation, "total revenue");
    asked.await();
    var resumed = server.connect();
    resumed.resume(conversation, 0);
    assertThat(types(resumed.until("resumed"))).containsExactly("accepted", "resumed");
    var late = joined();
    answers.release();
    assertThat(types(answer(asker))).isEqualTo(LIVE);
    assertThat(types(answer(resumed))).containsExactly("finished");
    var whole = answer(late);
    assertThat(types(whole)).containsExactly("accepted", "finished");
    assertThat(whole.getLast().path("rows").size()).isEqualTo(1);
    assertThat(rest(resumed)).isEmpty();
    assertThat(rest(late)).isEmpty();
  }

  @Test
  void resuming_while_questions_are_asked_loses_and_doubles_nothing() throws Exception {
    answers.release(1000);
    var asker = server.connect();
    var random = new Random(7);
    var readers = new ArrayList<Socket>();
    for (int i = 0; i < 20; i++) {
      asker.ask(id(), conversation, "total revenue");
      if (random.nextBoolean()) {
        var reader = server.connect();
        reader.resume(conversation, 0);
        readers.add(reader);
      }
      asker.until("finished");
    }
    for (var reader : readers) {
      var offsets = new ArrayList<Long>();
      while (offsets.isEmpty() || offsets.getLast() < 40) {
        var message = reader.next();
        if (List.of("accepted", "finished").contains(message.path("type").textValue())) {
          offsets.add(message.path("offset").longValue());
        }
      }
      assertThat(offsets).containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
      assertThat(rest(reader)).isEmpty();
    }
  }

  @Test
  void the_same_request_again_gets_the_same_answer() throws Exception {
    answers.release(10);
    var request = id();
    var socket = server.connect();
    socket.ask(request, conversation, "total revenue");
    var first = answer(socket);
    socket.ask(request, conversation, "total revenue");
    var again = answer(socket);
    assertThat(types(again)).containsExactly("accepted", "finished");
    assertThat(again.getFirst()).isEqualTo(first.getFirst());
    assertThat(again.getLast().path("rows")).isEqualTo(first.get(3).path("rows"));
    assertThat(source.queries()).isEqualTo(1);
  }

  @Test
  void who_asks_again_after_coming_back_while_the_answer_is_on_its_way_hears_it_once()
      throws Exception {
    answers.release(10);
    var request = id();
    var back = server.connect();
    back.send(
        "{\"v\":1,\"type\":\"resume\",\"conversationId\":\"%s\",\"offset\":0}"
            .formatted(conversation));
    back.until("resumed");
    var before = server.connect();
    before.ask(request, conversation, "total revenue");
    assertThat(types(answer(back))).isEqualTo(LIVE);
    back.ask(request, conversation, "total revenue");
    assertThat(types(answerOnceFree(back, "total profit"))).isEqualTo(LIVE);
    assertThat(rest(back)).isEmpty();
  }

  @Test
  void a_request_sent_twice_at_once_is_answered_once() throws Exception {
    var request = id();
    var socket = server.connect();
    for (int i = 0; i < 5; i++) {
      socket.ask(request, conversation, "total revenue");
    }
    asked.await();
    socket.ask(request, conversation, "total revenue");
    answers.release(10);
    assertThat(types(answer(socket))).isEqualTo(LIVE);
    assertThat(rest(socket)).isEmpty();
    assertThat(source.queries()).isEqualTo(1);
  }

  @Test
  void the_same_request_from_two_devices_is_answered_once_and_told_to_each_once() throws Exception {
    var request = id();
    var first = server.connect();
    first.ask(request, conversation, "total revenue");
    asked.await();
    var second = server.connect();
    second.ask(request, conversation, "total revenue");
    rest(second);
    answers.release(10);
    assertThat(types(answer(first))).isEqualTo(LIVE);
    assertThat(types(answer(second))).containsExactly("accepted", "finished");
    assertThat(rest(second)).isEmpty();
    assertThat(source.queries()).isEqualTo(1);
  }

  @Test
  void a_device_that_has_left_hears_no_more_and_is_gone_from_everywhere() throws Exception {
    answers.release(10);
    var phone = joined();
    var asker = server.connect();
    phone.send(
        "{\"v\":1,\"type\":\"leave\",\"requestId\":\"%s\",\"group\":\"conversation:%s\"}"
            .formatted(id(), conversation));
    phone.until("left");
    asker.ask(id(), conversation, "total revenue");
    answer(asker);
    assertThat(rest(phone)).isEmpty();
    phone.vanish();
    asker.vanish();
    while (server.chat.delivery().groups().stats().groups() > 0) {
      Thread.onSpinWait();
    }
  }
}
