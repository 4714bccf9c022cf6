package com.seekapa.server.transport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.seekapa.protocol.ClientMessage;
import com.seekapa.protocol.Decoded;
import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import com.seekapa.server.conversation.Asking;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The body of a question over HTTP: an ask message whose envelope may be left out, or the request
 * of a chat of the AI SDK.
 */
final class ChatBody {
  /** The most characters; the AI SDK sends the whole chat with each question. */
  static final int MAX_LENGTH = Bodies.MAX;

  private ChatBody() {}

  /** The bytes as text. */
  static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new ProblemException(
          ErrorMessage.of(
              ErrorCode.INVALID_MESSAGE, "The body is not UTF-8.", "Send it as UTF-8."));
    }
  }

  /** The question in a body, or a problem. */
  static Asking asking(String body, UuidV7 ids, Instant now) {
    return switch (decode(body, ids)) {
      case Decoded.Message(
              ClientMessage.Ask(
                  _,
                  var requestId,
                  var conversationId,
                  var question,
                  var overrides,
                  var replaces)) ->
          new Asking(
              requestId, conversationId, question, overrides.orElse(Map.of()), now, replaces);
      case Decoded.Message(var other) ->
          throw new ProblemException(
              ErrorMessage.of(
                  ErrorCode.UNKNOWN_TYPE,
                  "Only a question can be asked here, not " + other + ".",
                  "Leave out the field type."));
      case Decoded.Malformed(var error, _, _) -> throw new ProblemException(error);
    };
  }

  /** Reads a body; never throws for any text. */
  static Decoded decode(String body, UuidV7 ids) {
    if (body.length() > MAX_LENGTH) {
      return Json.decode(body);
    }
    try {
      return Json.tree(body) instanceof ObjectNode object
          ? decode(body, object, ids)
          : malformed("The body is not a JSON object.");
    } catch (UncheckedIOException e) {
      return malformed("The body is not JSON.");
    }
  }

  private static Decoded decode(String body, ObjectNode object, UuidV7 ids) {
    if (object.has("question") || !object.path("messages").isArray()) {
      return read(body, object, ids);
    }
    return AiSdkChat.question(object)
        .map(question -> read(question.path("question").asText(), question, ids))
        .orElseGet(() -> malformed("The messages hold no text of a user."));
  }

  /** A tree is not written to be read again: some numbers can be read and not be written. */
  private static Decoded read(String text, ObjectNode question, UuidV7 ids) {
    if (text.length() > Json.MAX_MESSAGE_LENGTH) {
      return Json.decode(text);
    }
    question.put("v", ServerMessage.VERSION).put("type", "ask");
    for (var id : new String[] {"requestId", "conversationId"}) {
      if (!question.hasNonNull(id)) {
        question.put(id, ids.next());
      }
    }
    return Json.decode(question);
  }

  private static Decoded malformed(String message) {
    return new Decoded.Malformed(
        ErrorMessage.of(
            ErrorCode.INVALID_MESSAGE, message, "Send a JSON object with a field question."),
        Optional.empty(),
        Optional.empty());
  }
}
