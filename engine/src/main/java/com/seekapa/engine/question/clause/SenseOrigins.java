package com.seekapa.engine.question.clause;

import com.seekapa.engine.question.Explanation;
import com.seekapa.engine.question.Explanation.Candidate;
import com.seekapa.engine.question.Explanation.Origin;
import com.seekapa.engine.question.NameOrigin;
import com.seekapa.engine.question.Tokenizer;
import java.util.Locale;

/** Tells what the pieces of a question may stand for, and why. */
final class SenseOrigins {
  private final Cutter cutter;

  SenseOrigins(Cutter cutter) {
    this.cutter = cutter;
  }

  /**
   * @param typed as it was typed
   */
  Explanation.Piece piece(Piece piece, String typed) {
    return new Explanation.Piece(
        typed, piece.senses().stream().map(it -> candidate(piece, it)).toList());
  }

  private Candidate candidate(Piece piece, Sense sense) {
    double quality = sense instanceof Sense.Unknown ? 0 : sense.quality();
    return new Candidate(
        text(sense), quality, cutter.near(piece, sense).orElseGet(() -> origin(piece, sense)));
  }

  private static Origin origin(Piece piece, Sense sense) {
    var bases = Tokenizer.bases(piece.text());
    return switch (sense) {
      case Sense.OfTable(var table, _) -> NameOrigin.of(bases, table.row(), table.name());
      case Sense.OfColumn(var column, _) ->
          NameOrigin.of(bases, column.names(), column.home().column());
      case Sense.OfValue _ -> Origin.VALUE;
      case Sense.OfMeasure _ -> Origin.DEFINITION;
      case Sense.OfNumber _ -> Origin.NUMBER;
      case Sense.OfRange _, Sense.OfPart _ -> Origin.TIME;
      case Sense.OfChart _ -> Origin.CHART;
      case Sense.OfCue _ -> Origin.CUE;
      case Sense.Quoted _ -> Origin.QUOTED;
      case Sense.Unknown _ -> Origin.NOTHING;
    };
  }

  private static String text(Sense sense) {
    return switch (sense) {
      case Sense.OfTable(var table, _) -> "rows of " + table.name();
      case Sense.OfColumn(var column, _) -> "column " + column.home();
      case Sense.OfValue(var column, var value) -> column.home() + " is " + value;
      case Sense.OfMeasure(var measure) -> "measure " + measure.names().label();
      case Sense.OfNumber(var number) -> "number " + number.toPlainString();
      case Sense.OfRange(var range, _) -> range.from() + " to " + range.to();
      case Sense.OfPart(var part) -> words(part);
      case Sense.OfChart(var kind) -> kind.words();
      case Sense.OfCue(var cue) -> words(cue);
      case Sense.Quoted(var text) -> "the text “" + text + "”";
      case Sense.Unknown _ -> "";
    };
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
