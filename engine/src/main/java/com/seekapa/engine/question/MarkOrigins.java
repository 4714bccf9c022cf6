package com.seekapa.engine.question;

import com.seekapa.engine.model.Names;
import com.seekapa.engine.question.Explanation.Candidate;
import com.seekapa.engine.question.Explanation.Origin;
import com.seekapa.engine.question.Explanation.Piece;
import java.util.List;
import java.util.Locale;

/** Tells what the marks of a question may stand for, and why. */
final class MarkOrigins {
  private final String question;
  private final List<Token> typed;
  private final List<Token> mended;

  /**
   * @param mended the same tokens, those that are typing errors replaced
   */
  MarkOrigins(String question, List<Token> typed, List<Token> mended) {
    this.question = question;
    this.typed = typed;
    this.mended = mended;
  }

  Piece piece(Mark mark) {
    var text = question.substring(typed.get(mark.first()).start(), typed.get(mark.end() - 1).end());
    return new Piece(text, mark.meanings().stream().map(it -> candidate(mark, it)).toList());
  }

  /** Rules don't grade names: what is said in any of them is said. */
  private Candidate candidate(Mark mark, Meaning meaning) {
    return new Candidate(
        text(meaning), meaning instanceof Meaning.Unknown ? 0 : 1, why(mark, meaning));
  }

  private Origin why(Mark mark, Meaning meaning) {
    var own = typed.subList(mark.first(), mark.end());
    boolean asTyped = own.equals(mended.subList(mark.first(), mark.end()));
    return asTyped ? origin(own.stream().map(Token::base).toList(), meaning) : Origin.TYPING_ERROR;
  }

  private static Origin origin(List<String> bases, Meaning meaning) {
    return switch (meaning) {
      case Meaning.OfMeasure(var it) -> named(bases, it.names(), it.id());
      case Meaning.OfDimension(var it) -> named(bases, it.names(), it.id());
      case Meaning.OfTimeDimension(var it) -> named(bases, it.names(), it.id());
      case Meaning.OfRow(var it) -> named(bases, it.row(), it.name());
      case Meaning.OfValues _ -> Origin.VALUE;
      case Meaning.OfNumber _ -> Origin.NUMBER;
      case Meaning.OfRange _, Meaning.OfEitherRange _, Meaning.OfParts _, Meaning.OfPart _ ->
          Origin.TIME;
      case Meaning.OfEarlier _, Meaning.OfGrain _ -> Origin.TIME;
      case Meaning.Charted _ -> Origin.CHART;
      case Meaning.Grammatical _ -> Origin.CUE;
      case Meaning.Unknown _ -> Origin.NOTHING;
    };
  }

  private static Origin named(List<String> bases, Names names, String written) {
    return NameOrigin.of(bases, names, written);
  }

  private static String text(Meaning meaning) {
    return switch (meaning) {
      case Meaning.OfMeasure(var it) -> "measure " + it.id();
      case Meaning.OfDimension(var it) -> "dimension " + it.id();
      case Meaning.OfTimeDimension(var it) -> "date " + it.id();
      case Meaning.OfRow(var it) -> "rows of " + it.name();
      case Meaning.OfValues(var it, var values) -> it.id() + " is " + String.join(" or ", values);
      case Meaning.OfNumber(var number) -> "number " + number.toPlainString();
      case Meaning.OfRange range -> days(range);
      case Meaning.OfEitherRange(var ranges) ->
          String.join(" or ", ranges.stream().map(MarkOrigins::days).toList());
      case Meaning.OfParts(var part, var numbers) -> words(part) + " " + numbers;
      case Meaning.OfPart(var part) -> words(part);
      case Meaning.OfEarlier(var grain, var count, _) -> count + " " + words(grain) + " earlier";
      case Meaning.OfGrain(var grain, _) -> "by " + words(grain);
      case Meaning.Charted(var kind) -> kind.words();
      case Meaning.Grammatical(var word) -> words(word);
      case Meaning.Unknown _ -> "";
    };
  }

  private static String days(Meaning.OfRange range) {
    return range.range().from() + " to " + range.range().to();
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
