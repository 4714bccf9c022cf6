package com.seekapa.engine.answer;

import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.phrase.English;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.result.Cell;

/** Writes what a row is about, as the place of a value or as the subject of a sentence. */
record Places(Told told, Prose prose) {

  /** "in Germany", "for Enterprise in Jul 2026", "for Enterprise with channel Online". */
  void place(int row) {
    boolean things = false;
    for (int i = 0; i < told.columns().groupings().size(); i++) {
      prose.words(i == 0 ? "" : " ");
      place(row, i, things);
      things = things || isThing(told.shown().get(i));
    }
  }

  private void place(int row, int index, boolean afterThing) {
    switch (told.shown().get(index)) {
      case Grouping.ByTime(var grain, _) -> place(row, index, grain);
      case Grouping.ByTimePart(var part, _) -> place(row, index, part);
      case Grouping.ByRow _ -> {}
      case Grouping.ByDimension(var dimension) -> place(row, index, dimension, afterThing);
    }
  }

  private void place(int row, int index, TimePart part) {
    if (isMissing(row, index)) {
      prose.words("for " + unknown(index));
    } else {
      value(row, index, preposition(part));
    }
  }

  private void place(int row, int index, TimeGrain grain) {
    if (isMissing(row, index)) {
      prose.words((grain == TimeGrain.DAY ? "on " : "in ") + unknown(index));
    } else {
      value(row, index, preposition(grain));
    }
  }

  private void place(int row, int index, Dimension dimension, boolean afterThing) {
    var name = English.lower(dimension.names().label());
    if (isMissing(row, index)) {
      prose.words(preposition(dimension) + unknown(index));
    } else if (dimension.type() == DataType.BOOLEAN) {
      value(row, index, "where " + name + " is ");
    } else if (isThing(dimension) && afterThing) {
      value(row, index, "with " + name + " ");
    } else {
      value(row, index, preposition(dimension) + qualifier(dimension));
    }
  }

  /** The place of one grouping alone: "in Germany". */
  void place(int row, int index) {
    place(row, index, false);
  }

  /** "Germany", "Jul 2026", "rating 5". */
  void subject(int row) {
    value(row, 0);
  }

  /** The value of one grouping alone, as {@link #subject}. */
  void value(int row, int index) {
    if (isMissing(row, index)) {
      prose.words(unknown(index));
      return;
    }
    switch (told.shown().get(index)) {
      case Grouping.ByTime(var grain, _) ->
          value(row, index, grain == TimeGrain.WEEK ? "the " : "");
      case Grouping.ByTimePart _ -> value(row, index, "");
      case Grouping.ByRow _ -> {}
      case Grouping.ByDimension(var dimension) -> value(row, index, qualifier(dimension));
    }
  }

  private String unknown(int index) {
    var name = Phraser.singular(told.shown().get(index));
    return English.withArticle("unknown " + name);
  }

  private void value(int row, int index, String before) {
    told.cell(prose.words(before + article(row, index)), row, column(index));
  }

  private String article(int row, int index) {
    return told.shown().get(index) instanceof Grouping.ByDimension(var dimension)
            && !isThing(dimension)
            && told.table().cell(row, column(index)) instanceof Cell.Text(var name)
        ? English.articleOfPlace(name)
        : "";
  }

  private boolean isMissing(int row, int index) {
    return told.isMissing(row, column(index));
  }

  private int column(int index) {
    return told.columns().groupings().get(index);
  }

  private static boolean isThing(Grouping grouping) {
    return grouping instanceof Grouping.ByDimension(var dimension) && isThing(dimension);
  }

  private static boolean isThing(Dimension dimension) {
    return dimension.kind() != Dimension.Kind.PLACE;
  }

  private static String preposition(TimeGrain grain) {
    return switch (grain) {
      case DAY -> "on ";
      case WEEK -> "in the ";
      case MONTH, QUARTER, HALF, YEAR, FISCAL_PERIOD, FISCAL_QUARTER, FISCAL_HALF, FISCAL_YEAR ->
          "in ";
    };
  }

  private static String preposition(TimePart part) {
    return switch (part) {
      case HOUR_OF_DAY -> "in hour ";
      case DAY_OF_WEEK, DATE -> "on ";
      case DAY_OF_MONTH -> "on day ";
      case QUARTER_OF_YEAR -> "in quarter ";
      case MONTH_OF_YEAR, YEAR -> "in ";
    };
  }

  private static String preposition(Dimension dimension) {
    return dimension.kind() == Dimension.Kind.PLACE ? "in " : "for ";
  }

  /** A number or a yes means something only together with what it is a value of. */
  private static String qualifier(Dimension dimension) {
    var name = English.lower(dimension.names().label());
    return switch (dimension.type()) {
      case TEXT -> "";
      case BOOLEAN -> name + ": ";
      case INTEGER, DECIMAL, DATE, TIMESTAMP -> name + " ";
    };
  }
}
