package com.seekapa.engine.question;

import com.seekapa.engine.query.SemanticQuery;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a question was read, stage by stage, in the same shape whoever read it: its pieces with what
 * each may stand for, the readings with what speaks for and against them, and what came of it.
 *
 * @param readings the likeliest first; empty where no query could be made
 */
public record Explanation(List<Piece> pieces, List<Scored> readings, Interpretation outcome) {
  public Explanation {
    pieces = List.copyOf(pieces);
    readings = List.copyOf(readings);
  }

  /** The same reading on the way to another end. */
  Explanation endingIn(Interpretation other) {
    return new Explanation(pieces, readings, other);
  }

  /**
   * A run of words.
   *
   * @param text as typed
   * @param candidates what it may stand for, what it was taken for in front
   */
  public record Piece(String text, List<Candidate> candidates) {
    public Piece {
      candidates = List.copyOf(candidates);
      if (candidates.isEmpty()) {
        throw new IllegalArgumentException("a piece stands for something, if only for nothing");
      }
    }
  }

  /**
   * Something that a piece may stand for.
   *
   * @param meaning what that is ("column members.city"); empty for words that nothing is known of
   * @param quality how well the words say it, up to 1
   */
  public record Candidate(String meaning, double quality, Origin origin) {}

  /**
   * A query and how likely it is what was meant, from 0 to 1.
   *
   * @param evidence what that was calculated from; empty where no doubt was possible
   * @param otherwise what it takes a word for, where that is not what the word fits best
   */
  public record Scored(
      SemanticQuery query,
      double confidence,
      List<Evidence> evidence,
      Optional<Otherwise> otherwise) {
    public Scored {
      evidence = List.copyOf(evidence);
    }

    /** A reading that takes all words for what they fit best. */
    public Scored(SemanticQuery query, double confidence, List<Evidence> evidence) {
      this(query, confidence, evidence, Optional.empty());
    }
  }

  /**
   * How a reading differs from the one that takes all words for what they fit best.
   *
   * @param text what word is taken for what
   * @param chosen overrides that settle on this reading
   * @param plain overrides that settle on the other
   * @param margin how much less the word fits
   * @param gain how much more the other evidence speaks for it (log odds)
   */
  public record Otherwise(
      String text,
      Map<String, String> chosen,
      Map<String, String> plain,
      double margin,
      double gain) {
    public Otherwise {
      chosen = Map.copyOf(chosen);
      plain = Map.copyOf(plain);
    }
  }

  /** A sign, how strong it is in this question, and what each of it adds to the odds (log). */
  public record Evidence(String sign, double strength, double weight) {
    private static final String START = "to start with";

    /** What the odds are before there is any sign. */
    public static Evidence start(double weight) {
      return new Evidence(START, 1, weight);
    }

    public boolean isStart() {
      return sign.equals(START);
    }
  }

  /** Why words may stand for something. */
  public enum Origin {
    NAME,
    SYNONYM,
    /** Some words of a longer name. */
    PART_OF_NAME,
    /** What people usually call such a thing, or a word that means about the same. */
    NEAR_WORD,
    /** Another form of a word of the name. */
    STEM,
    TYPING_ERROR,
    /** The definition of a glossary. */
    DEFINITION,
    VALUE,
    QUOTED,
    NUMBER,
    TIME,
    CHART,
    /** A word that says how the others belong together. */
    CUE,
    NOTHING;

    /** In words people read ("typing error"). */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
