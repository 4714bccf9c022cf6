package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.query.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "contains the letter a", "starting with 'Ber'": pieces of the texts of a column. */
final class TextPieces {
  private static final String NOUNS =
      "letters?|words?|substring|string|characters?|phrase|prefix|suffix|text|either";

  private final Sketch sketch;
  private final Dimension column;

  TextPieces(Sketch sketch, Dimension column) {
    this.sketch = sketch;
    this.column = column;
  }

  /** What follows the verb; empty if no text does. */
  Optional<ColumnCondition.Read> after(int at) {
    var texts = new ArrayList<Filter>();
    int last = at;
    for (int i = sketch.after(at, Cue.FILLER, Cue.CONTAINS, Cue.IN, Cue.IS);
        i < sketch.size() && sketch.isOpen(i) && i <= last + 3;
        i++) {
      if (texts.isEmpty() && sketch.at(i).text().matches(NOUNS)) {
        last = i;
      } else if (isText(i) && (texts.isEmpty() || sketch.is(i - 1, Cue.OR, Cue.FILLER))) {
        texts.add(new Filter.Like(column, position(at), text(sketch, i)));
        last = i;
      } else if (!sketch.is(i, Cue.OR, Cue.FILLER, Cue.CONTAINS, Cue.COMMA)) {
        break;
      }
    }
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(new ColumnCondition.Read(any(texts), last));
  }

  private static Filter any(List<Filter> texts) {
    return texts.size() == 1 ? texts.getFirst() : new Filter.Any(texts);
  }

  private Filter.Position position(int at) {
    return sketch.is(at, Cue.STARTS)
        ? Filter.Position.START
        : sketch.is(at, Cue.ENDS) ? Filter.Position.END : Filter.Position.ANYWHERE;
  }

  private boolean isText(int i) {
    var piece = sketch.at(i);
    return piece.is(Sense.Quoted.class).isPresent()
        || piece.is(Sense.OfValue.class).isPresent()
        || piece.is(Sense.Unknown.class).isPresent()
        || piece.is(Sense.OfNumber.class).isPresent()
        || (piece.text().length() == 1 && Character.isLetter(piece.text().charAt(0)))
        || (piece.length() > 0 && Character.isUpperCase(sketch.typed(i).charAt(0)));
  }

  /** A text as it was typed, without its quotes. */
  static String text(Sketch sketch, int i) {
    return sketch.at(i).as(Sense.Quoted.class).map(Sense.Quoted::text).orElse(sketch.typed(i));
  }
}
