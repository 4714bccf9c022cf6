package com.seekapa.server.transport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The request that chats of the AI SDK send: {@code {"id", "messages": [{"id", "role", "parts":
 * [{"type": "text", "text"}]}]}}. The last message of the user is the question. Ids there are not
 * UUIDs: ours are made from them, the same from the same, so that a chat stays one conversation and
 * a message sent again is not asked again.
 */
final class AiSdkChat {
  private AiSdkChat() {}

  static Optional<ObjectNode> question(ObjectNode chat) {
    var messages = new ArrayList<JsonNode>();
    chat.path("messages").forEach(messages::add);
    return messages.reversed().stream()
        .filter(message -> "user".equals(message.path("role").textValue()))
        .findFirst()
        .filter(message -> !text(message).isEmpty())
        .map(message -> question(chat, message));
  }

  private static ObjectNode question(ObjectNode chat, JsonNode message) {
    var question = JsonNodeFactory.instance.objectNode().put("question", text(message));
    id(chat)
        .ifPresent(chatId -> {
          question.put("conversationId", isUuid(chatId) ? chatId : uuid("chat", chatId));
          id(message)
              .ifPresent(
                  id -> question.put("requestId", uuid("message", chatId, id, text(message))));
        });
    return question;
  }

  private static String text(JsonNode message) {
    var texts = new ArrayList<String>();
    message
        .path("parts")
        .forEach(part -> {
          if ("text".equals(part.path("type").textValue()) && part.path("text").isTextual()) {
            texts.add(part.path("text").textValue());
          }
        });
    return texts.stream().collect(Collectors.joining("\n"));
  }

  private static Optional<String> id(JsonNode of) {
    return Optional.ofNullable(of.path("id").textValue()).filter(id -> !id.isEmpty());
  }

  private static boolean isUuid(String id) {
    return id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }

  private static String uuid(String... names) {
    var name = String.join("\n", names);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
