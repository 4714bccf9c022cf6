package com.seekapa.server.transport;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Messages in the format of {@code text/event-stream}. JSON has no line breaks of its own. */
final class ServerSentEvents {
  static final String MEDIA_TYPE = "text/event-stream";

  /** Says nothing, and shows that the connection lives. */
  static final String HEARTBEAT = ":\n\n";

  private static final Map<Class<?>, String> TYPES =
      Arrays.stream(ServerMessage.class.getAnnotation(JsonSubTypes.class).value())
          .collect(Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

  private ServerSentEvents() {}

  /** Only what is stored has an id, which is its offset: a client comes back with the last one. */
  static String of(ServerMessage message) {
    var offset = offset(message);
    var id = offset.isPresent() ? "id: " + offset.getAsLong() + "\n" : "";
    var type = Objects.requireNonNull(TYPES.get(message.getClass()));
    return id + of(type, Json.write(message));
  }

  private static String of(String type, String json) {
    return "event: " + type + "\ndata: " + json + "\n\n";
  }

  /** An event without a type. */
  static String data(String text) {
    return "data: " + text + "\n\n";
  }

  /** The last event of a stream that the server ends. */
  static String closed(CloseCode code) {
    return of("closed", Json.write(Map.of("code", code.number(), "reason", code.name())));
  }

  /** The place of a message in its conversation, if it is stored. */
  static OptionalLong offset(ServerMessage message) {
    return switch (message) {
      case ServerMessage.Accepted accepted -> OptionalLong.of(accepted.offset());
      case ServerMessage.Finished finished -> OptionalLong.of(finished.offset());
      case ServerMessage other -> OptionalLong.empty();
    };
  }
}
