package com.seekapa.server.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * WordNet's words of one part of speech: an index of lines sorted by word, and a file of meanings
 * that the index points into. Both stay as bytes, and lines are read when they are asked for.
 */
final class PartOfSpeech {
  private static final int FIELDS_BEFORE_POINTERS = 4;

  private final byte[] index;
  private final byte[] meanings;

  PartOfSpeech(byte[] index, byte[] meanings) {
    this.index = index;
    this.meanings = meanings;
  }

  /** The meanings of a word, the commonest first. */
  List<Synset> synsets(String word, int most) {
    return offsets(word).stream().limit(most).map(this::synset).toList();
  }

  /** Where the meanings of a word are, the commonest first. */
  List<Integer> offsets(String word) {
    int line = find(WordNet.written(word) + " ");
    if (line < 0) {
      return List.of();
    }
    var fields = line(index, line).strip().split(" ");
    int first = FIELDS_BEFORE_POINTERS + Integer.parseInt(fields[3]) + 2;
    return Stream.of(fields).skip(first).map(Integer::valueOf).toList();
  }

  Synset synset(int offset) {
    return Synset.parse(line(meanings, offset));
  }

  void eachWord(Consumer<String> word) {
    for (int at = 0; at < index.length; at = nextLine(at)) {
      if (index[at] != ' ') {
        int end = at;
        while (index[end] != ' ') {
          end++;
        }
        word.accept(WordNet.spoken(new String(index, at, end - at, StandardCharsets.ISO_8859_1)));
      }
    }
  }

  /** Where the line begins that starts with this; negative if there is none. */
  private int find(String start) {
    byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
    int low = 0;
    int high = index.length;
    while (low < high) {
      int line = lineStart((low + high) >>> 1);
      int order = compare(line, wanted);
      if (order == 0) {
        return line;
      }
      if (order < 0) {
        low = nextLine(line);
      } else {
        high = line;
      }
    }
    return -1;
  }

  private int compare(int line, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      int order = Byte.compareUnsigned(line + i < index.length ? index[line + i] : 0, wanted[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && index[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int nextLine(int at) {
    int next = at;
    while (next < index.length && index[next] != '\n') {
      next++;
    }
    return next + 1;
  }

  private static String line(byte[] text, int from) {
    int to = from;
    while (to < text.length && text[to] != '\n') {
      to++;
    }
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
