package com.seekapa.engine.question.clause;

import com.seekapa.engine.question.Context;
import java.util.List;

/**
 * A question that is cut into pieces but not read yet.
 *
 * @param question as it was asked
 * @param text without what it was clarified by and the definitions in it
 * @param clarified what was said when it was asked back
 * @param pieces the likeliest sense of each in front
 * @param rivals what they may mean instead, the likeliest first
 */
record PreparedQuestion(
    String question,
    String text,
    Context context,
    Clarified clarified,
    Cutter cutter,
    List<Piece> pieces,
    List<Rival> rivals) {
  PreparedQuestion {
    pieces = List.copyOf(pieces);
    rivals = List.copyOf(rivals);
  }
}
