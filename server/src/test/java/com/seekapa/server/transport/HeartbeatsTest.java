package com.seekapa.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HeartbeatsTest {
  private static final int INTERVAL = Heartbeats.INTERVAL;
  private final Heartbeats heartbeats = new Heartbeats();
  private final List<ScriptedPeer> peers = new ArrayList<>();
  private int now;

  /** Sends by itself now and then, answers pings after a while, and dies some time. */
  private final class ScriptedPeer implements Heartbeats.Peer {
    private final int sendsEvery;
    private final int answersAfter;
    private final int diesAt;
    private final Heartbeats.Pulse pulse;
    private int lastSign = now;
    private int answersAt = -1;
    private int goneAt = -1;

    ScriptedPeer(int sendsEvery, int answersAfter, int diesAt) {
      this.sendsEvery = sendsEvery;
      this.answersAfter = answersAfter;
      this.diesAt = diesAt;
      this.pulse = heartbeats.add(this);
    }

    @Override
    public void ping() {
      answersAt = now + answersAfter;
    }

    @Override
    public void gone() {
      goneAt = now;
    }

    void live() {
      if (now >= diesAt) {
        return;
      }
      if (now % sendsEvery == 0) {
        pulse.heard();
        lastSign = now;
      }
      if (now == answersAt) {
        pulse.pong();
        lastSign = now;
      }
    }
  }

  private void tick() {
    now++;
    heartbeats.tick();
    peers.forEach(ScriptedPeer::live);
  }

  @Property
  void every_dead_peer_is_found_within_two_intervals_and_no_live_one_is_taken_for_dead(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 200) Integer> sendsEvery,
      @ForAll @Size(20) List<@IntRange(min = 0, max = 28) Integer> answersAfter,
      @ForAll @Size(20) List<@IntRange(min = 0, max = 300) Integer> diesAt) {
    new HeartbeatsTest().play(sendsEvery, answersAfter, diesAt);
  }

  private void play(List<Integer> sendsEvery, List<Integer> answersAfter, List<Integer> diesAt) {
    for (int i = 0; i < sendsEvery.size(); i++) {
      peers.add(new ScriptedPeer(sendsEvery.get(i), answersAfter.get(i), diesAt.get(i)));
    }
    for (int i = 0; i < 300 + 2 * INTERVAL + 1; i++) {
      tick();
    }
    assertThat(peers)
        .allSatisfy(peer -> {
          assertThat(peer.goneAt).isGreaterThanOrEqualTo(peer.diesAt);
          assertThat(peer.goneAt - peer.lastSign).isBetween(1, 2 * INTERVAL);
        });
    assertThat(heartbeats.stats().peers()).isZero();
    assertThat(heartbeats.stats().dead()).isEqualTo(peers.size());
  }

  @Test
  void who_talks_is_never_pinged_and_who_is_silent_is_pinged_once_an_interval() {
    peers.add(new ScriptedPeer(INTERVAL - 1, 0, Integer.MAX_VALUE));
    for (int i = 0; i < 10 * INTERVAL; i++) {
      tick();
    }
    assertThat(heartbeats.stats().pings()).isZero();
    peers.add(new ScriptedPeer(Integer.MAX_VALUE, 1, Integer.MAX_VALUE));
    for (int i = 0; i < 10 * (INTERVAL + 2); i++) {
      tick();
    }
    assertThat(heartbeats.stats().pings()).isEqualTo(10);
    assertThat(heartbeats.stats().pongs()).isEqualTo(10);
    assertThat(heartbeats.stats().dead()).isZero();
  }

  @Test
  void a_peer_that_has_left_is_forgotten_at_once() {
    var peer = new ScriptedPeer(Integer.MAX_VALUE, 1, 0);
    peer.pulse.stop();
    peer.pulse.stop();
    assertThat(heartbeats.stats().peers()).isZero();
    for (int i = 0; i < 3 * INTERVAL; i++) {
      tick();
    }
    assertThat(heartbeats.stats().pings()).isZero();
    assertThat(peer.goneAt).isNegative();
  }
}
