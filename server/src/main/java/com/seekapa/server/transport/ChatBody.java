package com.seekapa.server.transport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.seekapa.protocol.Decoded;
import com.seekapa.protocol.ErrorCode;
import com.seekapa.protocol.ErrorMessage;
import com.seekapa.protocol.Json;
import com.seekapa.protocol.ServerMessage;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The body of a question over REST: an ask message whose envelope may be left out. */
final class ChatBody {
  private ChatBody() {}

  static Decoded decode(String body, UuidV7 ids) {
    if (body.length() > Json.MAX_MESSAGE_LENGTH) {
      return Json.decode(body);
    }
    try {
      return Json.tree(body) instanceof ObjectNode question
          ? Json.decode(withEnvelope(question, ids))
          : malformed("The body is not a JSON object.");
    } catch (UncheckedIOException e) {
      return malformed("The body is not JSON.");
    }
  }

  private static ObjectNode withEnvelope(ObjectNode question, UuidV7 ids) {
    question.put("v", ServerMessage.VERSION).put("type", "ask");
    for (var id : new String[] {"requestId", "conversationId"}) {
      if (!question.hasNonNull(id)) {
        question.put(id, ids.next());
      }
    }
    return question;
  }

  private static Decoded malformed(String message) {
    return new Decoded.Malformed(
        ErrorMessage.of(
            ErrorCode.INVALID_MESSAGE, message, "Send a JSON object with a field question."),
        Optional.empty(),
        Optional.empty());
  }
}
