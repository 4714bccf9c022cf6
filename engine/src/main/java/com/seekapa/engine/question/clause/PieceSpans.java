package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.question.Span;
import com.seekapa.engine.question.Span.Role;
import java.util.ArrayList;
import java.util.List;

/** Shows which words of a question were taken for what. */
final class PieceSpans {
  private PieceSpans() {}

  static List<Span> of(String question, Cutter cutter, List<Piece> pieces) {
    var tokens = cutter.tokens();
    var spans = new ArrayList<Span>();
    for (var piece : pieces) {
      if (piece.length() > 0) {
        int start = tokens.get(piece.first()).start();
        int end = tokens.get(piece.end() - 1).end();
        spans.add(
            new Span(
                start,
                end,
                question.substring(start, end),
                role(piece.sense()),
                meaning(piece.sense()),
                cutter.assumed(piece)));
      }
    }
    return spans;
  }

  private static Role role(Sense sense) {
    return switch (sense) {
      case Sense.OfTable _, Sense.OfColumn _ -> Role.DIMENSION;
      case Sense.OfValue _, Sense.Quoted _, Sense.OfNumber _ -> Role.FILTER;
      case Sense.OfRange _, Sense.OfPart _ -> Role.TIME;
      case Sense.OfMeasure _ -> Role.MEASURE;
      case Sense.OfChart _ -> Role.CHART;
      case Sense.OfCue(var cue) ->
          switch (cue.kind()) {
            case AGGREGATE -> Role.MEASURE;
            case ORDERING -> Role.ORDER;
            case SUPERLATIVE -> Role.LIMIT;
            case OPERATOR, LINK, FILLER -> Role.NOISE;
          };
      case Sense.Unknown _ -> Role.IGNORED;
    };
  }

  private static String meaning(Sense sense) {
    return switch (sense) {
      case Sense.OfTable(var table, _) -> table.row().plural();
      case Sense.OfColumn(var column, _) -> column.names().label();
      case Sense.OfValue(var dimension, var value) -> named(dimension) + " is " + value;
      case Sense.OfMeasure(var measure) -> measure.names().label();
      case Sense.OfCue _,
          Sense.OfNumber _,
          Sense.OfRange _,
          Sense.OfPart _,
          Sense.OfChart _,
          Sense.Quoted _,
          Sense.Unknown _ ->
          "";
    };
  }

  private static String named(Dimension dimension) {
    return dimension.names().label();
  }
}
