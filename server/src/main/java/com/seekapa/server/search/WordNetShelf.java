package com.seekapa.server.search;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.ref.SoftReference;
import java.util.Optional;

/**
 * Where WordNet stands: read when it is first taken, and put away again when the memory is needed.
 * What questions need of it for good, the forms of verbs and the list of words, is small and kept.
 */
public final class WordNetShelf {
  private static final System.Logger LOG = System.getLogger(WordNetShelf.class.getName());

  private SoftReference<WordNet> wordNet = new SoftReference<>(null);
  private VerbForms forms = VerbForms.NONE;
  private WordSet words = WordSet.EMPTY;

  /** The dictionary with what is kept of it. */
  record Book(WordNet wordNet, VerbForms forms, WordSet words) {}

  /** Empty, with a warning in the log, if it can't be read. */
  synchronized Optional<Book> take() {
    try {
      var read = wordNet.get();
      if (read == null) {
        read = WordNet.read();
        wordNet = new SoftReference<>(read);
        keep(read);
      }
      return Optional.of(new Book(read, forms, words));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "no knowledge of words: " + e.getMessage());
      return Optional.empty();
    }
  }

  private void keep(WordNet read) {
    if (forms.irregular().isEmpty()) {
      forms = new VerbForms(read.irregularVerbs());
      words = new WordSet(read.words());
    }
  }
}
