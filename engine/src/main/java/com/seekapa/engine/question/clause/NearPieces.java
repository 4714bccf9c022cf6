package com.seekapa.engine.question.clause;

import com.seekapa.engine.question.Explanation.Origin;
import com.seekapa.engine.question.Token;
import com.seekapa.engine.question.clause.NearWords.Near;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What pieces of a question with unknown words in them may stand for: names with a word in the
 * place of the unknown one that has the same stem, was nearly typed, or means about the same. Words
 * that say something themselves are never read as others. Belongs to one question.
 */
final class NearPieces {
  private static final int LONGEST = 4;
  private static final int MOST_UNKNOWN = 2;
  private static final double LEAST_QUALITY = 0.38;
  private static final double INITIALS = 0.85;

  private static final int SAID_WITHIN = 3;
  private static final Set<String> ASKING = Set.of("when", "who", "whom", "where");
  private static final Set<String> BEFORE_VALUES =
      Set.of(
          "before", "after", "since", "until", "prior", "between", "than", "least", "most", "date",
          "day", "month", "year", "time");

  private final Lexicon lexicon;
  private final List<Token> tokens;
  private final Map<Integer, Boolean> unknown = new HashMap<>();
  private final Map<Integer, List<Near>> nearWords = new HashMap<>();
  private final Map<Window, Map<Sense, Origin>> found = new HashMap<>();

  private record Window(int start, int end) {}

  NearPieces(Lexicon lexicon, List<Token> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  /** What these tokens, which name nothing themselves, may stand for, the likeliest first. */
  List<Sense> senses(int start, int end) {
    if (end - start > LONGEST) {
      return List.of();
    }
    var open = IntStream.range(start, end).filter(this::isUnknown).boxed().toList();
    boolean readable = !open.isEmpty() && open.size() <= MOST_UNKNOWN;
    boolean namable = readable && open.stream().noneMatch(it -> it > start && isVerb(it));
    var names =
        namable ? replaced(start, end, new Near("", 1, Origin.NAME)) : new ArrayList<Near>();
    if (end - start > 1) {
      names.addAll(lexicon.near().toPhrase(bases(start, end)));
      names.addAll(initials(start, end));
    }
    var origins = new HashMap<Sense, Origin>();
    var senses = named(names, origins);
    boolean mistyped = end - start > 1 || open.stream().anyMatch(this::maybeMistyped);
    if (senses.isEmpty() && readable && mistyped) {
      senses = nearlyValues(start, end);
      senses.forEach(it -> origins.put(it, Origin.TYPING_ERROR));
    }
    if (!senses.isEmpty()) {
      found.put(new Window(start, end), origins);
    }
    return senses;
  }

  /** Whether a piece was read as something near to what was typed. */
  boolean assumed(Piece piece) {
    return found.containsKey(new Window(piece.first(), piece.end()));
  }

  /** Why a piece that was read as something near to what was typed may stand for it. */
  Optional<Origin> origin(Piece piece, Sense sense) {
    return Optional.ofNullable(
        found
            .getOrDefault(new Window(piece.first(), piece.end()), Map.of())
            .get(Lexicon.withQuality(sense, 0)));
  }

  /** "miles per gallon" may be called "mpg", but hardly by letters that are a word themselves. */
  private List<Near> initials(int start, int end) {
    var letters =
        tokens.subList(start, end).stream()
            .map(it -> it.text().substring(0, 1))
            .collect(Collectors.joining());
    return letters.length() > 2 && lexicon.near().maybeMistyped(letters)
        ? List.of(new Near(letters, INITIALS, Origin.NEAR_WORD))
        : List.of();
  }

  /** The words from here on, each unknown one replaced by each that it may stand for. */
  private List<Near> replaced(int start, int end, Near before) {
    if (start == end) {
      return new ArrayList<>(List.of(before));
    }
    var token = tokens.get(start);
    var words =
        isUnknown(start) ? near(start) : List.of(new Near(token.base(), 1, before.origin()));
    var all = new ArrayList<Near>();
    for (var word : words) {
      var joined = before.bases().isEmpty() ? word.bases() : before.bases() + " " + word.bases();
      double quality = before.quality() * word.quality();
      all.addAll(replaced(start + 1, end, new Near(joined, quality, word.origin())));
    }
    return all;
  }

  /**
   * The tables and columns of these names, each with its best quality.
   *
   * @param origins filled with why each is found
   */
  private List<Sense> named(List<Near> names, Map<Sense, Origin> origins) {
    var best = new LinkedHashMap<Sense, Double>();
    for (var name : names) {
      for (var sense : lexicon.named(name.bases())) {
        var meant = Lexicon.withQuality(sense, 0);
        double quality = sense.quality() * name.quality();
        if (quality > best.getOrDefault(meant, 0.0)) {
          best.put(meant, quality);
          origins.put(meant, name.origin());
        }
      }
    }
    return best.entrySet().stream()
        .filter(it -> it.getValue() >= LEAST_QUALITY)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(it -> Lexicon.withQuality(it.getKey(), it.getValue()))
        .toList();
  }

  private List<Sense> nearlyValues(int start, int end) {
    if (tokens.subList(start, end).stream().anyMatch(it -> Cutter.number(it.text()).isPresent())) {
      return List.of();
    }
    var words = tokens.subList(start, end).stream().map(Token::text).toList();
    return lexicon.values().nearly(words).stream()
        .<Sense>map(it -> new Sense.OfValue(it.dimension(), it.value()))
        .toList();
  }

  private List<Near> near(int index) {
    return nearWords.computeIfAbsent(
        index,
        i ->
            isVerbAlone(i)
                ? List.of()
                : lexicon.near().to(tokens.get(i).text(), tokens.get(i).base()));
  }

  /**
   * "the salary of employees hired lately" says what they are, and asks for no date: a form of a
   * verb names a column only where something is said of it: "hired in 2020", "directed by Jane".
   */
  boolean isVerbAlone(int index) {
    return isVerb(index)
        && IntStream.range(index + 1, Math.min(tokens.size(), index + 1 + SAID_WITHIN))
            .noneMatch(this::saysSomething)
        && !ASKING.contains(tokens.getFirst().text());
  }

  private boolean isVerb(int index) {
    var text = tokens.get(index).text();
    return text.endsWith("ed") || text.endsWith("ing");
  }

  private boolean saysSomething(int index) {
    var text = tokens.get(index).text();
    return Character.isDigit(text.charAt(0)) || text.equals("by") || BEFORE_VALUES.contains(text);
  }

  private boolean maybeMistyped(int index) {
    return lexicon.near().maybeMistyped(tokens.get(index).text());
  }

  private boolean isUnknown(int index) {
    return unknown.computeIfAbsent(index, this::namesNothing);
  }

  private boolean namesNothing(int index) {
    var token = tokens.get(index);
    return token.text().length() > 2
        && Character.isLetter(token.text().charAt(0))
        && Cues.sense(token.text()).isEmpty()
        && lexicon.named(token.base()).isEmpty()
        && lexicon.values().find(List.of(token.text())).isEmpty();
  }

  private String bases(int start, int end) {
    return tokens.subList(start, end).stream().map(Token::base).collect(Collectors.joining(" "));
  }
}
