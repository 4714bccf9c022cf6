package com.seekapa.engine.question;

import com.seekapa.engine.model.Names;
import com.seekapa.engine.question.Explanation.Origin;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Says in which way words name a thing. */
public final class NameOrigin {
  private NameOrigin() {}

  /**
   * @param bases the words as said, in base form
   * @param written what the data calls it
   */
  public static Origin of(List<String> bases, Names names, String written) {
    if (isAny(bases, Stream.of(names.label(), names.plural()))) {
      return Origin.NAME;
    }
    if (isAny(bases, Stream.concat(names.all(), Stream.of(written)))) {
      return Origin.SYNONYM;
    }
    return names.all().anyMatch(it -> isPart(bases, it)) ? Origin.PART_OF_NAME : Origin.NEAR_WORD;
  }

  private static boolean isAny(List<String> bases, Stream<String> names) {
    return names.anyMatch(it -> together(Tokenizer.bases(it)).equals(together(bases)));
  }

  private static boolean isPart(List<String> bases, String name) {
    return Collections.indexOfSubList(Tokenizer.bases(name), bases) >= 0
        || Tokenizer.bases(name).containsAll(bases);
  }

  private static String together(List<String> bases) {
    return String.join("", bases);
  }
}
