package com.seekapa.engine.query;

/** The kinds of charts, with the words by which files and people name them. */
public enum ChartKind {
  NUMBER("number"),
  BAR("bar"),
  STACKED_BAR("stacked bar"),
  GROUPED_BAR("grouping bar"),
  LINE("line"),
  GROUPED_LINE("grouping line"),
  AREA("area"),
  SCATTER("scatter"),
  GROUPED_SCATTER("grouping scatter"),
  PIE("pie"),
  TABLE("table");

  private final String words;

  ChartKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
