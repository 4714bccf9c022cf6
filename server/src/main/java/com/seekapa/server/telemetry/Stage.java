package com.seekapa.server.telemetry;

/** A part of the path of a question. */
public enum Stage {
  /** From words to a query. */
  UNDERSTANDING,
  /** From a query to a text in the language of its source. */
  PLANNING,
  /** The source runs the text. */
  QUERY,
  /** From rows to an answer; choices and suggestions too. */
  COMPOSING,
  /** The event store takes the question, and the answer. */
  STORING
}
