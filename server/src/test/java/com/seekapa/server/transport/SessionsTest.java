package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.admission.Caller;
import com.seekapa.server.admission.Doorkeeper;
import com.seekapa.server.security.Principal;
import com.seekapa.server.testing.TestPath;
import com.seekapa.server.testing.TestSource;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private final TestPath path = TestPath.inMemory(TestSource.ofOneRow());
  private final List<CloseCode> closed = new ArrayList<>();

  private ChatSession session() {
    var carrier =
        new Carrier() {
          @Override
          public void send(Outgoing message, Runnable done) {
            done.run();
          }

          @Override
          public void close(CloseCode code) {
            closed.add(code);
          }
        };
    var gate =
        new MessageGate(
            Doorkeeper.absent(), Caller.at(InetAddress.getLoopbackAddress()), System::nanoTime);
    return new ChatSession(
        path.chat, new Outbox(carrier, Outbox.MAX_WAITING), Principal.LOCAL, gate);
  }

  private Sessions sessions(int count) {
    var sessions = new Sessions(count);
    for (int i = 0; i < count; i++) {
      assertThat(sessions.add(session())).isTrue();
    }
    return sessions;
  }

  @Test
  void who_finds_the_last_place_taken_is_not_let_in() {
    var sessions = sessions(3);
    assertThat(sessions.hasRoom()).isFalse();
    assertThat(sessions.add(session())).isFalse();
    assertThat(sessions.count()).isEqualTo(3);
  }

  @Test
  void a_few_are_sent_away_at_once_and_many_in_a_hundred_steps() {
    assertThat(sessions(0).drain()).isEmpty();
    assertThat(sessions(40).drain()).hasSize(1);
    var portions = sessions(9_950).drain();
    assertThat(portions).hasSize(100);
    assertThat(portions).allSatisfy(some -> assertThat(some).hasSizeBetween(50, 100));
    portions.forEach(some -> some.forEach(Runnable::run));
    assertThat(closed).hasSize(9_950).containsOnly(CloseCode.SHUTTING_DOWN);
  }

  @Test
  void nobody_comes_in_while_the_server_stops() {
    var sessions = new Sessions(10);
    sessions.drain();
    assertThat(sessions.hasRoom()).isFalse();
    assertThat(sessions.add(session())).isFalse();
  }

  @Test
  void the_range_of_a_close_code_tells_whether_to_connect_again() {
    assertThat(List.of(CloseCode.NOT_UNDERSTOOD, CloseCode.TOO_MANY_PINGS, CloseCode.RATE_LIMITED))
        .allMatch(code -> code.number() >= 4000 && code.number() < 4500);
    assertThat(List.of(CloseCode.SHUTTING_DOWN, CloseCode.TOO_SLOW, CloseCode.SILENT))
        .allMatch(code -> code.number() >= 4500 && code.number() < 5000);
  }
}
