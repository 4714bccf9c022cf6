package com.seekapa.engine.question.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.question.Explanation;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.Interpretation.Ambiguous;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Interpretation.Understood;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static final SemanticModel CLINIC =
      new Drawn()
          .table("doctor doctors", "doctor_id:INTEGER:IDENTIFIER", "name:TEXT:NAME", "town:TEXT")
          .table(
              "visit visits",
              "visit_id:INTEGER:IDENTIFIER",
              "doctor_id:INTEGER:IDENTIFIER",
              "day:DATE",
              "state:TEXT",
              "minutes:INTEGER:AMOUNT")
          .table(
              "bill bills",
              "bill_id:INTEGER:IDENTIFIER",
              "visit_id:INTEGER:IDENTIFIER",
              "day:DATE",
              "state:TEXT",
              "visits:INTEGER:AMOUNT",
              "amount:DECIMAL:AMOUNT")
          .references("visits.doctor_id -> doctors.doctor_id", "bills.visit_id -> visits.visit_id")
          .model("clinic");
  private static final Map<String, List<String>> VALUES =
      Map.of("visits.state", List.of("open", "closed"), "bills.state", List.of("open", "paid"));

  private final Reader clinic = new Reader(CLINIC, VALUES);
  private final Reader careful = new Reader(CLINIC, VALUES, 0.35);
  private final Reader strict = new Reader(CLINIC, VALUES, 0.9);

  private static final String UNCLEAR = "the wobbly, frumpish day of the gromp and state";

  @Test
  void where_two_readings_are_about_as_likely_and_neither_is_sure_it_is_asked_back() {
    var asked = asked(UNCLEAR);
    assertThat(asked.question()).isEqualTo("“day” can be more than one thing. Which is meant?");
    assertThat(asked.readings())
        .extracting(Interpretation.Reading::phrase)
        .containsExactly(
            UNCLEAR + ", taking “day” as the day of a visit",
            UNCLEAR + ", taking “day” as the day of a bill");
    assertThat(asked.readings())
        .extracting(it -> Reader.shown(it.understood().query()))
        .containsExactly("visits.day visits.state", "bills.day visits.state");
  }

  @Test
  void each_choice_is_understood_as_what_it_offers_though_it_is_not_sure() {
    for (var reading : asked(UNCLEAR + "?").readings()) {
      var understood = (Understood) careful.ask(reading.phrase());
      assertThat(understood.query()).isEqualTo(reading.understood().query());
    }
  }

  @Test
  void what_no_choice_is_likely_to_mean_is_refused() {
    assertThat(((NotUnderstood) strict.ask(UNCLEAR)).reason()).isEqualTo(Reason.UNSURE);
  }

  @Test
  void a_reading_that_is_surer_than_the_nearest_words_is_taken() {
    var understood = clinic.understood("names of doctors and their average visits");
    assertThat(Reader.shown(understood.query())).startsWith("average_bills.visits");
    assertThat(understood.assumptions())
        .first()
        .satisfies(it -> {
          assertThat(it.id()).isEqualTo("word:visits");
          assertThat(it.text()).isEqualTo("“visits” taken as the visits of a bill");
          assertThat(it.alternatives()).containsExactly("visits");
        });
  }

  @Test
  void what_else_a_word_may_mean_can_be_chosen_instead_of_what_was_assumed() {
    var question = "names of doctors and their states";
    var understood = clinic.understood(question);
    assertThat(Reader.shown(understood.query())).isEqualTo("doctors.name visits.state");
    var assumption = understood.assumptions().getFirst();
    assertThat(assumption.alternatives()).containsExactly("state of a bill");
    var changed = clinic.understood(question, Map.of(assumption.id(), "state of a bill"));
    assertThat(Reader.shown(changed.query())).isEqualTo("doctors.name bills.state");
    assertThat(changed.assumptions()).noneMatch(it -> it.id().equals(assumption.id()));
  }

  @Test
  void the_same_word_twice_can_mean_two_things() {
    clinic.reads(
        "visits.state | where bills.state in [open]",
        "state of those that are open, taking “open” as the state of a bill");
    clinic.reads(
        "visits.day bills.state visits.state",
        "day, state and again the state, taking the second “state” as the state of a visit,"
            + " taking “state” as the state of a bill");
  }

  @Test
  void words_that_fit_one_thing_only_are_not_asked_for() {
    assertThat(clinic.understood("total amount for each town").assumptions()).isEmpty();
    assertThat(clinic.explained("total amount for each town").readings()).hasSize(1);
  }

  @Test
  void a_key_and_a_reference_to_it_are_one_thing() {
    assertThat(clinic.explained("how many for each doctor id").readings()).hasSize(1);
  }

  @Test
  void every_reading_is_explained_with_what_it_takes_a_word_for() {
    var readings = clinic.explained("names of doctors and their states").readings();
    assertThat(readings).hasSize(2);
    assertThat(readings.getFirst().otherwise()).isEmpty();
    assertThat(readings.getLast().otherwise())
        .hasValueSatisfying(it -> {
          assertThat(it.text()).isEqualTo("“states” taken as the state of a bill");
          assertThat(it.chosen()).containsExactly(Map.entry("word:states", "state of a bill"));
          assertThat(it.plain()).containsExactly(Map.entry("word:states", "state of a visit"));
        });
  }

  @Test
  void a_reading_that_another_comes_close_to_is_less_sure() {
    var alone =
        clinic.explained(
            "names of doctors and their states, taking “states” as the state of a visit");
    var beside = clinic.explained("names of doctors and their states");
    assertThat(beside.readings().getFirst().confidence())
        .isLessThan(alone.readings().getFirst().confidence());
    assertThat(beside.readings().getFirst().evidence())
        .filteredOn(it -> it.sign().equals("close rival"))
        .singleElement()
        .satisfies(it -> assertThat(it.strength()).isBetween(0.0, 0.5));
  }

  @Test
  void readings_that_exclude_each_other_are_never_surer_than_certain_together() {
    for (var question : List.of(UNCLEAR, "how many for each state", "number of open by day")) {
      assertThat(
              clinic.explained(question).readings().stream()
                  .limit(2)
                  .mapToDouble(Explanation.Scored::confidence)
                  .sum())
          .isLessThanOrEqualTo(1.0001);
    }
  }

  private Ambiguous asked(String question) {
    var interpretation = clinic.ask(question);
    assertThat(interpretation).as(question).isInstanceOf(Ambiguous.class);
    return (Ambiguous) interpretation;
  }
}
