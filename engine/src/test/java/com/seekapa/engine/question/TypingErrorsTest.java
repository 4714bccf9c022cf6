package com.seekapa.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TypingErrorsTest {
  private static final List<String> WORDS =
      List.of("customer", "revenue", "registration", "temperature", "country", "manufacturer");
  private static final TypingErrors ERRORS = new TypingErrors(WORDS.stream());
  private static final TypingErrors.Tolerance TOLERANCE = new TypingErrors.Tolerance(4, 8);

  @Property
  void one_error_in_a_long_word_still_finds_it(
      @ForAll @From("words") String word, @ForAll long seed) {
    String typed = withError(word, new Random(seed));
    Assume.that(!typed.equals(word));
    assertThat(found(typed)).contains(word);
  }

  @Property
  void what_is_found_is_what_comparing_with_every_word_finds(
      @ForAll @From("mutants") String typed) {
    int allowed = typed.length() < 4 ? 0 : typed.length() < 8 ? 1 : 2;
    var expected =
        WORDS.stream()
            .filter(it ->
                !it.equals(typed) && allowed > 0 && EditDistance.between(typed, it) <= allowed)
            .toList();
    assertThat(found(typed)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String> found(String typed) {
    return ERRORS.near(typed, TOLERANCE).stream().map(TypingErrors.Near::word).toList();
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(WORDS);
  }

  @Provide
  Arbitrary<String> mutants() {
    return Arbitraries.of(WORDS)
        .flatMap(word ->
            Arbitraries.longs()
                .map(seed -> {
                  var random = new Random(seed);
                  return Stream.iterate(word, it -> withError(it, random))
                      .skip(random.nextInt(4))
                      .findFirst()
                      .orElseThrow();
                }));
  }

  private static String withError(String word, Random random) {
    int at = random.nextInt(word.length() - 1);
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + letter + word.substring(at);
      case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }
}
