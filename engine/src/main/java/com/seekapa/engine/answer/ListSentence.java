package com.seekapa.engine.answer;

import com.seekapa.engine.phrase.English;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells which values there are: "There are 24 countries, among them …". */
record ListSentence(Clauses clauses) {
  private static final int FEW = 3;
  private static final int ALL_NAMED = 6;

  void tell() {
    if (told().conditions().rows(told().query()).isPresent()) {
      new RowsSentence(clauses).tell();
    } else {
      values();
    }
  }

  private void values() {
    int rows = told().table().rows().size();
    boolean one = rows == 1 && !told().table().truncated();
    clauses.words(
        "there "
            + told().tense().be(!one)
            + (told().table().truncated() ? " more than " : " ")
            + English.number(BigDecimal.valueOf(rows))
            + " "
            + (one ? told().thing() : told().things())
            + told().thresholds()
            + (measure().isEmpty() ? told().conditionsOnly() : told().under())
            + FirstBy.of(told().query()).map(it -> " with " + it).orElse(""));
    if (told().shown().size() == 1) {
      names(rows);
    }
  }

  private void names(int rows) {
    boolean all = rows <= ALL_NAMED && !told().table().truncated();
    clauses.words(all ? ": " : ", among them ");
    clauses.each(chosen(all ? rows : FEW), this::name);
  }

  /** The rows to name: those with the highest values where there are any, else the first. */
  private List<Integer> chosen(int count) {
    var rows =
        measure()
            .map(columns -> highestFirst(columns.value()))
            .filter(sorted -> sorted.size() >= count)
            .orElseGet(() -> IntStream.range(0, count).boxed().toList());
    return rows.subList(0, Math.min(count, rows.size()));
  }

  private List<Integer> highestFirst(int column) {
    Comparator<Integer> byNumber =
        Comparator.comparing(row -> told().number(row, column).orElseThrow());
    return told().rowsWith(column).stream().sorted(byNumber.reversed()).toList();
  }

  private void name(int row) {
    clauses.places().subject(row);
    measure()
        .filter(columns -> !told().isMissing(row, columns.value()))
        .ifPresent(columns -> clauses.bracketed(row, columns));
  }

  private Optional<Columns.OfMeasure> measure() {
    return told().columns().measures().stream().findFirst();
  }

  private Told told() {
    return clauses.told();
  }
}
