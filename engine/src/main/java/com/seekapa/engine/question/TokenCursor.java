package com.seekapa.engine.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A place in a list of tokens that can be moved forward when the next ones fit. */
final class TokenCursor {
  private final List<Token> tokens;
  private int position;

  TokenCursor(List<Token> tokens, int position) {
    this.tokens = tokens;
    this.position = position;
  }

  int position() {
    return position;
  }

  /** Reads a form; goes back to where it was if the form does not fit. */
  <T> Optional<T> attempt(Supplier<Optional<T>> form) {
    int start = position;
    var read = form.get();
    if (read.isEmpty()) {
      position = start;
    }
    return read;
  }

  String text() {
    return position < tokens.size() ? tokens.get(position).text() : "";
  }

  String base() {
    return position < tokens.size() ? tokens.get(position).base() : "";
  }

  /** Whether the token just passed is this one. */
  boolean isAfter(String text) {
    return position > 0 && tokens.get(position - 1).text().equals(text);
  }

  boolean isAtEnd() {
    return position >= tokens.size();
  }

  void advance() {
    position++;
  }

  /** Moves past the next token if its text is one of these. */
  boolean take(String... texts) {
    boolean fits = Set.of(texts).contains(text());
    if (fits) {
      position++;
    }
    return fits;
  }

  /** Moves past all these tokens, or none. */
  boolean takeAll(String... texts) {
    int start = position;
    for (String text : texts) {
      if (!take(text)) {
        position = start;
        return false;
      }
    }
    return true;
  }

  Optional<Integer> takeInteger(int min, int max) {
    String digits = text();
    boolean fits =
        digits.length() <= 4 && !digits.isEmpty() && digits.chars().allMatch(Character::isDigit);
    if (!fits || Integer.parseInt(digits) < min || Integer.parseInt(digits) > max) {
      return Optional.empty();
    }
    position++;
    return Optional.of(Integer.parseInt(digits));
  }
}
