package com.seekapa.loadtest.measure;

import com.seekapa.loadtest.client.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether the answers were right. The same question over the same data has the same answer, so all
 * answers to a question must agree; and for a sample of questions they must agree with what the
 * server says when it is asked quietly, after the load. For any thread.
 */
public final class Answers {
  private static final int MAX_KINDS = 8;
  private final Map<String, Map<Answer, Integer>> byQuestion = new ConcurrentHashMap<>();

  /** What is known after the load. */
  public record Verdict(int questions, int compared, long wrong, List<String> wronglyAnswered) {}

  /** Somebody who answers a question again; empty where there is no answer. */
  public interface Oracle {
    Optional<Answer> ask(String question);
  }

  public void add(String question, Answer answer) {
    byQuestion.compute(
        question,
        (_, before) -> {
          var kinds = before == null ? new HashMap<Answer, Integer>(2) : before;
          if (kinds.size() < MAX_KINDS || kinds.containsKey(answer)) {
            kinds.merge(answer, 1, Integer::sum);
          } else {
            kinds.merge(new Answer("yet another", 0), 1, Integer::sum);
          }
          return kinds;
        });
  }

  /** How many different questions were answered. */
  public int questions() {
    return byQuestion.size();
  }

  /**
   * Compares; nothing may be added any more.
   *
   * @param sample the most questions that are asked again
   */
  public Verdict verdict(int sample, long seed, Oracle oracle) {
    var questions = new ArrayList<>(new TreeMap<>(byQuestion).keySet());
    Collections.shuffle(questions, new Random(seed));
    long wrong = 0;
    int compared = 0;
    var wronglyAnswered = new ArrayList<String>();
    for (var question : questions) {
      var answers = byQuestion.getOrDefault(question, Map.of());
      var truth = compared < sample ? oracle.ask(question) : Optional.<Answer>empty();
      compared += truth.isPresent() ? 1 : 0;
      long different = different(answers, truth.orElseGet(() -> commonest(answers)));
      wrong += different;
      if (different > 0) {
        wronglyAnswered.add(question);
      }
    }
    return new Verdict(questions.size(), compared, wrong, wronglyAnswered);
  }

  private static Answer commonest(Map<Answer, Integer> answers) {
    return answers.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static long different(Map<Answer, Integer> answers, Answer right) {
    return answers.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(right))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
