package com.seekapa.server.search;

import com.seekapa.engine.question.Tokenizer;
import com.seekapa.engine.question.WordKnowledge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/**
 * What WordNet knows about the names of one model: each word that is close to one of them, found
 * once, so that a question only looks its words up. That takes a fraction of a second.
 */
public final class WordNetKnowledge implements WordKnowledge {
  private static final int MOST_NAMES = 5_000;
  private static final int MOST_RELATED = 12;
  private static final int MOST_WORDS = 200_000;
  private static final double FORM_OF_ITSELF = 0.95;

  private final List<String> names;
  private final WordNetShelf shelf;
  private final boolean onFirstUse;
  private volatile Prepared state = new Prepared(Map.of(), VerbForms.NONE, WordSet.EMPTY);
  private boolean prepared;

  private record Prepared(Map<String, List<Related>> related, VerbForms forms, WordSet words) {}

  /**
   * @param names base words of the model's names, single and together; of more than a few thousand
   *     the first are known
   */
  WordNetKnowledge(Collection<String> names, WordNetShelf shelf, boolean onFirstUse) {
    this.names = names.stream().distinct().limit(MOST_NAMES).toList();
    this.shelf = shelf;
    this.onFirstUse = onFirstUse;
  }

  /**
   * For a server: nothing is known until it is read, and no question waits for that.
   *
   * @param urgent what has to be done before; it counts down to none
   */
  public static WordKnowledge inBackground(
      Collection<String> names, WordNetShelf shelf, CountDownLatch urgent) {
    var knowledge = new WordNetKnowledge(names, shelf, false);
    Thread.ofPlatform().daemon().name("reading-words").start(() -> knowledge.prepareAfter(urgent));
    return knowledge;
  }

  private void prepareAfter(CountDownLatch urgent) {
    try {
      urgent.await();
      prepare();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** For a command, whose answers must not depend on how fast it starts: read when first needed. */
  public static WordKnowledge onFirstUse(Collection<String> names, WordNetShelf shelf) {
    return new WordNetKnowledge(names, shelf, true);
  }

  /** Looks all names up, unless that is done. */
  synchronized void prepare() {
    if (!prepared) {
      prepared = true;
      shelf.take().ifPresent(book -> state = prepared(book));
    }
  }

  private Prepared state() {
    if (onFirstUse) {
      prepare();
    }
    return state;
  }

  private Prepared prepared(WordNetShelf.Book book) {
    var closest = new HashMap<String, Map<String, Double>>();
    for (String name : names) {
      relate(name, name, FORM_OF_ITSELF, closest);
      for (String form : book.forms().lemmas(name)) {
        Kinship.of(form, book.wordNet())
            .forEach((word, closeness) -> relate(word, name, closeness, closest));
      }
    }
    var related = new HashMap<String, List<Related>>();
    closest.forEach((word, found) -> related.put(word, sorted(found)));
    return new Prepared(Map.copyOf(related), book.forms(), book.words());
  }

  private static void relate(
      String word, String name, double closeness, Map<String, Map<String, Double>> closest) {
    String bases = String.join(" ", Tokenizer.bases(word));
    if (!bases.isEmpty() && (closest.size() < MOST_WORDS || closest.containsKey(bases))) {
      closest.computeIfAbsent(bases, _ -> new TreeMap<>()).merge(name, closeness, Math::max);
    }
  }

  private static List<Related> sorted(Map<String, Double> found) {
    return found.entrySet().stream()
        .map(it -> new Related(it.getKey(), it.getValue()))
        .sorted(Comparator.comparingDouble(Related::closeness).reversed())
        .limit(MOST_RELATED)
        .toList();
  }

  @Override
  public List<Related> related(String word) {
    var now = state();
    var exact = now.related().getOrDefault(word, List.of());
    if (!exact.isEmpty()) {
      return exact.stream().filter(it -> !it.word().equals(word)).toList();
    }
    if (word.indexOf(' ') >= 0) {
      return List.of();
    }
    var all = new LinkedHashSet<Related>();
    now.forms().lemmas(word).forEach(it -> all.addAll(now.related().getOrDefault(it, List.of())));
    return new ArrayList<>(all);
  }

  @Override
  public boolean isWord(String word) {
    var now = state();
    return now.words().contains(word)
        || now.forms().lemmas(word).stream().anyMatch(now.words()::contains);
  }
}
