package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.question.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses which column or value is meant where several have the same name: the one of the table
 * mentioned beside it, else the one nearest to all tables that the question speaks of.
 */
final class Resolver {
  private static final int NEIGHBOURHOOD = 3;
  private static final double ABOUT_AS_WELL = 0.05;
  private static final double QUALITY = 6;

  private final List<Piece> pieces;
  private final Connections connections;
  private final Map<String, Double> tables = new HashMap<>();
  private final List<Rival> rivals = new ArrayList<>();

  Resolver(List<Piece> pieces, Connections connections) {
    this.pieces = pieces;
    this.connections = connections;
  }

  /** The same pieces, the meant sense of each in front. */
  List<Piece> resolved() {
    weighTables();
    var resolved = new ArrayList<Piece>();
    for (int i = 0; i < pieces.size(); i++) {
      resolved.add(resolved(i, resolved));
    }
    return resolved;
  }

  /**
   * What else the pieces may mean, the likeliest first; to be asked for after they are resolved.
   */
  List<Rival> rivals() {
    return rivals.stream().sorted(Comparator.comparingDouble(Rival::margin)).toList();
  }

  /** Tables named, then tables that only one reading of a column or value leads to. */
  private void weighTables() {
    for (var piece : pieces) {
      piece.is(Sense.OfTable.class).ifPresent(it -> weigh(it.table().name(), 2 * it.quality()));
      var homes = piece.senses().stream().flatMap(it -> it.home().stream()).distinct().toList();
      if (homes.size() == 1 && piece.sense().home().isPresent()) {
        weigh(homes.getFirst(), 0.8 * piece.sense().quality());
      }
    }
  }

  private void weigh(String table, double weight) {
    tables.merge(table, weight, Math::max);
  }

  private record Scored(Sense sense, double score) {}

  private Piece resolved(int i, List<Piece> before) {
    var piece = pieces.get(i);
    if (piece.senses().size() > 1 && piece.is(Sense.OfTable.class).isPresent()) {
      return amongTables(i, piece);
    }
    if (piece.senses().size() == 1 || piece.sense().home().isEmpty()) {
      return piece;
    }
    var ranked =
        piece.senses().stream()
            .map(sense -> new Scored(sense, score(sense, i, piece.sense(), before)))
            .sorted(Comparator.comparing(Scored::score, Comparator.reverseOrder()))
            .toList();
    var first = ranked.getFirst();
    ranked.stream()
        .skip(1)
        .forEach(it -> compete(i, first.sense(), it.sense(), first.score() - it.score()));
    return piece.with(ranked.stream().map(Scored::sense).toList());
  }

  /** "description of the outcome" is the outcome description. */
  private double sharesWords(Sense sense, int i) {
    if (!(sense instanceof Sense.OfColumn(var dimension, _))) {
      return 0;
    }
    var own = Tokenizer.bases(pieces.get(i).text());
    var label = new ArrayList<>(Tokenizer.bases(dimension.names().label()));
    label.removeAll(own);
    label.removeAll(List.of("id", "code", "name", "number", "of", "the"));
    if (label.isEmpty()) {
      return 0;
    }
    for (int j = Math.max(0, i - 2); j < Math.min(pieces.size(), i + 4); j++) {
      if (j != i
          && pieces.get(j).length() > 0
          && !Collections.disjoint(label, Tokenizer.bases(pieces.get(j).text()))) {
        return 2;
      }
    }
    return 0;
  }

  private double score(Sense sense, int i, Sense likeliest, List<Piece> before) {
    var home = sense.home();
    if (home.isEmpty() || isValue(sense) != isValue(likeliest)) {
      return sense instanceof Sense.OfTable(_, var quality) ? QUALITY * quality + 2 : -100;
    }
    double sameKind = likeliest instanceof Sense.OfTable ? 0 : 2;
    return QUALITY * sense.quality()
        + sameKind
        + beside(home.get(), i)
        + near(home.get())
        + fits(sense, i)
        + sharesWords(sense, i)
        + listed(home.get(), before)
        + leads(sense, i);
  }

  /** "member ids, first and last names": the key of the table that the list goes on with. */
  private double leads(Sense sense, int i) {
    if (!(sense instanceof Sense.OfColumn(var column, _))
        || column.role() != Dimension.Role.IDENTIFIER
        || !connections.isKey(column)) {
      return 0;
    }
    int next = i + 1;
    while (next < pieces.size() && pieces.get(next).is(Cue.COMMA, Cue.AND, Cue.FILLER, Cue.THEIR)) {
      next++;
    }
    return next > i + 1
            && next < pieces.size()
            && pieces.get(next).is(Sense.OfColumn.class).isPresent()
            && pieces.get(next).senses().stream()
                .anyMatch(it ->
                    it instanceof Sense.OfColumn(var other, var quality)
                        && quality > 0.9
                        && other.home().table().equals(column.home().table()))
        ? 2
        : 0;
  }

  /** "names and ids": what stands in one list is of one table. */
  private static double listed(String table, List<Piece> before) {
    int at = before.size() - 1;
    boolean list = false;
    while (at >= 0 && before.get(at).is(Cue.AND, Cue.COMMA, Cue.FILLER, Cue.THEIR)) {
      list = list || before.get(at).is(Cue.AND, Cue.COMMA);
      at--;
    }
    return list
            && at >= 0
            && before
                .get(at)
                .is(Sense.OfColumn.class)
                .filter(it -> it.dimension().home().table().equals(table))
                .isPresent()
        ? 1.5
        : 0;
  }

  private static boolean isValue(Sense sense) {
    return sense instanceof Sense.OfValue;
  }

  /** "name of the branch", "the branch's name", "suppliers' names". */
  private double beside(String table, int i) {
    double best = 0;
    int distance = 0;
    boolean of = false;
    for (int j = i + 1; j < pieces.size() && distance < NEIGHBOURHOOD; j++) {
      var piece = pieces.get(j);
      if (piece.is(Cue.STOP, Cue.COMMA, Cue.EACH, Cue.BY, Cue.RELATIVE, Cue.SHOW)) {
        break;
      }
      of = of || piece.is(Cue.OF, Cue.IN);
      if (piece.is(Sense.OfTable.class).isPresent() || isKeyOfRows(piece)) {
        best = isTable(piece, table) ? (of || distance == 0 ? 3 : 1.5) : best;
        break;
      }
      distance +=
          piece.is(Cue.FILLER, Cue.AND, Cue.OF, Cue.EVERY)
                  || piece.is(Sense.OfColumn.class).isPresent()
              ? 0
              : 1;
    }
    for (int j = i - 1; j >= 0 && j >= i - NEIGHBOURHOOD; j--) {
      var piece = pieces.get(j);
      if (piece.is(Cue.STOP, Cue.COMMA, Cue.OF)) {
        break;
      }
      if (piece.is(Sense.OfTable.class).isPresent()) {
        boolean isKey = j == i - 1 && pieces.get(i).text().matches("ids?|identifiers?");
        return Math.max(best, isTable(piece, table) ? (isKey ? 4.5 : j == i - 1 ? 2.5 : 1.7) : 0);
      }
    }
    return best;
  }

  /** "names of the suppliers", where suppliers are also called by their key. */
  private boolean isKeyOfRows(Piece piece) {
    return piece
        .is(Sense.OfColumn.class)
        .filter(it ->
            connections.isKey(it.dimension()) && isTable(piece, it.dimension().home().table()))
        .filter(_ -> !piece.text().matches("(.* )?(ids?|codes?|numbers?|keys?|identifiers?|no)"))
        .isPresent();
  }

  private static boolean isTable(Piece piece, String table) {
    return piece.senses().stream()
        .anyMatch(it ->
            it instanceof Sense.OfTable(var named, var quality)
                && named.name().equals(table)
                && quality > 0.5);
  }

  /** Of several tables that the words name as well, the one nearest to the others in front. */
  private Piece amongTables(int i, Piece piece) {
    var nearest =
        piece.senses().stream()
            .filter(it -> it instanceof Sense.OfTable)
            .filter(it -> it.quality() >= piece.sense().quality() - ABOUT_AS_WELL)
            .min(Comparator.comparingDouble(it -> distanceToOthers((Sense.OfTable) it, piece)))
            .orElseThrow();
    piece.senses().stream()
        .filter(it -> !it.equals(nearest))
        .forEach(it -> compete(i, nearest, it, margin(nearest, it)));
    return piece.meaning(nearest);
  }

  /** Where words name rows, they mean them rather than one of their columns. */
  private static double margin(Sense rows, Sense other) {
    return (other instanceof Sense.OfTable ? 0.5 : 1)
        + QUALITY * (rows.quality() - other.quality());
  }

  private void compete(int i, Sense chosen, Sense other, double margin) {
    boolean alike = connections.standForSameRows(chosen, other);
    boolean keys = alike && chosen instanceof Sense.OfColumn && other instanceof Sense.OfColumn;
    if (margin <= Rival.FARTHEST && other.isNamed() && !keys) {
      rivals.add(new Rival(i, other, margin, alike));
    }
  }

  private double distanceToOthers(Sense.OfTable sense, Piece piece) {
    return pieces.stream()
        .filter(it -> it != piece)
        .flatMap(it -> it.is(Sense.OfTable.class).stream())
        .map(it -> it.table().name())
        .filter(it -> !it.equals(sense.table().name()))
        .mapToInt(it -> connections.between(sense.table().name(), it))
        .average()
        .orElse(0);
  }

  private double near(String table) {
    if (tables.containsKey(table)) {
      return 2 * Math.min(1, tables.get(table));
    }
    return tables.keySet().stream()
        .mapToInt(other -> connections.between(table, other))
        .average()
        .stream()
        .map(distance -> -0.7 * Math.min(distance, 6))
        .findFirst()
        .orElse(0);
  }

  /** A value beside its own column: "country France". */
  private double fits(Sense sense, int i) {
    if (!(sense instanceof Sense.OfValue(var dimension, _))) {
      return 0;
    }
    for (int j = Math.max(0, i - 3); j < Math.min(pieces.size(), i + 3); j++) {
      boolean named =
          pieces.get(j).senses().stream()
              .anyMatch(it ->
                  it instanceof Sense.OfColumn(var column, var quality)
                      && column.equals(dimension)
                      && quality > 0.5);
      if (named) {
        return 4;
      }
    }
    return 0;
  }
}
