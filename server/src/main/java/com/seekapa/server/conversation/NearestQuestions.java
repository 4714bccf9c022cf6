package com.seekapa.server.conversation;

import com.seekapa.engine.question.Context;
import java.util.List;

/** Finds questions that can be answered and are near to one that can't. */
@FunctionalInterface
public interface NearestQuestions {
  /** At most three, the nearest first. */
  List<String> to(String question, Context context);
}
