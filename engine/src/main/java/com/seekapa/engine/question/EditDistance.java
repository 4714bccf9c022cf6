package com.seekapa.engine.question;

/**
 * The number of typing errors between two words: letters inserted, left out, changed or swapped
 * with their neighbour (F. Damerau, 1964; the restricted form, in which no letter is edited twice).
 */
final class EditDistance {
  private EditDistance() {}

  static int between(String a, String b) {
    int[][] distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distance[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(a, b, i, j, distance);
      }
    }
    return distance[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int i, int j, int[][] distance) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(
            distance[i - 1][j - 1] + change, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
  }
}
