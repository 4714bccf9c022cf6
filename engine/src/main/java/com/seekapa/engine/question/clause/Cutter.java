package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.question.Explanation.Origin;
import com.seekapa.engine.question.SpokenTimes;
import com.seekapa.engine.question.Token;
import com.seekapa.engine.question.Tokenizer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts a question into pieces: of all ways to cover its tokens, the one whose pieces are known best
 * and longest. Found by dynamic programming from the end, so that it is the same every time.
 */
final class Cutter {
  private static final Pattern QUOTED =
      Pattern.compile("[\"“”]([^\"“”]+)[\"“”]|(?<![\\p{L}\\d])['‘]([^'‘’]+)['’](?![\\p{L}])");
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d{1,18}(\\.\\d{1,9})?");
  private static final List<String> WRITTEN =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final Set<String> PREPOSITIONS = Set.of("on", "in", "at", "for", "with", "to");
  private static final Set<Cue> ONE_OF_MANY =
      Set.of(Cue.AVERAGE, Cue.MAXIMUM, Cue.MINIMUM, Cue.MEDIAN, Cue.TOP, Cue.BOTTOM);
  private static final double WHOLE_NAME = 0.72;

  private static final List<String> TIMES = List.of("once", "twice", "thrice");

  private final Lexicon lexicon;
  private final LocalDate today;
  private final Map<List<String>, Measure> defined;
  private final String question;
  private final List<Token> tokens;
  private final NearPieces near;
  private final SharedNouns shared;
  private final Map<Integer, Quote> quotes = new LinkedHashMap<>();

  /** What a word of a phrase is worth that is known as a whole: "for each record in". */
  private static final double PHRASE = 9;

  private record Quote(int end, String text) {}

  /**
   * @param today the day that relative times count from
   * @param defined the words of names that a glossary calculates
   */
  Cutter(Lexicon lexicon, String question, LocalDate today, Map<List<String>, Measure> defined) {
    this.lexicon = lexicon;
    this.today = today;
    this.defined = defined;
    this.question = question;
    this.tokens = Tokenizer.tokens(question);
    this.near = new NearPieces(lexicon, tokens);
    this.shared = new SharedNouns(lexicon, tokens);
    findQuotes();
  }

  List<Token> tokens() {
    return tokens;
  }

  /** Whether a piece was read as something near to what was typed. */
  boolean assumed(Piece piece) {
    return near.assumed(piece);
  }

  /** Why a piece may stand for something near to what was typed. */
  Optional<Origin> near(Piece piece, Sense sense) {
    return near.origin(piece, sense);
  }

  List<Piece> pieces() {
    var best = new double[tokens.size() + 1];
    var chosen = new Piece[tokens.size()];
    for (int start = tokens.size() - 1; start >= 0; start--) {
      best[start] = Double.NEGATIVE_INFINITY;
      for (var piece : candidates(start)) {
        double score = score(piece) + best[piece.end()];
        if (score > best[start]) {
          best[start] = score;
          chosen[start] = piece;
        }
      }
    }
    return withPunctuation(chosen);
  }

  private List<Piece> withPunctuation(Piece[] chosen) {
    var pieces = new ArrayList<Piece>();
    int at = 0;
    while (at < tokens.size()) {
      pieces.add(chosen[at]);
      at = chosen[at].end();
      punctuation(at).ifPresent(pieces::add);
    }
    return pieces;
  }

  private Optional<Piece> punctuation(int at) {
    int from = at == 0 ? 0 : tokens.get(at - 1).end();
    int to = at < tokens.size() ? tokens.get(at).start() : question.length();
    var between = question.substring(from, to);
    if (between.matches("(?s).*[?!;:]\\W*|(?s).*\\.\\s.*|(?s).*\\.\\W*")
        && !between.startsWith(".'")) {
      return Optional.of(mark(at, Cue.STOP));
    }
    return between.contains(",") ? Optional.of(mark(at, Cue.COMMA)) : Optional.empty();
  }

  private static Piece mark(int at, Cue cue) {
    return new Piece(at, at, "", List.of(new Sense.OfCue(cue)));
  }

  private List<Piece> candidates(int start) {
    if (quotes.containsKey(start)) {
      return List.of(quoted(start, quotes.get(start)));
    }
    var pieces = new ArrayList<Piece>();
    int longest = Math.min(Math.max(lexicon.longest(), Cues.longest()), tokens.size() - start);
    for (int length = 1; length <= longest && !crossesMark(start, length); length++) {
      piece(start, start + length).ifPresent(pieces::add);
    }
    time(start).ifPresent(pieces::add);
    shared.at(start).ifPresent(pieces::add);
    defined(start).ifPresent(pieces::add);
    if (pieces.stream().noneMatch(it -> it.length() == 1)) {
      pieces.add(new Piece(start, start + 1, text(start, start + 1), List.of(new Sense.Unknown())));
    }
    return pieces;
  }

  /** The longest name that a glossary calculates. */
  private Optional<Piece> defined(int start) {
    return defined.entrySet().stream()
        .filter(it -> isAt(start, it.getKey()))
        .max(Comparator.comparingInt(it -> it.getKey().size()))
        .map(it -> {
          int end = start + it.getKey().size();
          return new Piece(
              start, end, text(start, end), List.of(new Sense.OfMeasure(it.getValue())));
        });
  }

  private boolean isAt(int start, List<String> words) {
    int end = start + words.size();
    return end <= tokens.size()
        && tokens.subList(start, end).stream().map(Token::text).toList().equals(words);
  }

  private Optional<Piece> time(int start) {
    return SpokenTimes.at(tokens, start, lexicon.model().calendar(), today)
        .map(it ->
            new Piece(
                start,
                start + it.length(),
                text(start, start + it.length()),
                List.of(new Sense.OfRange(it.range(), it.grain()))));
  }

  /** Names and phrases don't reach across punctuation or into quotes. */
  private boolean crossesMark(int start, int length) {
    int last = start + length - 1;
    return length > 1 && (quotes.containsKey(last) || punctuation(last).isPresent());
  }

  private Optional<Piece> piece(int start, int end) {
    var senses = new ArrayList<Sense>();
    var words = tokens.subList(start, end).stream().map(Token::text).toList();
    senses.addAll(
        lexicon.named(
            tokens.subList(start, end).stream().map(Token::base).collect(Collectors.joining(" "))));
    if (end == start + 1 && leadsOn(start)) {
      senses.removeIf(it -> it instanceof Sense.OfColumn && it.quality() < WHOLE_NAME);
    }
    Cues.sense(String.join(" ", words))
        .filter(it -> !comparesNext(it, end))
        .filter(it -> !isAmountColumn(it, senses))
        .filter(it -> !isAggregated(it, start))
        .filter(it -> !endsName(it, start))
        .ifPresent(senses::add);
    if (words.size() <= lexicon.values().longest()) {
      lexicon.values().find(words).stream()
          .map(match -> new Sense.OfValue(match.dimension(), match.value()))
          .forEach(senses::add);
    }
    if (end == start + 1) {
      number(words.getFirst()).map(Sense.OfNumber::new).ifPresent(senses::add);
    }
    if (senses.isEmpty()) {
      senses.addAll(near.senses(start, end));
    }
    if (senses.isEmpty()) {
      return Optional.empty();
    }
    senses.sort((a, b) -> Double.compare(weight(b, start, end), weight(a, start, end)));
    return Optional.of(new Piece(start, end, String.join(" ", words), senses));
  }

  /** "after 1990 or before 1980": the words compare the number behind them, not the one before. */
  private boolean comparesNext(Sense sense, int end) {
    boolean behind =
        sense.equals(new Sense.OfCue(Cue.OR_MORE)) || sense.equals(new Sense.OfCue(Cue.OR_LESS));
    int next = end;
    while (next < tokens.size() && tokens.get(next).text().matches("the|year|of|than")) {
      next++;
    }
    return behind
        && next < tokens.size()
        && punctuation(end).isEmpty()
        && Character.isDigit(tokens.get(next).text().charAt(0));
  }

  /** "total quantity", where that is a column and not a word for counting. */
  private static boolean isAmountColumn(Sense cue, List<Sense> names) {
    return cue.equals(new Sense.OfCue(Cue.COUNT)) && names.stream().anyMatch(Cutter::isAmount);
  }

  private static boolean isAmount(Sense sense) {
    return sense instanceof Sense.OfColumn(var column, var quality)
        && quality > 0.97
        && column.type().isNumeric();
  }

  /** "the average total", where totals are a column: only one of the words says what is done. */
  private boolean isAggregated(Sense cue, int start) {
    return cue.equals(new Sense.OfCue(Cue.SUM))
        && start > 0
        && Cues.sense(tokens.get(start - 1).text()).filter(Cutter::isAggregate).isPresent()
        && lexicon.named(tokens.get(start).base()).stream().anyMatch(Cutter::isAmount);
  }

  /** "phone number of": the end of a name, and nothing is counted. */
  private boolean endsName(Sense cue, int start) {
    return cue.equals(new Sense.OfCue(Cue.COUNT))
        && start > 0
        && tokens.get(start).base().equals("number")
        && punctuation(start).isEmpty()
        && lexicon.named(tokens.get(start - 1).base() + " number").stream()
            .anyMatch(it -> it instanceof Sense.OfColumn && it.quality() > 0.9);
  }

  private static boolean isAggregate(Sense sense) {
    return sense instanceof Sense.OfCue(var cue) && ONE_OF_MANY.contains(cue);
  }

  /** "people working on …": a verb that leads on to what is meant, and no part of a name. */
  private boolean leadsOn(int index) {
    return index > 0
        && index + 1 < tokens.size()
        && PREPOSITIONS.contains(tokens.get(index + 1).text())
        && lexicon.named(tokens.get(index - 1).base()).stream()
            .anyMatch(Sense.OfTable.class::isInstance)
        && near.isVerbAlone(index);
  }

  static Optional<BigDecimal> number(String word) {
    int times = TIMES.indexOf(word);
    if (times >= 0) {
      return Optional.of(BigDecimal.valueOf(times + 1));
    }
    int written = WRITTEN.indexOf(word);
    if (written >= 0) {
      return Optional.of(BigDecimal.valueOf(written));
    }
    return NUMBER.matcher(word).matches()
        ? Optional.of(new BigDecimal(word.replace(",", "")))
        : Optional.empty();
  }

  private Piece quoted(int start, Quote quote) {
    var senses = new ArrayList<Sense>();
    var words = tokens.subList(start, quote.end()).stream().map(Token::text).toList();
    lexicon.values().find(words).stream()
        .map(match -> new Sense.OfValue(match.dimension(), match.value()))
        .forEach(senses::add);
    lexicon
        .named(
            tokens.subList(start, quote.end()).stream()
                .map(Token::base)
                .collect(Collectors.joining(" ")))
        .stream()
        .filter(it -> senses.isEmpty() && it.quality() > 0.9)
        .findFirst()
        .ifPresent(senses::add);
    senses.add(new Sense.Quoted(quote.text()));
    return new Piece(start, quote.end(), String.join(" ", words), senses);
  }

  private double score(Piece piece) {
    int length = piece.length();
    if (length > 2 && piece.is(Cue.FILLER)) {
      return PHRASE * length + 3.0 * (length - 1);
    }
    return weight(piece.sense(), piece.first(), piece.end()) * length + 3.0 * (length - 1);
  }

  /** How much a token of a piece is worth in this sense. */
  private double weight(Sense sense, int start, int end) {
    return switch (sense) {
      case Sense.OfTable(_, var quality) -> 10 * quality + 0.01;
      case Sense.OfColumn(_, var quality) -> 10 * quality;
      case Sense.OfCue(var cue) -> weight(cue);
      case Sense.OfChart _ -> 9.5;
      case Sense.OfPart _ -> 8.5;
      case Sense.OfValue(_, var value) -> valueWeight(value, start, end);
      case Sense.OfNumber _ -> 9.2;
      case Sense.OfRange _ -> 9;
      case Sense.OfMeasure _ -> 12;
      case Sense.Quoted _ -> 20;
      case Sense.Unknown _ -> 0;
    };
  }

  /** "average" is a cue before it is the name of a column. */
  private static double weight(Cue cue) {
    return switch (cue.kind()) {
      case FILLER -> 5.6;
      case AGGREGATE -> cue == Cue.MEDIAN ? 9 : 10.05;
      case ORDERING, SUPERLATIVE, OPERATOR, LINK -> 9;
    };
  }

  /** Values are often common words; capitals in the middle of a question say that one is meant. */
  private double valueWeight(String value, int start, int end) {
    var typed = question.substring(tokens.get(start).start(), tokens.get(end - 1).end());
    boolean capital = Character.isUpperCase(typed.charAt(0)) && start > 0;
    boolean exact = typed.equals(value);
    boolean number = typed.chars().noneMatch(Character::isLetter);
    if (number) {
      return 5;
    }
    if (typed.length() <= 2) {
      return capital && exact ? 9.3 : 2;
    }
    boolean everyday = Cues.sense(typed.toLowerCase(Locale.ROOT)).isPresent();
    return capital
        ? (end - start > 1 ? 10.5 : 9.9)
        : exact || end - start > 1 ? 8.8 : everyday ? 5.5 : 5.7;
  }

  private String text(int start, int end) {
    return tokens.subList(start, end).stream().map(Token::text).collect(Collectors.joining(" "));
  }

  private void findQuotes() {
    var matcher = QUOTED.matcher(question);
    while (matcher.find()) {
      int from = matcher.start();
      int to = matcher.end();
      var inside = tokens.stream().filter(it -> it.start() >= from && it.end() <= to).toList();
      if (!inside.isEmpty()) {
        int first = tokens.indexOf(inside.getFirst());
        var text = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        quotes.put(first, new Quote(first + inside.size(), unpunctuated(text)));
      }
    }
  }

  /** Some put the comma of the sentence into the quotes. */
  private static String unpunctuated(String text) {
    return text.strip().replaceAll("[,;]+$", "");
  }
}
