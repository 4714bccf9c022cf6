package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Aggregation;
import java.util.ArrayList;
import java.util.List;

/** Words that were read and wait for the column or rows that they are about. */
final class Awaited {
  final List<Aggregation> aggregations = new ArrayList<>();
  boolean counting;
  boolean distinct;
}
