package com.seekapa.engine.question;

/**
 * A piece of the question and what became of it. The spans of a question cover all its words, in
 * order, without overlap.
 *
 * @param start the first character, from 0
 * @param end the character after the last
 * @param text that piece of the question, as typed
 * @param role what it was taken for
 * @param meaning what it was taken for, in words people read ("Revenue", "1 Jul – 30 Sep 2026")
 * @param assumed whether another reading was possible
 */
public record Span(int start, int end, String text, Role role, String meaning, boolean assumed) {
  /** What a piece of a question was taken for. */
  public enum Role {
    MEASURE,
    DIMENSION,
    FILTER,
    TIME,
    COMPARISON,
    ORDER,
    LIMIT,
    CHART,
    /** Words that carry no meaning of their own ("show me the"). */
    NOISE,
    /** A content word that changed nothing. */
    IGNORED
  }
}
