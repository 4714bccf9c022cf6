package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import com.seekapa.server.testing.EventClient;
import com.seekapa.server.testing.EventClient.Event;
import com.seekapa.server.testing.Eventually;
import com.seekapa.server.testing.StreamServer;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over real sockets. */
@Timeout(120)
class EventStreamEndpointTest {
  private static final int MOST = 50;
  private static final String PATH = "/api/conversations/c/events";

  private TestPath path = TestPath.inMemory(TestSource.ofOneRow());
  private final Sessions sessions = new Sessions(MOST);
  private StreamServer server = serve(60_000);

  private StreamServer serve(long heartbeatMillis) {
    return new StreamServer((router, vertx) ->
        new EventStreamEndpoint(path.chat, sessions).register(router, vertx, heartbeatMillis));
  }

  private void restart(TestPath other, long heartbeatMillis) {
    server.close();
    path = other;
    server = serve(heartbeatMillis);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void ask(String requestId) {
    path.chat.ask(TestPath.asking(requestId, "c", "total revenue"), _ -> {});
  }

  private EventClient listen(String... headers) throws IOException {
    return EventClient.get(server.port(), PATH, headers);
  }

  @Test
  void what_is_stored_comes_with_offsets_as_ids_and_then_what_is_asked_meanwhile()
      throws Exception {
    ask("one");
    var client = listen();
    assertThat(client.status()).isEqualTo(200);
    assertThat(client.header("content-type")).isEqualTo("text/event-stream");
    assertThat(client.header("cache-control")).isEqualTo("no-store");
    assertThat(client.header("x-accel-buffering")).isEqualTo("no");
    assertThat(client.until("resumed"))
        .extracting(Event::type, Event::id)
        .containsExactly(tuple("accepted", "1"), tuple("finished", "2"), tuple("resumed", ""));
    ask("two");
    var live = client.until("finished");
    assertThat(live)
        .extracting(Event::type)
        .containsExactly("accepted", "understood", "text", "rows", "chart", "finished");
    assertThat(live).extracting(Event::id).containsExactly("3", "", "", "", "", "4");
    assertThat(live)
        .allSatisfy(it -> assertThat(it.json().path("type").textValue()).isEqualTo(it.type()));
  }

  @Test
  void whoever_comes_back_gets_what_came_after_the_last_id() throws Exception {
    ask("one");
    ask("two");
    assertThat(listen("Last-Event-ID: 3").until("resumed"))
        .extracting(Event::id)
        .containsExactly("4", "");
    var byQuery = EventClient.get(server.port(), PATH + "?lastEventId=2");
    assertThat(byQuery.until("resumed")).extracting(Event::id).containsExactly("3", "4", "");
    var both = EventClient.get(server.port(), PATH + "?lastEventId=0", "Last-Event-ID: 4");
    assertThat(both.until("resumed")).hasSize(1);
  }

  @Test
  void ids_that_were_never_given_out_and_unknown_conversations_are_problems() throws Exception {
    ask("one");
    assertProblem(listen("Last-Event-ID: 9"), 400, "unknown_offset");
    for (var wrong : List.of("x", "-1", "1.5", "99999999999999999999")) {
      assertProblem(listen("Last-Event-ID: " + wrong), 400, "invalid_message");
    }
    var unknown = EventClient.get(server.port(), "/api/conversations/none/events");
    assertProblem(unknown, 404, "not_found");
    assertProblem(listen("Origin: http://attacker.example"), 403, "invalid_message");
    awaitNobody();
  }

  private static void assertProblem(EventClient client, int status, String code)
      throws IOException {
    assertThat(client.status()).isEqualTo(status);
    assertThat(client.header("content-type")).isEqualTo("application/problem+json");
    assertThat(Json.tree(client.text()).path("code").textValue()).isEqualTo(code);
  }

  @Test
  void whoever_comes_while_a_question_runs_gets_its_end_whole() throws Exception {
    var started = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    restart(
        TestPath.inMemory(
            new TestSource(query -> {
              started.countDown();
              go.await();
              return TestSource.rows(query, 1);
            })),
        60_000);
    path.chat.onThread(() -> ask("slow"));
    started.await();
    var client = listen();
    assertThat(client.until("resumed"))
        .extracting(Event::type)
        .containsExactly("accepted", "resumed");
    go.countDown();
    var end = client.until("finished").getLast();
    assertThat(end.id()).isEqualTo("2");
    assertThat(end.json().path("rows").size()).isEqualTo(1);
    assertThat(end.json().path("phrase").textValue()).isNotBlank();
  }

  @Test
  void ends_and_beginnings_that_are_told_the_other_way_round_come_in_order() throws Exception {
    ask("one");
    var client = listen();
    client.until("resumed");
    var late = path.ask(TestPath.asking("two", "c", "total revenue")); // nobody hears of it
    ask("three");
    path.chat.messages().of(late.getLast()).forEach(it -> tell(path, it));
    ask("four");
    var events = client.until("finished");
    while (!events.getLast().id().equals("8")) {
      events.addAll(client.until("finished"));
    }
    assertThat(events)
        .extracting(Event::id)
        .filteredOn(id -> !id.isEmpty())
        .containsExactly("3", "4", "5", "6", "7", "8");
  }

  @Test
  void nothing_is_lost_or_doubled_while_many_come_and_questions_run() throws Exception {
    ask("0");
    int questions = 60;
    path.chat.onThread(() -> IntStream.rangeClosed(1, questions).forEach(i -> ask("" + i)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var clients =
          IntStream.range(0, 20)
              .mapToObj(
                  i -> threads.submit(() -> offsets(listen("Last-Event-ID: " + i % 3), questions)))
              .toList();
      for (int i = 0; i < clients.size(); i++) {
        assertThat(clients.get(i).get())
            .isEqualTo(LongStream.rangeClosed(i % 3 + 1, 2L * questions + 2).boxed().toList());
      }
    }
  }

  private static List<Long> offsets(EventClient client, int questions) throws IOException {
    var offsets = new ArrayList<Long>();
    do {
      var id = client.next().id();
      if (!id.isEmpty()) {
        offsets.add(Long.valueOf(id));
      }
    } while (offsets.isEmpty() || offsets.getLast() < 2L * questions + 2);
    return offsets;
  }

  @Test
  void a_comment_shows_that_a_quiet_stream_lives() throws Exception {
    restart(TestPath.inMemory(TestSource.ofOneRow()), 50);
    ask("one");
    var client = listen();
    client.until("resumed");
    assertThat(client.block()).isEqualTo(":");
    assertThat(client.block()).isEqualTo(":");
  }

  @Test
  void more_streams_than_allowed_are_refused_and_told_when_to_come_back() throws Exception {
    ask("one");
    for (int i = 0; i < MOST; i++) {
      listen();
    }
    var refused = listen();
    assertProblem(refused, 503, "overloaded");
    assertThat(refused.header("retry-after")).isNotBlank();
    assertThat(sessions.count()).isEqualTo(MOST);
  }

  @Test
  void a_client_that_does_not_read_is_ended_and_nobody_else_notices() throws Exception {
    ask("one");
    var reader = listen();
    reader.until("resumed");
    var lazy = EventClient.lazily(server.port(), PATH);
    awaitOpen(2);
    var large = new ServerMessage.Error(1, Optional.empty(), Optional.empty(), large());
    for (int i = 0; i < 40; i++) {
      tell(path, large);
      assertThat(reader.next().type()).isEqualTo("error");
    }
    awaitOpen(1);
    ask("two");
    assertThat(reader.until("finished").getLast().id()).isEqualTo("4");
    assertThatThrownBy(
            () -> {
              while (true) {
                lazy.block();
              }
            })
        .isInstanceOf(Exception.class);
  }

  private static ErrorMessage large() {
    return ErrorMessage.of(ErrorCode.INTERNAL, "x".repeat(1 << 20), "-");
  }

  @Test
  void a_thousand_connects_and_drops_leave_nothing_behind() throws Exception {
    ask("one");
    for (int i = 0; i < 1_000; i++) {
      if (i % 2 == 0) {
        EventClient.lazily(server.port(), PATH).vanish();
      } else {
        try (var client = EventClient.get(server.port(), PATH)) {
          assertThat(client.status()).isIn(200, 503);
        }
      }
    }
    awaitNobody();
    ask("two");
    assertThat(listen().until("resumed")).hasSize(5);
  }

  @Test
  void streams_are_told_when_the_server_stops() throws Exception {
    ask("one");
    var client = listen();
    client.until("resumed");
    sessions.end();
    var last = client.all().getLast();
    assertThat(last.type()).isEqualTo("closed");
    assertThat(last.json().path("code").intValue()).isEqualTo(CloseCode.SHUTTING_DOWN.number());
    awaitNobody();
  }

  private void awaitNobody() {
    awaitOpen(0);
  }

  private void awaitOpen(int count) {
    Eventually.until(() -> sessions.count() == count);
  }

  private static void tell(TestPath path, ServerMessage message) {
    path.chat.delivery().groups().send(GroupName.ofConversation("c"), message, Optional.empty());
  }
}
