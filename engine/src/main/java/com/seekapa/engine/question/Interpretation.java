package com.seekapa.engine.question;

import com.seekapa.engine.query.QueryEdit;
import com.seekapa.engine.query.SemanticQuery;
import java.util.List;
import java.util.Optional;

/** What a question was understood to ask. */
public sealed interface Interpretation {
  /** The question, cut into pieces. */
  List<Span> spans();

  /**
   * One reading stands out.
   *
   * @param confidence how likely the reading is what was meant, from 0 to 1
   * @param follows what the question was taken to change, where it doesn't stand alone
   */
  record Understood(
      SemanticQuery query,
      List<Span> spans,
      List<Assumption> assumptions,
      double confidence,
      Optional<Follows> follows)
      implements Interpretation {
    public Understood {
      spans = List.copyOf(spans);
      assumptions = List.copyOf(assumptions);
      if (confidence < 0 || confidence > 1) {
        throw new IllegalArgumentException("confidence must be from 0 to 1, not " + confidence);
      }
    }

    /** A reading that honours every word. */
    public Understood(SemanticQuery query, List<Span> spans, List<Assumption> assumptions) {
      this(query, spans, assumptions, 1);
    }

    /** A question that stands alone. */
    public Understood(
        SemanticQuery query, List<Span> spans, List<Assumption> assumptions, double confidence) {
      this(query, spans, assumptions, confidence, Optional.empty());
    }
  }

  /** The query that a follow-up changes, and how. */
  record Follows(SemanticQuery before, List<QueryEdit> edits) {
    public Follows {
      edits = List.copyOf(edits);
    }

    /** Whether it goes back to an earlier query instead of on from the last. */
    public boolean isUndo() {
      return edits.stream().anyMatch(QueryEdit.Undo.class::isInstance);
    }
  }

  /** Two to four readings differ in meaning and none stands out: ask back. */
  record Ambiguous(String question, List<Reading> readings, List<Span> spans)
      implements Interpretation {
    public Ambiguous {
      readings = List.copyOf(readings);
      spans = List.copyOf(spans);
      if (readings.size() < 2 || readings.size() > 4) {
        throw new IllegalArgumentException("asking back needs two to four readings");
      }
    }
  }

  /** No reading that honours every content word: refuse. */
  record NotUnderstood(Reason reason, String message, List<Span> spans) implements Interpretation {
    public NotUnderstood {
      spans = List.copyOf(spans);
    }
  }

  /**
   * One possible meaning.
   *
   * @param phrase the full question that means just this, which is understood when asked
   */
  record Reading(String phrase, Understood understood) {}

  /** Why a question can't be answered. */
  enum Reason {
    EMPTY,
    TOO_LONG,
    /** A word names nothing in the model, and the question would change without it. */
    UNKNOWN_WORD,
    /** Nothing in it names a measure, a dimension or a value. */
    NOTHING_TO_ASK,
    /** Understood, but the data or the model cannot express it. */
    NOT_SUPPORTED,
    /** The measure is not known by that dimension or at that grain. */
    NOT_RELATED,
    /** Read, but with too little confidence to answer. */
    UNSURE,
    /** The time asked about lies where there is no data. */
    NO_DATA
  }
}
