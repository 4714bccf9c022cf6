package com.seekapa.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may know whom in the server, and what holds in all Java code of the product. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          // The tests of the engine come as a jar, which the option above doesn't see.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("com.seekapa");

  @Test
  void only_the_start_of_the_program_knows_the_wiring() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("com.seekapa.server")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("com\\.seekapa\\.server\\.Wiring(\\$.*)?"));
  }

  @Test
  void a_conversation_does_not_know_what_carries_it() {
    check(
        noClasses()
            .that()
            .resideInAPackage("com.seekapa.server.conversation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "com.seekapa.server.transport..",
                "com.seekapa.server.cli..",
                "com.seekapa.protocol..",
                "com.fasterxml..",
                "io..",
                "jakarta.."));
  }

  @Test
  void ports_know_neither_the_conversation_nor_the_transport() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "com.seekapa.server.admission..",
                "com.seekapa.server.broker..",
                "com.seekapa.server.cache..",
                "com.seekapa.server.catalog..",
                "com.seekapa.server.demo..",
                "com.seekapa.server.eventstore..",
                "com.seekapa.server.security..",
                "com.seekapa.server.source..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "com.seekapa.server.conversation..",
                "com.seekapa.server.transport..",
                "com.seekapa.server.cli..",
                "com.seekapa.protocol.."));
  }

  @Test
  void an_event_store_knows_types_and_bytes_only() {
    check(
        noClasses()
            .that()
            .resideInAPackage("com.seekapa.server.eventstore..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.seekapa.engine..", "com.fasterxml.."));
  }

  @Test
  void only_the_edges_speak_the_protocol() {
    check(
        noClasses()
            .that()
            .resideInAPackage("com.seekapa.server..")
            .and()
            .resideOutsideOfPackages(
                "com.seekapa.server",
                "com.seekapa.server.transport..",
                "com.seekapa.server.cli..",
                "com.seekapa.server.eval..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.seekapa.protocol.."));
  }

  @Test
  void databases_are_spoken_to_where_data_and_events_live() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "com.seekapa.server.source..",
                "com.seekapa.server.eventstore..",
                "com.seekapa.server.demo..",
                "com.seekapa.benchmarks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..", "org.sqlite.."));
  }

  @Test
  void the_web_framework_is_known_at_the_edge_only() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "com.seekapa.server",
                "com.seekapa.server.transport..",
                "com.seekapa.server.telemetry..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.vertx..", "io.netty..", "jakarta.."));
  }

  @Test
  void the_protocol_stands_alone() {
    check(
        classes()
            .that()
            .resideInAPackage("com.seekapa.protocol..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "com.seekapa.protocol..",
                "com.fasterxml.jackson..",
                "java..",
                "org.jspecify..",
                ""));
  }

  @Test
  void packages_of_the_server_do_not_know_each_other_in_circles() {
    check(slices().matching("com.seekapa.server.(*)..").should().beFreeOfCycles());
  }

  @Test
  void names_say_what_a_class_is_for() {
    check(
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Base)(\\$.*)?"));
  }

  @Test
  void every_package_promises_to_have_no_nulls() {
    assertThat(ALL.stream().map(JavaClass::getPackage).distinct())
        .filteredOn(it -> !it.isAnnotatedWith(NullMarked.class))
        .extracting(JavaPackage::getName)
        .isEmpty();
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(ALL);
  }
}
