package com.seekapa.engine.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a question into marks: of all ways to cover the tokens, the one that knows most of them in
 * the longest pieces. Found by dynamic programming from the end, so that it is the same every time.
 */
final class Marker {
  private static final int LONGER_IS_BETTER = 4;

  private final Vocabulary vocabulary;
  private final Context context;

  Marker(Vocabulary vocabulary, Context context) {
    this.vocabulary = vocabulary;
    this.context = context;
  }

  List<Mark> marks(List<Token> tokens) {
    int[] best = new int[tokens.size() + 1];
    Mark[] chosen = new Mark[tokens.size()];
    for (int start = tokens.size() - 1; start >= 0; start--) {
      best[start] = Integer.MIN_VALUE;
      for (var mark : candidates(tokens, start)) {
        int score = score(mark) + best[mark.end()];
        if (score > best[start]) {
          best[start] = score;
          chosen[start] = mark;
        }
      }
    }
    var marks = new ArrayList<Mark>();
    for (int at = 0; at < tokens.size(); at = chosen[at].end()) {
      marks.add(chosen[at]);
    }
    return marks;
  }

  private List<Mark> candidates(List<Token> tokens, int start) {
    Map<Integer, List<Meaning>> byLength = new LinkedHashMap<>();
    addNames(tokens, start, byLength);
    TimeReader.read(tokens, start, vocabulary.model().calendar(), context)
        .ifPresent(read -> add(byLength, read.length(), read.meaning()));
    NumberReader.read(tokens, start)
        .ifPresent(read -> add(byLength, read.length(), read.meaning()));
    var marks = new ArrayList<Mark>();
    byLength.forEach((length, meanings) -> marks.add(new Mark(start, start + length, meanings)));
    if (!byLength.containsKey(1)) {
      marks.add(new Mark(start, start + 1, List.of(new Meaning.Unknown())));
    }
    return marks;
  }

  private void addNames(List<Token> tokens, int start, Map<Integer, List<Meaning>> byLength) {
    int longest =
        Math.min(Math.max(vocabulary.longest(), Grammar.longest()), tokens.size() - start);
    var bases = new StringBuilder();
    var words = new ArrayList<String>();
    for (int length = 1; length <= longest; length++) {
      var token = tokens.get(start + length - 1);
      bases.append(length == 1 ? "" : " ").append(token.base());
      words.add(token.text());
      for (var meaning : vocabulary.meanings(bases.toString(), words)) {
        add(byLength, length, meaning);
      }
      for (var meaning : Grammar.meanings(bases.toString())) {
        add(byLength, length, meaning);
      }
    }
  }

  private static void add(Map<Integer, List<Meaning>> byLength, int length, Meaning meaning) {
    byLength.computeIfAbsent(length, _ -> new ArrayList<>()).add(meaning);
  }

  private static int score(Mark mark) {
    return mark.length() * weight(mark.meanings().getFirst())
        + (mark.length() - 1) * LONGER_IS_BETTER;
  }

  private static int weight(Meaning meaning) {
    return switch (meaning) {
      case Meaning.OfMeasure _, Meaning.OfDimension _, Meaning.OfTimeDimension _ -> 10;
      case Meaning.OfRow _, Meaning.OfValues _, Meaning.OfRange _, Meaning.OfEitherRange _ -> 10;
      case Meaning.OfParts _, Meaning.OfPart _, Meaning.OfEarlier _ -> 10;
      case Meaning.OfGrain _, Meaning.Charted _, Meaning.OfNumber _ -> 9;
      case Meaning.Grammatical(var word) -> word == Word.NOISE ? 6 : 8;
      case Meaning.Unknown _ -> 0;
    };
  }
}
