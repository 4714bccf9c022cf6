package com.seekapa.engine.question.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.question.Interpretation.Ambiguous;
import com.seekapa.engine.question.Interpretation.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaysTest {
  private static final SemanticModel SCHOOL =
      new Drawn()
          .table("pupil pupils", "id:INTEGER:IDENTIFIER", "name:TEXT:NAME", "town:TEXT")
          .table(
              "praise praises",
              "giver_id:INTEGER:IDENTIFIER",
              "praised_id:INTEGER:IDENTIFIER",
              "points:INTEGER:AMOUNT")
          .table(
              "order orders",
              "order_id:INTEGER:IDENTIFIER",
              "pupil_id:INTEGER:IDENTIFIER",
              "paying_pupil_id:INTEGER:IDENTIFIER",
              "price:DECIMAL:AMOUNT")
          .references(
              "praises.giver_id -> pupils.id",
              "praises.praised_id -> pupils.id",
              "orders.paying_pupil_id -> pupils.id",
              "orders.pupil_id -> pupils.id")
          .model("school");

  private final Reader shipping = Reader.shipping();
  private final Reader school = new Reader(SCHOOL, Map.of());

  @Test
  void of_two_references_the_one_named_is_followed() {
    var origin = shipping.query("number of voyages for each origin port");
    var destination = shipping.query("number of voyages for each destination port");
    assertThat(Reader.ways(origin)).containsExactly("origin_port");
    assertThat(Reader.ways(destination)).containsExactly("destination_port");
  }

  @Test
  void where_neither_is_named_it_is_asked_back() {
    var asked = asked("number of voyages for each port country");
    assertThat(asked.question()).isEqualTo("Which port of a voyage is meant?");
    assertThat(asked.readings())
        .extracting(Reading::phrase)
        .containsExactly(
            "number of voyages for each port country, by way of the origin port",
            "number of voyages for each port country, by way of the destination port");
    assertThat(asked.readings())
        .extracting(it -> Reader.ways(it.understood().query()))
        .containsExactly(List.of("origin_port"), List.of("destination_port"));
  }

  @Test
  void each_choice_is_understood_as_what_it_offers_when_it_is_asked() {
    for (var reading : asked("number of voyages for each port country?").readings()) {
      var understood = shipping.understood(reading.phrase());
      assertThat(understood.query()).isEqualTo(reading.understood().query());
      assertThat(understood.assumptions()).isEmpty();
    }
  }

  @Test
  void a_choice_that_was_made_is_kept() {
    var id = "way:voyages:ports";
    var understood =
        shipping.understood(
            "number of voyages for each port country", Map.of(id, "destination port"));
    assertThat(Reader.ways(understood.query())).containsExactly("destination_port");
    assertThat(understood.assumptions()).isEmpty();
  }

  @Test
  void a_question_that_needs_no_way_is_not_asked_back() {
    assertThat(shipping.understood("number of voyages for each status").assumptions()).isEmpty();
    assertThat(shipping.understood("names of ports").assumptions()).isEmpty();
  }

  @Test
  void the_likelier_of_two_is_assumed_and_said_and_can_be_changed() {
    var understood = school.understood("number of praises for each town");
    assertThat(Reader.ways(understood.query())).startsWith("giver_id");
    assertThat(understood.assumptions())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.id()).isEqualTo("way:praises:pupils");
          assertThat(it.text()).isEqualTo("“pupil” of a praise taken as its giver");
          assertThat(it.chosen()).isEqualTo("giver");
          assertThat(it.alternatives()).containsExactly("praised");
        });
    var changed =
        school.understood(
            "number of praises for each town", Map.of("way:praises:pupils", "praised"));
    assertThat(Reader.ways(changed.query())).startsWith("praised_id");
  }

  @Test
  void the_plain_reference_is_likelier_than_one_with_a_word_of_its_own() {
    var understood = school.understood("total price of orders by town");
    assertThat(Reader.ways(understood.query())).contains("pupil_id");
    assertThat(understood.assumptions())
        .singleElement()
        .satisfies(it -> assertThat(it.alternatives()).containsExactly("paying pupil"));
  }

  @Test
  void words_that_name_no_way_stay_in_the_question() {
    assertThat(shipping.explained("number of voyages by way of Suez").pieces())
        .extracting(it -> it.text())
        .contains("Suez");
  }

  private Ambiguous asked(String question) {
    var interpretation = shipping.ask(question);
    assertThat(interpretation).as(question).isInstanceOf(Ambiguous.class);
    return (Ambiguous) interpretation;
  }
}
