package com.seekapa.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Text from a client to a {@link ClientMessage}, or to an error that tells the client why not. */
final class MessageReader {
  private static final String TYPES = "ask, cancel, resume or ping";

  private MessageReader() {}

  static Decoded read(JsonMapper mapper, String text) {
    if (text.length() > Json.MAX_MESSAGE_LENGTH) {
      return malformed(
          ErrorCode.TOO_LARGE,
          "The message has more than " + Json.MAX_MESSAGE_LENGTH + " characters.",
          "Send a shorter question.");
    }
    JsonNode tree;
    try {
      tree = mapper.readTree(text);
    } catch (JsonProcessingException e) {
      return malformed(
          ErrorCode.INVALID_MESSAGE,
          "The message is not JSON: " + e.getOriginalMessage(),
          "Send one JSON object with v, type and requestId.");
    }
    return read(mapper, tree);
  }

  static Decoded read(JsonMapper mapper, JsonNode tree) {
    if (!tree.isObject()) {
      return malformed(
          ErrorCode.INVALID_MESSAGE,
          "The message is not a JSON object.",
          "Send one JSON object with v, type and requestId.");
    }
    var error = envelopeError(tree);
    if (error.isPresent()) {
      return new Decoded.Malformed(error.get(), id(tree, "requestId"), id(tree, "conversationId"));
    }
    try {
      return new Decoded.Message(mapper.treeToValue(tree, ClientMessage.class));
    } catch (JsonProcessingException e) {
      return new Decoded.Malformed(
          fieldError(e), id(tree, "requestId"), id(tree, "conversationId"));
    }
  }

  private static Optional<ErrorMessage> envelopeError(JsonNode tree) {
    var version = tree.path("v");
    if (!version.isInt()) {
      return Optional.of(invalid("The field v is missing or not a number."));
    }
    if (version.intValue() != ServerMessage.VERSION) {
      return Optional.of(
          ErrorMessage.of(
              ErrorCode.UNSUPPORTED_VERSION,
              "This server speaks version " + ServerMessage.VERSION + ", not " + version + ".",
              "Send messages with \"v\": " + ServerMessage.VERSION + "."));
    }
    return wrongId(tree, "requestId")
        .or(() -> wrongId(tree, "conversationId"))
        .or(() -> wrongId(tree, "replaces"));
  }

  /** A missing id is found with the other missing fields, since not every message needs each. */
  private static Optional<ErrorMessage> wrongId(JsonNode tree, String field) {
    return tree.hasNonNull(field) && id(tree, field).isEmpty()
        ? Optional.of(invalid("The field " + field + " is not a UUID."))
        : Optional.empty();
  }

  private static Optional<String> id(JsonNode tree, String field) {
    return Optional.ofNullable(tree.path(field).textValue()).filter(MessageReader::isUuid);
  }

  private static boolean isUuid(String text) {
    try {
      return text.length() == 36 && UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static ErrorMessage fieldError(JsonProcessingException failure) {
    if (failure instanceof InvalidTypeIdException wrong) {
      return wrong.getTypeId() == null
          ? invalid("The field type is missing.")
          : ErrorMessage.of(
              ErrorCode.UNKNOWN_TYPE,
              "There is no message of type " + wrong.getTypeId() + ".",
              "Send " + TYPES + ".");
    }
    return invalid("The field " + field(failure) + " is missing or of a wrong type.");
  }

  private static String field(JsonProcessingException failure) {
    return failure instanceof JsonMappingException mapping
        ? mapping.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .collect(Collectors.joining("."))
        : "?";
  }

  private static ErrorMessage invalid(String message) {
    return ErrorMessage.of(
        ErrorCode.INVALID_MESSAGE, message, "See the description of the messages in the API page.");
  }

  private static Decoded malformed(ErrorCode code, String message, String next) {
    return new Decoded.Malformed(
        ErrorMessage.of(code, message, next), Optional.empty(), Optional.empty());
  }
}
