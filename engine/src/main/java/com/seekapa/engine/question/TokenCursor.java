package com.seekapa.engine.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

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
    String next = text();
    for (String text : texts) {
      if (text.equals(next)) {
        position++;
        return true;
      }
    }
    return false;
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

  /** Whether the next token starts with a digit, as most forms of dates and numbers do. */
  boolean isAtDigit() {
    return !text().isEmpty() && Character.isDigit(text().charAt(0));
  }

  /** Whether the whole text of the next token has this form. */
  boolean isAt(Pattern form) {
    return form.matcher(text()).matches();
  }

  Optional<Integer> takeInteger(int min, int max) {
    if (!isAtDigit() || text().length() > 4 || !text().chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text());
    if (number < min || number > max) {
      return Optional.empty();
    }
    position++;
    return Optional.of(number);
  }
}
