package com.seekapa.engine.question;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Takes English plurals back to one form, after the S-stemmer (D. Harman, "How effective is
 * suffixing?", 1991) with the common exceptions. It need not find the right singular, only the same
 * form for all of a word.
 */
public final class Inflection {
  private static final Map<String, String> IRREGULAR =
      pairs(
          """
          people person, men man, women woman, children child, grandchildren grandchild, oxen ox,
          mice mouse, lice louse, feet foot, teeth tooth, geese goose, ids id, tvs tv, pcs pc,
          wives wife, housewives housewife, lives life, knives knife, shelves shelf, halves half,
          calves calf, wolves wolf, thieves thief, loaves loaf, scarves scarf, selves self,
          themselves themselves, ourselves ourselves, yourselves yourselves,
          criteria criterion, phenomena phenomenon, bacteria bacterium, curricula curriculum,
          indices index, matrices matrix, vertices vertex, appendices appendix, axes axis,
          analyses analysis, crises crisis, theses thesis, hypotheses hypothesis,
          diagnoses diagnosis, synopses synopsis, parentheses parenthesis, oases oasis,
          alumni alumnus, stimuli stimulus, nuclei nucleus, radii radius, syllabi syllabus,
          lens lens, lenses lens, gases gas, atlas atlas, atlases atlas, canvas canvas,
          canvases canvas, alias alias, aliases alias, bias bias, biases bias, irises iris,
          quizzes quiz, menus menu, taxis taxi, skis ski, kiwis kiwi, safaris safari,
          series series, species species, means means, news news
          """);
  private static final Set<String> ENDING_IN_IE =
      words(
          """
          movie cookie calorie zombie selfie genie brownie rookie hoodie smoothie prairie birdie
          pixie junkie collie sortie hippie veggie freebie foodie newbie goalie magpie necktie
          groupie auntie eerie talkie indie cutie walkie
          """);
  private static final Set<String> ENDING_IN_CHE =
      words(
          "ache headache toothache stomachache cache niche avalanche moustache quiche creche cliche"
              + " brioche psyche");
  private static final Set<String> ENDING_IN_USE =
      words("use reuse misuse abuse refuse excuse accuse muse fuse recluse");
  private static final Set<String> ENDING_IN_OE = words("shoe toe foe hoe canoe oboe");
  private static final Set<String> SINGULAR_IN_MEN =
      words("specimen regimen abdomen acumen omen yemen ramen amen hymen semen stamen");

  private Inflection() {}

  public static String base(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.length() > 5 && word.endsWith("men") && !SINGULAR_IN_MEN.contains(word)) {
      return without(word, 3) + "man";
    }
    if (word.length() > 4 && word.endsWith("ie") && !ENDING_IN_IE.contains(word)) {
      return without(word, 2) + "y"; // as its plural, which doesn't tell
    }
    return word.length() <= 3 || !word.endsWith("s") ? word : singular(word);
  }

  private static String singular(String word) {
    String shorter = without(word, 1);
    if (word.endsWith("ies")) {
      return word.length() == 4 || ENDING_IN_IE.contains(shorter)
          ? shorter
          : without(word, 3) + "y";
    }
    if (word.endsWith("es")) {
      return isSibilant(word, shorter) ? without(word, 2) : shorter;
    }
    return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") ? word : shorter;
  }

  /** Whether "es" is what makes the plural: "boxes", "buses", "heroes", unlike "houses". */
  private static boolean isSibilant(String word, String shorter) {
    if (word.endsWith("uses")) {
      return !ENDING_IN_USE.contains(shorter)
          && !"aeio".contains(word.substring(word.length() - 5, word.length() - 4));
    }
    if (word.endsWith("ches")) {
      return !ENDING_IN_CHE.contains(shorter);
    }
    if (word.endsWith("oes")) {
      return !ENDING_IN_OE.contains(shorter);
    }
    return word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("xes")
        || word.endsWith("zzes");
  }

  /** Whether the word is a plural, as far as its ending tells. */
  public static boolean isPlural(String word) {
    return !base(word).equals(word);
  }

  private static String without(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  private static Map<String, String> pairs(String text) {
    var pairs = new HashMap<String, String>();
    for (String pair : text.strip().split(",\\s+")) {
      int space = pair.indexOf(' ');
      pairs.put(pair.substring(0, space), pair.substring(space + 1));
    }
    return Map.copyOf(pairs);
  }
}
