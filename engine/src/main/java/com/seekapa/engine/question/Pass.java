package com.seekapa.engine.question;

import java.util.Optional;

/** One step of reading a question: uses marks of the draft and adds to its query. */
interface Pass {
  /** Reads; a stop ends the reading. */
  Optional<Stop> read(Draft draft);
}
