package com.seekapa.engine.question.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.DataType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClausePropertiesTest {
  private static final List<String> CUES =
      List.of(
          "show",
          "which",
          "how many",
          "number of",
          "average",
          "total",
          "maximum",
          "different",
          "for each",
          "by",
          "and",
          "or",
          "not",
          "without",
          "no",
          "whose",
          "that have",
          "of",
          "in",
          "is",
          "more than",
          "at least",
          "less than",
          "exactly",
          "between",
          "3",
          "100",
          "2015",
          "before",
          "after",
          "contains",
          "starts with",
          "missing",
          "highest",
          "lowest",
          "most",
          "fewest",
          "most common",
          "latest",
          "sorted by",
          "descending",
          "in alphabetical order",
          "x axis",
          "bar chart of",
          "pie chart",
          "bin",
          "month",
          "year",
          "weekday",
          "colored by",
          "versus",
          "over time",
          "both",
          "all",
          "their",
          "percentage of",
          ",",
          "?",
          ".",
          "\"",
          "the",
          "with",
          "5",
          "or more",
          "than",
          "to",
          "every",
          "2020-02-30",
          "2020-02-03");

  private static final List<String> NAMES =
      Stream.concat(
              Reader.LIBRARY.tables().stream().flatMap(it -> it.row().all()),
              Stream.concat(
                  Reader.LIBRARY.dimensions().stream().map(it -> it.names().label()),
                  Stream.of("Berlin", "Emma", "Jane Austen", "female", "student", "weather")))
          .toList();

  private static final List<String> WORDS =
      List.of(
          "parcel", "garden", "engine", "violin", "meadow", "candle", "harbour", "lantern",
          "pepper", "saddle", "tunnel", "walnut", "anchor", "basket", "copper", "dragon");

  private final Reader library = Reader.library();

  @Property(tries = 300)
  void any_text_is_read_without_an_exception(@ForAll String text) {
    assertThat(library.ask(text)).isNotNull();
  }

  @Property(tries = 1500)
  void any_mixture_of_names_and_cues_is_read_without_an_exception(
      @ForAll("mixtures") String question) {
    assertThat(library.ask(question)).isNotNull();
  }

  @Property(tries = 300)
  void the_same_question_is_always_read_the_same(@ForAll("mixtures") String question) {
    assertThat(Reader.library().ask(question)).isEqualTo(library.ask(question));
  }

  @Property(tries = 500)
  void spans_hold_every_word_in_order(@ForAll("mixtures") String question) {
    int end = 0;
    for (var span : library.ask(question).spans()) {
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(question.substring(span.start(), span.end())).isEqualTo(span.text());
      assertThat(question.substring(end, span.start())).doesNotContainPattern("[\\p{L}\\d]");
      end = span.end();
    }
  }

  @Property(tries = 200)
  void a_list_of_columns_is_read_from_the_names_of_any_model(@ForAll("models") Shelf shelf) {
    shelf.reads(
        "%1$s.%2$s %1$s.%3$s",
        "Show the %2$s and %3$s of all %1$s.", "What are the %2$s and %3$s of %1$s?");
  }

  @Property(tries = 200)
  void numbers_of_rows_by_a_column_are_read_from_the_names_of_any_model(
      @ForAll("models") Shelf shelf) {
    shelf.reads(
        "number_of_%1$s | %1$s.%2$s",
        "number of %1$s by %2$s", "How many %1$s are there for each %2$s?");
  }

  @Property(tries = 200)
  void a_comparison_is_read_from_the_names_of_any_model(@ForAll("models") Shelf shelf) {
    shelf.reads(
        "%1$s.%2$s | where %1$s.%3$s>17",
        "%2$s of %1$s whose %3$s is greater than 17", "%2$s of %1$s with %3$s above 17");
  }

  @Property(tries = 200)
  void an_average_is_read_from_the_names_of_any_model(@ForAll("models") Shelf shelf) {
    shelf.reads(
        "average_%1$s.%3$s", "average %3$s of %1$s", "What is the average %3$s of all %1$s?");
  }

  @Provide
  Arbitrary<String> mixtures() {
    return Arbitraries.oneOf(Arbitraries.of(CUES), Arbitraries.of(NAMES))
        .list()
        .ofMinSize(1)
        .ofMaxSize(14)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<Shelf> models() {
    return Combinators.combine(
            Arbitraries.shuffle(WORDS), Arbitraries.of(DataType.INTEGER, DataType.DECIMAL))
        .as(Shelf::new);
  }

  /** A table of things with a word and a number, beside a table that has nothing to do with it. */
  record Shelf(List<String> words, DataType number) {
    private String table() {
      return words.get(0) + "s";
    }

    void reads(String meaning, String... questions) {
      var model =
          new Drawn()
              .table(
                  words.get(0) + " " + table(),
                  "id:INTEGER:IDENTIFIER",
                  words.get(1) + ":TEXT",
                  words.get(2) + ":" + number)
              .table(
                  words.get(3) + " " + words.get(3) + "s",
                  "id:INTEGER:IDENTIFIER",
                  words.get(4) + ":TEXT")
              .model("shelf");
      var reader = new Reader(model, Map.of());
      for (var question : questions) {
        reader.reads(filled(meaning), filled(question));
      }
    }

    private String filled(String template) {
      return String.format(template, table(), words.get(1), words.get(2));
    }
  }
}
