package com.seekapa.engine;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom inside the engine. */
class ArchitectureTest {
  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("com.seekapa.engine");

  @Test
  void the_model_knows_nobody() {
    onlyKnows("model");
  }

  @Test
  void a_query_is_told_in_words_of_the_model() {
    onlyKnows("query", "model");
  }

  @Test
  void a_result_knows_only_the_formats_of_the_model() {
    onlyKnows("result", "model");
  }

  @Test
  void a_question_does_not_know_how_it_is_answered() {
    onlyKnows("question", "model", "query", "phrase");
  }

  @Test
  void a_phrase_tells_a_query() {
    onlyKnows("phrase", "model", "query");
  }

  @Test
  void a_plan_is_made_of_a_query() {
    onlyKnows("plan", "model", "query");
  }

  @Test
  void a_compiled_query_knows_its_plan_and_not_the_question() {
    onlyKnows("compile", "model", "query", "plan", "result");
  }

  @Test
  void an_insight_is_found_in_a_result() {
    onlyKnows("insight", "model", "result");
  }

  @Test
  void an_answer_does_not_know_how_it_was_computed() {
    onlyKnows("answer", "model", "query", "result", "insight", "phrase");
  }

  @Test
  void packages_do_not_know_each_other_in_circles() {
    slices().matching("com.seekapa.engine.(*)..").should().beFreeOfCycles().check(ENGINE);
  }

  @Test
  void the_engine_knows_nothing_but_the_jdk() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("com.seekapa.engine..", "java..", "org.jspecify..", "")
        .check(ENGINE);
  }

  @Test
  void the_engine_opens_no_file_connection_or_database() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.nio.channels..", "java.nio.file..", "java.sql..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File|RandomAccess).*")
        .check(ENGINE);
  }

  @Test
  void the_engine_is_told_the_time_and_rolls_no_dice() {
    noClasses()
        .should()
        .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime|randomUUID|random")))
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\..*Random.*")
        .check(ENGINE);
  }

  private static void onlyKnows(String name, String... others) {
    var known =
        Stream.concat(Stream.of(name), Arrays.stream(others))
            .map("com.seekapa.engine.%s.."::formatted);
    var elsewhere = Stream.of("java..", "org.jspecify..", "");
    classes()
        .that()
        .resideInAPackage("com.seekapa.engine.%s..".formatted(name))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(Stream.concat(known, elsewhere).toArray(String[]::new))
        .allowEmptyShould(true)
        .check(ENGINE);
  }
}
