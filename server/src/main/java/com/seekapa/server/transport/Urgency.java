package com.seekapa.server.transport;

import com.seekapa.protocol.ServerMessage;

/** Whether a message may wait a moment for others. What belongs to an answer never does. */
sealed interface Urgency {
  /** Sent at once and alone. */
  record Now() implements Urgency {}

  /**
   * Sent with others.
   *
   * @param subject what the message is about; a later one about the same takes its place
   */
  record Soon(Object subject) implements Urgency {}

  static Urgency of(ServerMessage message) {
    return switch (message) {
      case ServerMessage.Presence(_, var group, _) -> new Soon("presence " + group);
      case ServerMessage.Statistics(_, var group, _) -> new Soon("statistics " + group);
      case ServerMessage.Update _, ServerMessage.Notice _ -> new Soon(new Object());
      case ServerMessage.Accepted _,
          ServerMessage.Understood _,
          ServerMessage.Text _,
          ServerMessage.Rows _,
          ServerMessage.Charted _,
          ServerMessage.Clarify _,
          ServerMessage.Refused _,
          ServerMessage.Finished _,
          ServerMessage.Rejected _,
          ServerMessage.Resumed _,
          ServerMessage.Pong _,
          ServerMessage.Error _,
          ServerMessage.Joined _,
          ServerMessage.Left _,
          ServerMessage.Batch _ ->
          new Now();
    };
  }
}
