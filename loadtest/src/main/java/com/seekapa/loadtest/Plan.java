package com.seekapa.loadtest;

import com.seekapa.loadtest.measure.Load;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a test, in order. */
final class Plan {
  private static final int MEMORY_RATE = 50;

  private Plan() {}

  static List<Load> of(Options options) {
    return switch (options.test()) {
      case ALL -> all();
      case WEBSOCKET -> List.of(new Load(Load.Kind.WEBSOCKET, users(options, 200), options.rate()));
      case API -> List.of(new Load(Load.Kind.API, users(options, 64), options.rate()));
      case MEMORY -> List.of(memory(users(options, 200), options.rate().orElse(MEMORY_RATE)));
    };
  }

  private static int users(Options options, int otherwise) {
    return options.users().orElse(otherwise);
  }

  /** What the seed ran. */
  private static List<Load> all() {
    var users = Stream.of(50, 100, 200).map(n -> new Load(Load.Kind.WEBSOCKET, n, none()));
    var rates =
        Stream.of(100, 500, 1000).map(rate -> new Load(Load.Kind.API, 64, Optional.of(rate)));
    return Stream.of(users, rates, Stream.of(memory(200, MEMORY_RATE))).flatMap(s -> s).toList();
  }

  private static Optional<Integer> none() {
    return Optional.empty();
  }

  private static Load memory(int users, int rate) {
    return new Load(Load.Kind.MEMORY, users, Optional.of(rate));
  }
}
