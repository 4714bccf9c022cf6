package com.seekapa.server.search;

import com.seekapa.engine.question.Inflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a form of a verb or adjective may be a form of: "launched", "born", "taller". */
record VerbForms(Map<String, String> irregular) {
  static final VerbForms NONE = new VerbForms(Map.of());

  private static final List<String> ENDINGS = List.of("ing", "ed", "er", "est");

  /** The word itself, then what its ending may have been added to; not all of them are words. */
  List<String> lemmas(String word) {
    var lemmas = new ArrayList<String>();
    lemmas.add(word);
    var verb = irregular.get(word);
    if (verb != null) {
      lemmas.add(verb);
    }
    var singular = Inflection.base(word);
    if (!singular.equals(word)) {
      lemmas.add(singular);
    }
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() > ending.length() + 1) {
        addWithout(word.substring(0, word.length() - ending.length()), lemmas);
      }
    }
    return lemmas;
  }

  private static void addWithout(String stem, List<String> lemmas) {
    int last = stem.length() - 1;
    lemmas.add(stem);
    lemmas.add(stem + "e");
    if (stem.charAt(last) == 'i') {
      lemmas.add(stem.substring(0, last) + "y");
    }
    if (stem.charAt(last) == stem.charAt(last - 1)) {
      lemmas.add(stem.substring(0, last));
    }
  }
}
