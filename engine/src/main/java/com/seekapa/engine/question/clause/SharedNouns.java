package com.seekapa.engine.question.clause;

import com.seekapa.engine.question.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that name a column with a noun that is said once for several: "first and last name", "start
 * or end date"; and names of people that data keeps in two columns: "full name".
 */
final class SharedNouns {
  private static final double SURE = 0.9;
  private static final int FARTHEST = 6;
  private static final Set<String> JOINING = Set.of("and", "or", "and/or", "&");
  static final List<String> FIRST = List.of("first name", "forename", "given name");
  static final List<String> LAST = List.of("last name", "surname", "family name");

  private final Lexicon lexicon;
  private final List<Token> tokens;

  SharedNouns(Lexicon lexicon, List<Token> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  /** The word as the columns that it names together with a noun further on. */
  Optional<Piece> at(int start) {
    return shared(start).or(() -> ofPeople(start));
  }

  // --- "first and last name"

  private Optional<Piece> shared(int start) {
    int at = start + 1;
    boolean joined = false;
    while (at + 1 < tokens.size() && at <= start + FARTHEST) {
      if (JOINING.contains(text(at))) {
        joined = true;
      } else if (joined || at > start + 1) {
        var columns = both(start, at);
        if (joined && !columns.isEmpty()) {
          return piece(start, columns);
        }
        if (joined) {
          return Optional.empty();
        }
      }
      at++;
    }
    return Optional.empty();
  }

  /** The columns that the first word names with the noun behind the other, as the other does. */
  private List<Sense.OfColumn> both(int first, int other) {
    if (named(base(first)).findAny().isPresent()) {
      return List.of();
    }
    var noun = " " + base(other + 1);
    var others = named(base(other) + noun).toList();
    return named(base(first) + noun)
        .filter(it -> others.stream().anyMatch(beside -> isBeside(it, beside)))
        .toList();
  }

  private static boolean isBeside(Sense.OfColumn one, Sense.OfColumn other) {
    return one.home().equals(other.home()) && !one.dimension().equals(other.dimension());
  }

  // --- "full name"

  private Optional<Piece> ofPeople(int start) {
    if (isFull(start)) {
      return piece(start, parts(FIRST, LAST));
    }
    return start > 0 && isFull(start - 1) ? piece(start, parts(LAST, FIRST)) : Optional.empty();
  }

  private boolean isFull(int at) {
    return at + 1 < tokens.size()
        && text(at).equals("full")
        && base(at + 1).equals("name")
        && named("full name").findAny().isEmpty();
  }

  /** The columns called so in tables that have the other part as well. */
  private List<Sense.OfColumn> parts(List<String> names, List<String> others) {
    var beside = others.stream().flatMap(this::named).toList();
    return names.stream()
        .flatMap(this::named)
        .filter(it -> beside.stream().anyMatch(other -> isBeside(it, other)))
        .distinct()
        .toList();
  }

  private Optional<Piece> piece(int start, List<Sense.OfColumn> columns) {
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    var senses = new ArrayList<Sense>(columns);
    senses.sort(Comparator.comparingDouble(Sense::quality).reversed());
    var text = columns.getFirst().dimension().names().label();
    return Optional.of(new Piece(start, start + 1, text, senses));
  }

  private Stream<Sense.OfColumn> named(String bases) {
    return lexicon.named(bases).stream()
        .flatMap(it -> it instanceof Sense.OfColumn column ? Stream.of(column) : Stream.empty())
        .filter(it -> it.quality() >= SURE);
  }

  private String text(int at) {
    return tokens.get(at).text();
  }

  private String base(int at) {
    return tokens.get(at).base();
  }
}
