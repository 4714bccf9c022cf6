package com.seekapa.loadtest.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.seekapa.protocol.Json;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the tester wants of a message, read without building the message: the tester shares its
 * machine with the server.
 *
 * @param rows the rows as they were written; empty where there are none
 * @param errorCode of the error that the message tells of
 */
record MessageHead(
    String type,
    Optional<String> requestId,
    OptionalInt part,
    Optional<String> outcome,
    Optional<String> text,
    Optional<String> rows,
    Optional<String> errorCode) {
  private static final JsonFactory FACTORY = Json.mapper().getFactory();

  /** Reads a message or an answer; throws IOException where it is not a JSON object. */
  static MessageHead read(String json) throws IOException {
    try (var parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not an object");
      }
      return new Reading(json, parser).read();
    }
  }

  /** A pass over the fields. */
  private static final class Reading {
    private final String json;
    private final JsonParser parser;
    private String type = "";
    private Optional<String> requestId = Optional.empty();
    private OptionalInt part = OptionalInt.empty();
    private Optional<String> outcome = Optional.empty();
    private Optional<String> text = Optional.empty();
    private Optional<String> rows = Optional.empty();
    private Optional<String> errorCode = Optional.empty();

    Reading(String json, JsonParser parser) {
      this.json = json;
      this.parser = parser;
    }

    MessageHead read() throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        parser.nextToken();
        field(name);
      }
      return new MessageHead(type, requestId, part, outcome, text, rows, errorCode);
    }

    private void field(String name) throws IOException {
      switch (name) {
        case "type" -> type = parser.getText();
        case "requestId" -> requestId = Optional.of(parser.getText());
        case "part" -> part = OptionalInt.of(parser.getIntValue());
        case "outcome" -> outcome = Optional.of(parser.getText());
        case "text" -> text = Optional.of(parser.getText());
        case "code" -> errorCode = Optional.of(parser.getText());
        case "error" -> error();
        case "rows" -> rows = Optional.of(written());
        default -> parser.skipChildren();
      }
    }

    private void error() throws IOException {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        parser.nextToken();
        if (name.equals("code")) {
          errorCode = Optional.of(parser.getText());
        } else {
          parser.skipChildren();
        }
      }
    }

    private String written() throws IOException {
      int start = (int) parser.currentTokenLocation().getCharOffset();
      parser.skipChildren();
      return json.substring(start, (int) parser.currentLocation().getCharOffset());
    }
  }
}
