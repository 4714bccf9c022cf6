package com.seekapa.server.transport;

import com.seekapa.protocol.ServerMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A list of listeners for each conversation that has any. */
final class MemoryFeed implements ConversationFeed {
  private final Map<String, List<Listening>> listening = new ConcurrentHashMap<>();

  /** Compared by identity: the same listener may follow twice. */
  private static final class Listening {
    final Consumer<ServerMessage> listener;

    Listening(Consumer<ServerMessage> listener) {
      this.listener = listener;
    }
  }

  @Override
  public Following follow(String conversationId, Consumer<ServerMessage> listener) {
    var mine = new Listening(listener);
    listening.merge(
        conversationId,
        List.of(mine),
        (all, one) -> Stream.concat(all.stream(), one.stream()).toList());
    return () -> leave(conversationId, mine);
  }

  private void leave(String conversationId, Listening mine) {
    listening.computeIfPresent(
        conversationId,
        (_, all) -> {
          var others = all.stream().filter(it -> it != mine).toList();
          return others.isEmpty() ? null : others;
        });
  }

  @Override
  public void publish(String conversationId, Supplier<List<ServerMessage>> messages) {
    var all = listening.get(conversationId);
    if (all != null) {
      messages.get().forEach(message -> all.forEach(each -> each.listener.accept(message)));
    }
  }
}
