package com.seekapa.engine.answer;

import com.seekapa.engine.phrase.English;
import java.util.ArrayList;
import java.util.List;

/** A sentence in the making. */
final class Prose {
  private final List<Sentence.Part> parts = new ArrayList<>();

  Prose words(String text) {
    boolean afterWords = !parts.isEmpty() && parts.getLast() instanceof Sentence.Part.Words;
    var before = afterWords ? parts.removeLast().text() : "";
    if (!before.isEmpty() || !text.isEmpty()) {
      parts.add(new Sentence.Part.Words(before + text));
    }
    return this;
  }

  Prose value(String text, int row, int column) {
    parts.add(new Sentence.Part.Value(text, row, column));
    return this;
  }

  Sentence sentence() {
    if (!parts.isEmpty() && parts.getFirst() instanceof Sentence.Part.Words(var text)) {
      parts.set(0, new Sentence.Part.Words(English.capital(text)));
    }
    return new Sentence(parts);
  }
}
