package com.seekapa.server.search;

import java.util.HashMap;
import java.util.Map;

/**
 * How close words of WordNet are to one word, by the relations of its meanings. A meaning that is
 * rare for either word makes them less close.
 */
final class Kinship {
  private static final int MOST_MEANINGS = 5;
  private static final int MOST_NARROWER = 40;

  /** What has more kinds than this, such as a person or a part, says too little. */
  private static final int MOST_KINDS = 60;

  private static final double RARER = 0.85;
  private static final double SAME_MEANING = 0.9;
  private static final double DERIVED = 0.85;
  private static final double DERIVED_FROM_SAME_MEANING = 0.55;
  private static final double BROADER = 0.6;
  private static final double NARROWER = 0.6;

  private final WordNet wordNet;
  private final String word;
  private final Map<String, Double> closeness = new HashMap<>();

  private Kinship(WordNet wordNet, String word) {
    this.wordNet = wordNet;
    this.word = word;
  }

  static Map<String, Double> of(String word, WordNet wordNet) {
    var kinship = new Kinship(wordNet, word);
    wordNet.parts().forEach(kinship::read);
    kinship.closeness.remove(word);
    return kinship.closeness;
  }

  private void read(PartOfSpeech part) {
    double weight = 1;
    for (var synset : part.synsets(word, MOST_MEANINGS)) {
      relate(part, synset, SAME_MEANING * weight);
      readPointers(part, synset, weight);
      weight *= RARER;
    }
  }

  private void readPointers(PartOfSpeech part, Synset synset, double weight) {
    int narrower = 0;
    for (var pointer : synset.pointers()) {
      switch (pointer.symbol()) {
        case "@" -> broader(part, pointer, weight);
        case "~" -> {
          if (narrower++ < MOST_NARROWER) {
            narrower(part, pointer, weight);
          }
        }
        case "+", "\\" -> derived(synset, pointer, weight);
        default -> {}
      }
    }
  }

  private void broader(PartOfSpeech part, Synset.Pointer pointer, double weight) {
    if (isNoun(part)) {
      var synset = part.synset(pointer.offset());
      long kinds = synset.pointers().stream().filter(it -> it.symbol().equals("~")).count();
      if (kinds <= MOST_KINDS) {
        relate(part, synset, BROADER * weight);
      }
    }
  }

  private void narrower(PartOfSpeech part, Synset.Pointer pointer, double weight) {
    if (isNoun(part)) {
      relate(part, part.synset(pointer.offset()), NARROWER * weight);
    }
  }

  /** Broader and narrower verbs have little in common. */
  private boolean isNoun(PartOfSpeech part) {
    return wordNet.part('n').filter(it -> it == part).isPresent();
  }

  private void derived(Synset synset, Synset.Pointer pointer, double weight) {
    boolean ofThisWord =
        pointer.source() == 0 || synset.words().get(pointer.source() - 1).equals(word);
    wordNet
        .part(pointer.part())
        .ifPresent(part -> {
          var target = part.synset(pointer.offset());
          var derived = target.words().get(Math.max(0, pointer.target() - 1));
          double closeness = ofThisWord ? DERIVED : DERIVED_FROM_SAME_MEANING;
          relate(derived, closeness * weight * commonness(part, derived, target));
        });
  }

  private void relate(PartOfSpeech part, Synset synset, double weight) {
    synset.words().forEach(it -> relate(it, weight * commonness(part, it, synset)));
  }

  private void relate(String other, double weight) {
    closeness.merge(other, weight, Math::max);
  }

  private static double commonness(PartOfSpeech part, String word, Synset synset) {
    return Math.pow(RARER, Math.max(0, part.offsets(word).indexOf(synset.offset())));
  }
}
