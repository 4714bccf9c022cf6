package com.seekapa.server.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what somebody probably meant by a name that doesn't exist. */
final class Nearest {
  private Nearest() {}

  /** "; did you mean …?", or which names there are if none is near. */
  static String hint(String wanted, Collection<String> names) {
    return names.stream()
        .filter(name -> isNear(wanted, name))
        .min(Comparator.comparingInt((String name) -> distance(wanted, name)))
        .map(name -> "; did you mean \"" + name + "\"?")
        .orElseGet(() -> choices(names));
  }

  private static boolean isNear(String wanted, String name) {
    return distance(wanted, name) <= Math.max(2, wanted.length() / 3)
        || (wanted.length() > 2
            && name.toLowerCase(Locale.ROOT).startsWith(wanted.toLowerCase(Locale.ROOT)));
  }

  private static String choices(Collection<String> names) {
    return names.isEmpty() || names.size() > 15
        ? ""
        : "; choose one of: " + String.join(", ", names);
  }

  /**
   * How many letters must be changed, added, dropped or swapped with a neighbour, ignoring case.
   */
  static int distance(String one, String other) {
    var a = one.toLowerCase(Locale.ROOT);
    var b = other.toLowerCase(Locale.ROOT);
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : cell(rows, a, b, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int cell(int[][] rows, String a, String b, int i, int j) {
    int changed = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(changed, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
