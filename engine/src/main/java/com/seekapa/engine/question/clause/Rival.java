package com.seekapa.engine.question.clause;

import java.util.ArrayList;
import java.util.List;

/**
 * What a piece of a question may mean instead.
 *
 * @param at the piece
 * @param margin how much better what was chosen fits, in the measure of {@link Resolver}
 * @param alike whether it stands for the same rows as what was chosen, so that people don't care
 */
record Rival(int at, Sense sense, double margin, boolean alike) {
  /** Farther behind, hardly any was meant. */
  static final double FARTHEST = 2.5;

  /** The pieces, this one meaning this instead. */
  List<Piece> in(List<Piece> pieces) {
    var others = new ArrayList<>(pieces);
    others.set(at, pieces.get(at).meaning(sense));
    return others;
  }
}
