package com.seekapa.engine.question.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.Axia;
import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.question.Assumption;
import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.Interpretation.Understood;
import com.seekapa.engine.question.MemoryValueLookup;
import com.seekapa.engine.question.Span;
import com.seekapa.engine.question.WordKnowledge;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearPiecesTest {
  private static final SemanticModel MODEL = model();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list the diretcor of each opera | director | “diretcor” taken as director",
        "show the stgae name of all singers | stage name | “stgae name” taken as stage name",
        "show the last name of all sinegrs | last name | “sinegrs” taken as singers",
        "which operas were directed by Ana? | director | “directed” taken as director",
        "show the wage of all singers | salary | “wage” taken as salary"
      })
  void a_word_near_to_a_name_is_read_as_it_and_told(String question, String label, String told) {
    var understood = ask(question);
    assertThat(understood.assumptions()).extracting(Assumption::text).contains(told);
    assertThat(understood.spans()).anyMatch(it -> it.assumed() && !it.meaning().isEmpty());
    assertThat(understood.query().toString()).contains("label=" + label);
  }

  @Test
  void another_name_of_the_very_same_needs_no_telling() {
    var understood = ask("show the surname of all singers");
    assertThat(understood.assumptions()).isEmpty();
    assertThat(understood.query().toString()).contains("label=last name");
  }

  @Test
  void a_value_typed_in_error_is_read_as_the_value() {
    assertThat(ask("list singers from Portgual").assumptions())
        .extracting(Assumption::text)
        .contains("“Portgual” taken as country is Portugal");
  }

  @Test
  void words_that_mean_about_the_same_come_from_what_is_known_of_words() {
    var question = "list the last name of all vocalists";
    assertThat(interpret(question, vocalists()).spans().getLast())
        .extracting(Span::text, Span::meaning, Span::assumed)
        .containsExactly("vocalists", "singers", true);
    assertThat(interpret(question, WordKnowledge.none()).spans().getLast().role())
        .isEqualTo(Span.Role.IGNORED);
  }

  @Test
  void names_themselves_and_words_of_grammar_are_never_read_as_others() {
    assertThat(ask("how many singers are there for each country").assumptions()).isEmpty();
  }

  @Test
  void a_verb_alone_asks_for_no_column() {
    assertThat(ask("show the salary of singers hired lately").assumptions()).isEmpty();
    assertThat(ask("show the salary of singers hired after 2010").assumptions())
        .extracting(Assumption::text)
        .contains("“hired” taken as hire year");
  }

  private static WordKnowledge vocalists() {
    return new WordKnowledge() {
      @Override
      public List<Related> related(String word) {
        return word.equals("vocalist") ? List.of(new Related("singer", 0.9)) : List.of();
      }

      @Override
      public boolean isWord(String word) {
        return true;
      }
    };
  }

  private static Understood ask(String question) {
    var interpretation = interpret(question, WordKnowledge.everyday());
    assertThat(interpretation).as(question).isInstanceOf(Understood.class);
    return (Understood) interpretation;
  }

  private static Interpretation interpret(String question, WordKnowledge knowledge) {
    return new ClauseInterpreter(lexicon(knowledge), _ -> Optional.empty())
        .interpret(question, Context.on(LocalDate.of(2026, 11, 24)));
  }

  private static Lexicon lexicon(WordKnowledge knowledge) {
    var values =
        new MemoryValueLookup(
            Map.of(MODEL.dimension("singer_country"), List.of("Portugal", "Chile")));
    return new Lexicon(MODEL, values, knowledge);
  }

  private static SemanticModel model() {
    var axia = Axia.model();
    return new SemanticModel(
        "operas",
        "Operas",
        "Who sings what.",
        List.of(
            table(
                "singer",
                "singers",
                List.of("id", "stage_name", "last_name", "country", "salary", "hire_year")),
            table("opera", "operas", List.of("id", "title", "director"))),
        List.of(),
        List.of(),
        List.of(
            dimension("singer", "stage name", DataType.TEXT),
            dimension("singer", "last name", DataType.TEXT),
            dimension("singer", "country", DataType.TEXT),
            dimension("singer", "salary", DataType.INTEGER),
            dimension("singer", "hire year", DataType.INTEGER),
            dimension("opera", "title", DataType.TEXT),
            dimension("opera", "director", DataType.TEXT)),
        List.of(),
        List.of(),
        axia.calendar(),
        Optional.empty(),
        List.of(),
        "");
  }

  private static Table table(String name, String plural, List<String> columns) {
    return new Table(
        name,
        new Names(name, plural, List.of()),
        columns.stream().map(it -> new Column(it, DataType.TEXT)).toList(),
        Optional.of("id"),
        Optional.empty(),
        Optional.empty());
  }

  private static Dimension dimension(String table, String label, DataType type) {
    return new Dimension(
        table + "_" + label.replace(' ', '_'),
        new Names(label, label + "s", List.of()),
        "",
        List.of(new ColumnReference(table, label.replace(' ', '_'))),
        type,
        Axia.model().dimensions().getFirst().format(),
        Dimension.Kind.THING,
        Map.of());
  }
}
