package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.protocol.ServerMessage;
import com.seekapa.server.testing.RawSocket;
import com.seekapa.server.testing.Socket;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GroupsOverSocketsTest {
  private static final GroupName SALES = GroupName.parse("dashboard:sales").orElseThrow();

  private final RealServer server =
      new RealServer(
          TestPath.inMemory(TestSource.ofOneRow()), Delivery.of(Duration.ofMillis(20), 50, 6));
  private final Groups groups = server.chat.delivery().groups();

  @AfterEach
  void stop() {
    server.close();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private Socket in(String group) throws InterruptedException {
    var socket = server.connect();
    socket.join(id(), group);
    socket.until("joined");
    return socket;
  }

  @Test
  void two_hundred_clients_hear_what_is_sent_to_their_group() throws Exception {
    var members = new ArrayList<Socket>();
    for (int i = 0; i < 200; i++) {
      members.add(in(i % 2 == 0 ? "dashboard:sales" : "workspace"));
    }
    assertThat(groups.size(SALES)).isEqualTo(100);
    groups.send(SALES, new ServerMessage.Text(1, "r", "c", 2, "news"), Optional.empty());
    groups.send(GroupName.ALL, new ServerMessage.Text(1, "r", "c", 2, "end"), Optional.empty());
    for (int i = 0; i < 200; i++) {
      var texts =
          members.get(i).until("text").stream()
              .filter(it -> it.has("text"))
              .map(it -> it.path("text").textValue())
              .toList();
      assertThat(texts).containsExactly(i % 2 == 0 ? "news" : "end");
    }
    members.forEach(Socket::vanish);
    while (groups.stats().members() > 0) {
      Thread.onSpinWait();
    }
    assertThat(groups.stats()).isEqualTo(new Groups.Stats(0, 0));
  }

  @Test
  void presence_comes_to_those_who_joined_in_a_batch_or_alone() throws Exception {
    var first = in("dashboard:sales");
    assertThat(first.until("presence").getLast().path("members").intValue()).isEqualTo(1);
    in("dashboard:sales");
    assertThat(first.until("presence").getLast().path("members").intValue()).isEqualTo(2);
  }

  @Test
  void a_group_that_cannot_be_is_refused_with_a_reason() throws Exception {
    var socket = server.connect();
    var request = id();
    socket.join(request, "planet:earth");
    var error = socket.next();
    assertThat(error.path("requestId").textValue()).isEqualTo(request);
    assertThat(error.path("error").path("code").textValue()).isEqualTo("invalid_message");
    assertThat(error.path("error").path("message").textValue()).contains("planet:earth");
    assertThat(error.path("error").path("next").textValue()).contains("dashboard:ID");
  }

  @Test
  void a_connection_may_not_be_in_more_groups_than_allowed() throws Exception {
    var socket = server.connect();
    for (int i = 0; i < SessionGroups.MOST; i++) {
      socket.join(id(), "dashboard:d" + i);
      socket.until("joined");
    }
    socket.join(id(), "dashboard:one-more");
    assertThat(socket.until("error").getLast().path("error").path("message").textValue())
        .contains("32 groups");
    socket.join(id(), "dashboard:d0");
    socket.until("joined");
  }

  @Test
  @Timeout(60)
  void a_client_that_does_not_read_is_disconnected_and_nobody_else_notices() throws Exception {
    try (var deaf = new RawSocket(server.port(), "")) {
      deaf.say(
          "{\"v\":1,\"type\":\"join\",\"requestId\":\""
              + id()
              + "\",\"group\":\"dashboard:sales\"}");
      while (groups.size(SALES) == 0) {
        Thread.onSpinWait();
      }
      var reader = in("dashboard:sales");
      var large = new ServerMessage.Text(1, "r", "c", 2, noise(1 << 18));
      int sent = 0;
      while (groups.size(SALES) == 2) {
        groups.send(SALES, large, Optional.empty());
        sent++;
        reader.until("text");
      }
      assertThat(sent).isGreaterThan(10);
      groups.send(SALES, new ServerMessage.Text(1, "r", "c", 2, "after"), Optional.empty());
      assertThat(reader.until("text").getLast().path("text").textValue()).isEqualTo("after");
    }
  }

  private static String noise(int length) {
    var random = new java.util.Random(1);
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }
}
