package com.seekapa.server.transport;

import com.seekapa.protocol.ServerMessage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who hears what. A message to a group is encoded once and costs what its members cost, however
 * many sessions and groups there are. Safe for use by many threads: who joined before a message was
 * sent hears it, who left before does not.
 */
public final class Groups {
  private final Map<GroupName, Set<Member>> members = new ConcurrentHashMap<>();
  private final Set<GroupName> changed = ConcurrentHashMap.newKeySet();
  private final Duration window;
  private final Batches.Timer timer;

  /** How many groups there are, and how many members in all of them. */
  public record Stats(long groups, long members) {}

  /**
   * @param window how long presence waits, so that a thousand who join are told as one change
   */
  Groups(Duration window, Batches.Timer timer) {
    this.window = window;
    this.timer = timer;
  }

  void join(GroupName group, Member member) {
    members.compute(
        group,
        (_, known) -> {
          var all = Optional.ofNullable(known).orElseGet(() -> ConcurrentHashMap.newKeySet(2));
          all.add(member);
          return all;
        });
    tellPresence(group);
  }

  /** The group vanishes with its last member. */
  void leave(GroupName group, Member member) {
    members.computeIfPresent(
        group,
        (_, known) -> {
          known.remove(member);
          return known.isEmpty() ? null : known;
        });
    tellPresence(group);
  }

  void tellPresence(GroupName group) {
    if (members.containsKey(group.watchers()) && changed.add(group)) {
      timer.after(window, () -> tellWatchers(group));
    }
  }

  /** One after the other, so that what is told last is what is true. */
  private synchronized void tellWatchers(GroupName group) {
    changed.remove(group);
    send(
        group.watchers(),
        new ServerMessage.Presence(ServerMessage.VERSION, group.text(), size(group)),
        Optional.empty());
  }

  /**
   * @param except who does not hear it, such as the one who sends
   */
  void send(GroupName group, ServerMessage message, Optional<Member> except) {
    var all = members.get(group);
    if (all != null) {
      send(all, Outgoing.of(message), except);
    }
  }

  void send(GroupName group, Outgoing message, Optional<Member> except) {
    send(members.getOrDefault(group, Set.of()), message, except);
  }

  private static void send(Set<Member> all, Outgoing message, Optional<Member> except) {
    WriteQueue.together(() -> {
      for (var member : all) {
        if (except.isEmpty() || except.get() != member) {
          member.hear(message);
        }
      }
    });
  }

  int size(GroupName group) {
    return members.getOrDefault(group, Set.of()).size();
  }

  public Stats stats() {
    return new Stats(members.size(), members.values().stream().mapToLong(Set::size).sum());
  }
}
