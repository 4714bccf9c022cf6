package com.seekapa.engine.answer;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.phrase.English;
import com.seekapa.engine.query.Filter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells rows of a table: one by all that is shown of it, "Name: Ann, age: 20"; several by their
 * number and the first of them, "There are 12 customers with no orders, the first of them Ann
 * (20)".
 */
record RowsSentence(Clauses clauses) {
  private static final int FEW = 3;
  private static final int ALL_NAMED = 6;
  private static final int DETAILS = 2;

  void tell() {
    int rows = told().table().rows().size();
    if (rows == 1 && !told().table().truncated()) {
      single();
    } else {
      clauses.words(isTie(rows) ? tied(rows) : several(rows));
      names(rows);
    }
  }

  // --- One row

  private void single() {
    var columns = columns();
    for (int i = 0; i < columns.size(); i++) {
      int column = columns.get(i);
      clauses.words((i == 0 ? "" : ", ") + label(column) + ": ");
      value(0, column);
    }
    FirstBy.of(told().query()).ifPresent(it -> clauses.words(" (with " + it + ")"));
  }

  private void value(int row, int column) {
    if (told().isMissing(row, column)) {
      clauses.words("unknown");
    } else {
      clauses.cell(row, column);
    }
  }

  private String label(int column) {
    return English.lower(told().table().columns().get(column).label());
  }

  // --- Several rows

  private String several(int rows) {
    var firstBy = FirstBy.of(told().query());
    if (isFull(rows) && firstBy.isPresent()) {
      return "shown are the "
          + number(rows)
          + " "
          + told().things()
          + told().thresholds()
          + told().conditionsOnly()
          + " with "
          + firstBy.get();
    }
    return (isFull(rows) ? "shown " : "there ")
        + told().tense().be(true)
        + (told().table().truncated() ? " more than " : isFull(rows) ? " the first " : " ")
        + number(rows)
        + " "
        + told().things()
        + told().thresholds()
        + told().conditionsOnly();
  }

  /** Whether a limit may have cut off more. */
  private boolean isFull(int rows) {
    return told().query().limit().orElse(rows + 1) == rows && !told().table().truncated();
  }

  /** Whether all rows have the one highest or lowest value that was asked for. */
  private boolean isTie(int rows) {
    var filters = told().query().filters();
    return filters.size() == 1
        && filters.getFirst() instanceof Filter.Extreme
        && told().conditionsOnly().startsWith(" with the ")
        && !told().table().truncated()
        && !isFull(rows);
  }

  private String tied(int rows) {
    return number(rows)
        + " "
        + told().things()
        + " share"
        + told().conditionsOnly().substring(" with".length());
  }

  private void names(int rows) {
    var columns = columns();
    boolean all = rows <= ALL_NAMED && !told().table().truncated();
    clauses.words(all ? ": " : ", the first of them ");
    clauses.each(IntStream.range(0, all ? rows : FEW).boxed().toList(), row -> name(row, columns));
  }

  private void name(int row, List<Integer> columns) {
    int first = columns.getFirst();
    if (told().isMissing(row, first)) {
      clauses.words(English.withArticle("unknown " + label(first)));
    } else {
      clauses.words(isText(first) ? "" : label(first) + " ").cell(row, first);
    }
    details(row, columns);
  }

  private void details(int row, List<Integer> columns) {
    var known =
        columns.stream()
            .skip(1)
            .filter(column -> !told().isMissing(row, column))
            .limit(DETAILS)
            .toList();
    for (int i = 0; i < known.size(); i++) {
      clauses.words((i == 0 ? " (" : ", ") + label(known.get(i)) + " ").cell(row, known.get(i));
    }
    clauses.words(known.isEmpty() ? "" : ")");
  }

  private boolean isText(int column) {
    return told().table().columns().get(column).type() == DataType.TEXT;
  }

  /** Everything that is shown, the names first. */
  private List<Integer> columns() {
    return IntStream.range(0, told().table().columns().size()).boxed().toList();
  }

  private static String number(int rows) {
    return English.number(BigDecimal.valueOf(rows));
  }

  private Told told() {
    return clauses.told();
  }
}
