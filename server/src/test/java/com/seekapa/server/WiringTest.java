package com.seekapa.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.seekapa.engine.result.Cell;
import com.seekapa.protocol.Json;
import com.seekapa.server.catalog.ModelFile;
import com.seekapa.server.cli.AskCommand;
import com.seekapa.server.cli.Setting;
import com.seekapa.server.cli.SettingSources;
import com.seekapa.server.cli.Settings;
import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Reply;
import com.seekapa.server.demo.AxiaDemo;
import com.seekapa.server.transport.OneAnswer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts, put together over real demo data. */
class WiringTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T07:00:00Z"));

  @TempDir static Path folder;

  @BeforeAll
  static void createDemoData() {
    AxiaDemo.create(folder.resolve("axia.duckdb"), LocalDate.of(2026, 11, 23), AxiaDemo.SEED);
  }

  @Test
  void each_of_many_customers_can_be_asked_about_however_few_rows_an_answer_may_have()
      throws InterruptedException {
    try (var application = new Wiring(settings(Map.of(Setting.MAX_ROWS, "10")), CLOCK).passing()) {
      var said = new ByteArrayOutputStream();
      var out = new PrintStream(said, true, StandardCharsets.UTF_8);
      var command = new AskCommand(application.chat(), application.messages(), CLOCK, out);
      assertThat(command.run("revenue of " + lastCustomer(application), false, false))
          .as(said.toString(StandardCharsets.UTF_8))
          .isZero();
    }
  }

  @Test
  void what_an_answer_offers_to_ask_next_is_answered_too() throws InterruptedException {
    try (var application = new Wiring(settings(Map.of()), CLOCK).passing()) {
      for (var example : ModelFile.axia().examples()) {
        for (var followUp : offered(example.question(), "followUps", application)) {
          assertThat(told(followUp, application).get("outcome").asText())
              .as(example.question() + " → " + followUp)
              .isEqualTo("answered");
        }
      }
    }
  }

  @Test
  void what_a_refusal_offers_instead_is_answered() throws InterruptedException {
    try (var application = new Wiring(settings(Map.of()), CLOCK).passing()) {
      for (var refused :
          List.of("revenue in atlantis", "why did revenue drop", "profit by weather")) {
        var nearest = offered(refused, "nearest", application);
        assertThat(nearest).as(refused).hasSize(3);
        for (var question : nearest) {
          assertThat(told(question, application).get("outcome").asText())
              .as(refused + " → " + question)
              .isEqualTo("answered");
        }
      }
    }
  }

  private static List<String> offered(String question, String field, Application application)
      throws InterruptedException {
    var questions = new ArrayList<String>();
    told(question, application).path(field).forEach(it -> questions.add(it.asText()));
    return questions;
  }

  private static JsonNode told(String question, Application application)
      throws InterruptedException {
    var asking = new Asking(id(), id(), question, Map.of(), CLOCK.instant());
    return switch (new OneAnswer(application.chat().questions()).to(asking)) {
      case Reply.Finished finished -> Json.tree(Json.write(application.messages().timed(finished)));
      case Reply other -> throw new AssertionError("not an end: " + other);
    };
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  @Test
  void a_model_that_names_what_the_source_has_not_is_refused_with_its_line() throws Exception {
    var model = folder.resolve("model.yaml");
    Files.writeString(
        model,
        """
        name: shop
        tables:
          sales:
            columns:
              net_amuont: decimal
        measures:
          revenue: {label: revenue, expression: sum(sales.net_amuont)}
        """);
    var source = folder.resolve("axia.duckdb").toString();
    var settings = settings(Map.of(Setting.MODEL, model.toString(), Setting.SOURCE, source));
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> new Wiring(settings, CLOCK).passing().close())
        .withMessage(
            model
                + ":5: the data source has no column \"sales.net_amuont\"; did you mean"
                + " \"net_amount\"?");
  }

  @Test
  void files_without_a_model_are_asked_through_one_that_is_inferred() throws Exception {
    var files = Files.createDirectory(folder.resolve("files"));
    Files.writeString(
        files.resolve("pets.csv"), "pet_id,name,kind,age\n1,Rex,dog,3\n2,Tom,cat,5\n3,Kit,cat,4\n");
    var settings = settings(Map.of(Setting.SOURCE, files.toString()));
    try (var application = new Wiring(settings, CLOCK).passing()) {
      var answer = told("How many pets are there for each kind?", application);
      assertThat(answer.get("outcome").asText()).as(answer.toString()).isEqualTo("answered");
      assertThat(answer.get("rows")).hasSize(2);
    }
  }

  private static String lastCustomer(Application application) throws InterruptedException {
    var last = "SELECT max(customer_name) FROM customers";
    var cell = application.source().query(last, 1, Duration.ofSeconds(20)).cell(0, 0);
    return ((Cell.Text) cell).value();
  }

  private static Settings settings(Map<Setting, String> some) {
    var flags = new HashMap<>(some);
    flags.put(Setting.DATA, folder.toString());
    return new SettingSources(Map.of(), folder).settings(flags);
  }
}
