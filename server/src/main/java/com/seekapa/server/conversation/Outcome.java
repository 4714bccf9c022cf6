package com.seekapa.server.conversation;

import com.seekapa.engine.answer.Answer;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.Span;
import java.util.List;
import java.util.Optional;

/** What came of a question. */
public sealed interface Outcome {
  record Answered(Meaning meaning, Answer answer) implements Outcome {}

  /** Several meanings: which one? */
  record AskedBack(String question, List<Choice> choices, List<Span> spans) implements Outcome {
    public AskedBack {
      choices = List.copyOf(choices);
      spans = List.copyOf(spans);
    }
  }

  /**
   * No meaning that honours every content word.
   *
   * @param nearest questions that can be answered, at most three
   */
  record Refused(
      Interpretation.Reason reason, String message, List<Span> spans, List<String> nearest)
      implements Outcome {
    public Refused {
      spans = List.copyOf(spans);
      nearest = List.copyOf(nearest);
    }
  }

  record Failed(Failure failure, Optional<Meaning> meaning) implements Outcome {}

  /** Stopped by the one who asked. */
  record Cancelled() implements Outcome {}

  /** A possible meaning, which is understood when its phrase is asked. */
  record Choice(String phrase, String preview) {}
}
