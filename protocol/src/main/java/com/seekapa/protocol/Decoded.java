package com.seekapa.protocol;

import java.util.Optional;

/** What became of a text that a client sent. */
public sealed interface Decoded {
  /** A message, complete and of the right types. */
  record Message(ClientMessage message) implements Decoded {}

  /** Not a message, and why; the ids are there where the text had usable ones. */
  record Malformed(ErrorMessage error, Optional<String> requestId, Optional<String> conversationId)
      implements Decoded {}
}
