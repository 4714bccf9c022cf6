package com.seekapa.engine.question;

import com.seekapa.engine.question.Interpretation.Reason;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Stops at words that nobody here knows, and at questions of kinds that can't be answered. */
final class UnreadablePass implements Pass {
  private static final Map<Word, String> UNSUPPORTED = unsupported();

  @Override
  public Optional<Stop> read(Draft draft) {
    return unsupported(draft.marks).or(() -> unknown(draft.marks));
  }

  private static Optional<Stop> unsupported(Marks marks) {
    return marks
        .open()
        .boxed()
        .flatMap(i ->
            UNSUPPORTED.entrySet().stream()
                .filter(entry -> marks.is(i, entry.getKey()))
                .map(entry -> entry.getValue().formatted(marks.text(i)))
                .map(text -> (Stop) new Stop.Refuse(Reason.NOT_SUPPORTED, text)))
        .findFirst();
  }

  private static Optional<Stop> unknown(Marks marks) {
    var words =
        marks.open().filter(i -> marks.at(i).isUnknown()).mapToObj(marks::text).distinct().toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String quoted = "“" + String.join("”, “", words.subList(0, Math.min(3, words.size()))) + "”";
    String it = words.size() == 1 ? "it" : "them";
    return Optional.of(
        new Stop.Refuse(
            Reason.UNKNOWN_WORD,
            "This data has nothing called "
                + quoted
                + ", and without "
                + it
                + " I would answer another question."));
  }

  private static Map<Word, String> unsupported() {
    var texts = new EnumMap<Word, String>(Word.class);
    texts.put(Word.CALCULATION, "I can't work out ratios or running totals yet (“%s”).");
    texts.put(
        Word.JUDGEMENT,
        "The data doesn't say what is “%s”. Ask for the numbers, and judge them yourself.");
    texts.put(Word.FORECAST, "I answer from data that is there, and can't look ahead (“%s”).");
    texts.put(Word.WHY, "I can tell what happened, but not explain it yet (“%s”).");
    texts.put(Word.COMMAND, "I only read data, and can't carry out “%s”.");
    texts.put(Word.NESTED, "I can't express “%s” yet.");
    texts.put(
        Word.HOLIDAY,
        "I know no holidays (“%s”). Name the days instead, as in “from 1 to 6 April 2026”.");
    texts.put(
        Word.SEASON,
        "“%s” has no fixed days. Name the months instead, as in “from June to August 2026”.");
    texts.put(
        Word.ELSE_TIME, "I don't know “%s” as a time. Hours, days, weeks, months and longer work.");
    return texts;
  }
}
