package com.seekapa.server.cli;

import com.seekapa.engine.query.CanonicalText;
import com.seekapa.engine.question.Explanation;
import com.seekapa.engine.question.Explanation.Candidate;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.Interpretation.Ambiguous;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Understood;
import java.util.List;
import java.util.Locale;

/** How a question was read, for a terminal: one block for each stage. */
final class ExplanationText {
  private static final int MOST_CANDIDATES = 6;
  private static final int WIDTH = 24;

  private final StringBuilder text = new StringBuilder();

  private ExplanationText() {}

  static String of(Explanation explanation) {
    var text = new ExplanationText();
    text.line("Pieces, and what each may stand for, the chosen first:");
    explanation.pieces().forEach(text::piece);
    text.line("Readings:");
    explanation.readings().forEach(text::reading);
    text.line("Outcome: " + outcome(explanation.outcome()));
    return text.text.toString();
  }

  private void piece(Explanation.Piece piece) {
    var shown = piece.candidates().stream().limit(MOST_CANDIDATES).toList();
    candidate(piece.text(), shown.getFirst());
    shown.stream().skip(1).forEach(it -> candidate("", it));
    int more = piece.candidates().size() - shown.size();
    if (more > 0) {
      line("  %s  and %d more".formatted(" ".repeat(WIDTH), more));
    }
  }

  private void candidate(String said, Candidate candidate) {
    var quality = String.format(Locale.ROOT, "%.2f", candidate.quality());
    line(
        ("  %-" + WIDTH + "s  %-36s %s  %s")
            .formatted(said, candidate.meaning(), quality, candidate.origin().words()));
  }

  private void reading(Explanation.Scored reading) {
    line("  %.0f %% sure".formatted(100 * reading.confidence()));
    reading.otherwise().ifPresent(this::otherwise);
    CanonicalText.of(reading.query()).lines().forEach(it -> line("    " + it));
    for (var evidence : reading.evidence()) {
      line(
          String.format(
              Locale.ROOT,
              "    %+6.2f  %s%s",
              evidence.strength() * evidence.weight(),
              evidence.sign(),
              evidence.strength() == 1
                  ? ""
                  : String.format(
                      Locale.ROOT, ": %.2f × %.2f", evidence.strength(), evidence.weight())));
    }
  }

  private void otherwise(Explanation.Otherwise it) {
    line(
        String.format(
            Locale.ROOT,
            "    with %s: it fits %.2f less, the signs say %+.2f",
            it.text(),
            it.margin(),
            it.gain()));
  }

  private static String outcome(Interpretation outcome) {
    return switch (outcome) {
      case Understood(_, _, var assumptions, _, var follows) ->
          (follows.isPresent() ? "understood as a change of the question before" : "understood")
              + (assumptions.isEmpty()
                  ? ""
                  : "; assumed: "
                      + String.join("; ", assumptions.stream().map(it -> it.text()).toList()));
      case Ambiguous(var question, var readings, _) ->
          "asked back: " + question + " " + phrases(readings);
      case NotUnderstood(var reason, var message, _) ->
          "refused (" + reason.name().toLowerCase(Locale.ROOT) + "): " + message;
    };
  }

  private static List<String> phrases(List<Interpretation.Reading> readings) {
    return readings.stream().map(Interpretation.Reading::phrase).toList();
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
