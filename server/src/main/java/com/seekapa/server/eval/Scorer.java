package com.seekapa.server.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether the rows of an answer are right: as a multiset, with columns in any order and under any
 * name, numbers nearly equal, and empty buckets there or not. Says what the scorer of the open
 * question benchmarks says.
 */
final class Scorer {
  /** Beyond this many rows, those that are nearly equal have to stand at the same place. */
  private static final int MOST_TO_PAIR = 400;

  private static final Comparator<List<Value>> ROWS = Scorer::compare;

  private final Gold gold;
  private final Leeway leeway;

  Scorer(Gold gold, Leeway leeway) {
    this.gold = gold;
    this.leeway = leeway;
  }

  /**
   * @param rows a JSON array of arrays
   */
  Match of(JsonNode rows) {
    var best = Match.NONE;
    for (var version : gold.versions()) {
      var match = new Comparison(version, rows).best();
      best = match.compareTo(best) > 0 ? match : best;
    }
    return best;
  }

  /** The comparison with one version of the rows that are right. */
  private final class Comparison {
    private final Gold.Order order;
    private final JsonNode found;
    private final int width;
    private final List<List<Value>> right;
    private final boolean isEmptyRight;
    private final Map<Kind, Map<Integer, List<Value>>> columns = new HashMap<>();

    Comparison(Gold.Version version, JsonNode found) {
      this.order = version.order();
      this.found = found;
      width = found.path(0).size();
      isEmptyRight = version.rows().isEmpty();
      right = withoutEmptyBuckets(rightRows(version.rows()));
    }

    private List<List<Value>> rightRows(JsonNode rows) {
      var read = new ArrayList<List<Value>>();
      for (var row : rows) {
        read.add(
            IntStream.range(0, gold.kinds().size())
                .mapToObj(i -> Values.of(row.path(i), gold.kinds().get(i)))
                .toList());
      }
      return read;
    }

    Match best() {
      if (found.isEmpty()) {
        return isEmptyRight ? new Match(true, true, true) : Match.NONE;
      }
      int wanted = gold.kinds().size();
      if (width < wanted || width - wanted > leeway.most()) {
        return Match.NONE;
      }
      return choose(candidates(), List.of()).orElse(Match.NONE);
    }

    /** For each column that is right, those of the answer that may be it. */
    private List<List<Integer>> candidates() {
      return IntStream.range(0, gold.kinds().size())
          .mapToObj(i -> IntStream.range(0, width).filter(j -> mayBe(i, j)).boxed().toList())
          .toList();
    }

    private boolean mayBe(int wanted, int column) {
      return gold.binned()
          || isSame(
              right.stream().map(row -> row.get(wanted)).toList(),
              column(column, gold.kinds().get(wanted)));
    }

    private List<Value> column(int column, Kind kind) {
      return columns
          .computeIfAbsent(kind, _ -> new HashMap<>())
          .computeIfAbsent(column, _ -> read(column, kind));
    }

    private List<Value> read(int column, Kind kind) {
      var values = new ArrayList<Value>(found.size());
      found.forEach(row -> values.add(Values.of(row.path(column), kind)));
      return values;
    }

    /** Tries each way to find the columns that are right among those of the answer. */
    private Optional<Match> choose(List<List<Integer>> candidates, List<Integer> chosen) {
      if (chosen.size() == candidates.size()) {
        return matched(chosen);
      }
      for (int column : candidates.get(chosen.size())) {
        if (!chosen.contains(column)) {
          var more = new ArrayList<>(chosen);
          more.add(column);
          var match = choose(candidates, more);
          if (match.isPresent()) {
            return match;
          }
        }
      }
      return Optional.empty();
    }

    private Optional<Match> matched(List<Integer> chosen) {
      boolean restIsAllowed =
          IntStream.range(0, width)
              .filter(column -> !chosen.contains(column))
              .allMatch(leeway.mayStandBeside());
      if (!restIsAllowed) {
        return Optional.empty();
      }
      var rows = withoutEmptyBuckets(rows(chosen));
      return isSameRows(right, rows)
          ? Optional.of(new Match(true, isOrdered(rows), width == chosen.size()))
          : Optional.empty();
    }

    private List<List<Value>> rows(List<Integer> chosen) {
      var values =
          IntStream.range(0, chosen.size())
              .mapToObj(i -> column(chosen.get(i), gold.kinds().get(i)))
              .toList();
      return IntStream.range(0, found.size())
          .mapToObj(row -> values.stream().map(column -> column.get(row)).toList())
          .toList();
    }

    private boolean isOrdered(List<List<Value>> rows) {
      return switch (order) {
        case Gold.Order.None _ -> true;
        case Gold.Order.OfColumn(int column) ->
            IntStream.range(0, rows.size())
                .allMatch(i -> right.get(i).get(column).isSame(rows.get(i).get(column)));
        case Gold.Order.OfRows _ -> isPairwiseSame(right, rows);
      };
    }
  }

  private List<List<Value>> withoutEmptyBuckets(List<List<Value>> rows) {
    return gold.binned() && gold.kinds().size() >= 2
        ? rows.stream().filter(row -> !row.get(1).isZero()).toList()
        : rows;
  }

  private static boolean isSame(List<Value> a, List<Value> b) {
    if (a.size() != b.size()) {
      return false;
    }
    var x = a.stream().sorted(Value.ORDER).toList();
    var y = b.stream().sorted(Value.ORDER).toList();
    return isSameRow(x, y);
  }

  private static boolean isSameRow(List<Value> a, List<Value> b) {
    return IntStream.range(0, a.size()).allMatch(i -> a.get(i).isSame(b.get(i)));
  }

  private static boolean isSameRows(List<List<Value>> a, List<List<Value>> b) {
    if (a.size() != b.size()) {
      return false;
    }
    var x = a.stream().sorted(ROWS).toList();
    var y = b.stream().sorted(ROWS).toList();
    return isPairwiseSame(x, y) || (x.size() <= MOST_TO_PAIR && canBePaired(x, y));
  }

  private static boolean isPairwiseSame(List<List<Value>> a, List<List<Value>> b) {
    return IntStream.range(0, a.size()).allMatch(i -> isSameRow(a.get(i), b.get(i)));
  }

  /** Rows that are nearly equal can come to stand in another order. */
  private static boolean canBePaired(List<List<Value>> a, List<List<Value>> b) {
    var left = new ArrayList<>(b);
    for (var row : a) {
      var pair =
          IntStream.range(0, left.size()).filter(i -> isSameRow(row, left.get(i))).findFirst();
      if (pair.isEmpty()) {
        return false;
      }
      left.remove(pair.getAsInt());
    }
    return true;
  }

  private static int compare(List<Value> a, List<Value> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = Value.ORDER.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
