package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Aggregation;
import java.util.ArrayList;
import java.util.List;

/**
 * What the words read so far make of the next name: they wait for the column or rows they are
 * about.
 */
final class Awaited {
  /** What a column or table is named for. */
  enum State {
    SHOW,
    GROUP,
    CONDITION
  }

  State state = State.SHOW;
  final List<Aggregation> aggregations = new ArrayList<>();
  boolean counting;
  boolean distinct;
}
