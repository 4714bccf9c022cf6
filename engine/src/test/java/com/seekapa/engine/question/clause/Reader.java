package com.seekapa.engine.question.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.plan.Obstacle;
import com.seekapa.engine.plan.Reach;
import com.seekapa.engine.query.CanonicalText;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Explanation;
import com.seekapa.engine.question.Interpretation;
import com.seekapa.engine.question.Interpretation.NotUnderstood;
import com.seekapa.engine.question.Interpretation.Understood;
import com.seekapa.engine.question.Interpreter;
import com.seekapa.engine.question.MemoryValueLookup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks about a library or a shipping firm and shows in one line what was understood. */
final class Reader {
  static final SemanticModel LIBRARY =
      new Drawn()
          .table(
              "member members",
              "member_id:INTEGER:IDENTIFIER",
              "name:TEXT:NAME",
              "gender:TEXT",
              "city:TEXT",
              "age:INTEGER",
              "student:TEXT",
              "joined:DATE")
          .table(
              "author authors",
              "author_id:INTEGER:IDENTIFIER",
              "name:TEXT:NAME",
              "country:TEXT",
              "birth_year:INTEGER:YEAR")
          .table(
              "book books",
              "book_id:INTEGER:IDENTIFIER",
              "title:TEXT:NAME",
              "author_id:INTEGER:IDENTIFIER",
              "genre:TEXT",
              "pages:INTEGER",
              "publication_year:INTEGER:YEAR")
          .table(
              "loan loans",
              "loan_id:INTEGER:IDENTIFIER",
              "member_id:INTEGER:IDENTIFIER",
              "book_id:INTEGER:IDENTIFIER",
              "loan_date:DATE",
              "fine:DECIMAL:AMOUNT")
          .references(
              "books.author_id -> authors.author_id",
              "loans.member_id -> members.member_id",
              "loans.book_id -> books.book_id")
          .model("library");

  static final SemanticModel SHIPPING =
      new Drawn()
          .table(
              "port ports",
              "port_code:TEXT:IDENTIFIER",
              "port_name:TEXT:NAME",
              "country:TEXT",
              "depth:DECIMAL")
          .table(
              "ship ships",
              "ship_id:INTEGER:IDENTIFIER",
              "ship_name:TEXT:NAME",
              "tonnage:INTEGER",
              "flag:TEXT",
              "captain_name:TEXT:NAME",
              "owner:TEXT")
          .table(
              "voyage voyages",
              "voyage_id:INTEGER:IDENTIFIER",
              "ship_id:INTEGER:IDENTIFIER",
              "origin_port:TEXT:IDENTIFIER",
              "destination_port:TEXT:IDENTIFIER",
              "status:TEXT",
              "distance:INTEGER:AMOUNT",
              "departure:TIMESTAMP")
          .references(
              "voyages.ship_id -> ships.ship_id",
              "voyages.origin_port -> ports.port_code",
              "voyages.destination_port -> ports.port_code")
          .model("shipping");

  private static final Context CONTEXT =
      new Context(LocalDate.of(2026, 11, 24), Optional.empty(), Map.of());
  private static final Pattern LENGTH = Pattern.compile("\\b\\d+:");
  private static final Pattern POWER = Pattern.compile("\\d+(\\.\\d+)?E\\+\\d+");

  private final Interpreter interpreter;

  Reader(SemanticModel model, Map<String, List<String>> values) {
    this(model, values, 0);
  }

  Reader(SemanticModel model, Map<String, List<String>> values, double leastConfidence) {
    var all = new HashMap<Dimension, List<String>>();
    values.forEach((id, some) -> all.put(model.dimension(id), some));
    this.interpreter =
        new ClauseInterpreter(
            new Lexicon(model, new MemoryValueLookup(all)),
            query -> new Reach(model).obstacle(query).map(Obstacle::message),
            leastConfidence);
  }

  static Reader library() {
    return new Reader(
        LIBRARY,
        Map.of(
            "members.gender", List.of("M", "F"),
            "members.city", List.of("Berlin", "Paris", "New York"),
            "members.student", List.of("Y", "N"),
            "members.name", List.of("Anna Schmidt", "John Doe"),
            "authors.country", List.of("France", "Germany", "Japan"),
            "authors.name", List.of("Jane Austen", "Haruki Murakami"),
            "books.genre", List.of("Fantasy", "Crime", "Poetry", "Science Fiction"),
            "books.title", List.of("Emma", "Kafka on the Shore")));
  }

  static Reader shipping() {
    return new Reader(
        SHIPPING,
        Map.of(
            "ports.port_name", List.of("Rotterdam", "Hamburg", "Singapore"),
            "ports.port_code", List.of("RTM", "HAM", "SIN"),
            "ports.country", List.of("Netherlands", "Germany", "Singapore"),
            "ships.flag", List.of("Panama", "Liberia", "Germany"),
            "ships.ship_name", List.of("Northern Star", "Sea Breeze"),
            "voyages.status", List.of("delayed", "completed", "cancelled")));
  }

  Interpretation ask(String question) {
    return interpreter.interpret(question, CONTEXT);
  }

  Explanation explained(String question) {
    return interpreter.explain(question, CONTEXT);
  }

  /** The same in the light of definitions. */
  Explanation explained(String question, String hint) {
    return interpreter.explain(question, CONTEXT.explained(Optional.of(hint)));
  }

  SemanticQuery query(String question) {
    return understood(question).query();
  }

  Understood understood(String question) {
    return understood(question, Map.of());
  }

  /** With what a person chose instead of assumptions. */
  Understood understood(String question, Map<String, String> overrides) {
    var interpretation = interpreter.interpret(question, CONTEXT.choosing(overrides));
    assertThat(interpretation).as(question).isInstanceOf(Understood.class);
    return (Understood) interpretation;
  }

  NotUnderstood refused(String question) {
    var interpretation = ask(question);
    assertThat(interpretation).as(question).isInstanceOf(NotUnderstood.class);
    return (NotUnderstood) interpretation;
  }

  /** Questions that mean the same in the light of definitions, and what they mean. */
  void readsWith(String hint, String meaning, String... questions) {
    var context = CONTEXT.explained(Optional.of(hint));
    assertThat(questions)
        .allSatisfy(it -> {
          var interpretation = interpreter.interpret(it, context);
          assertThat(interpretation).as(it).isInstanceOf(Understood.class);
          assertThat(shown(((Understood) interpretation).query())).as(it).isEqualTo(meaning);
        });
  }

  /** Questions that mean the same, and what they mean. */
  void reads(String meaning, String... questions) {
    assertThat(questions).allSatisfy(it -> assertThat(shown(query(it))).as(it).isEqualTo(meaning));
  }

  /**
   * "measures | groupings | where … | order … | limit … | chart …", without what isn't there; a
   * list of different values ends with "distinct". The ways between tables are told apart from it.
   */
  static String shown(SemanticQuery query) {
    var parts = new ArrayList<String>();
    for (var line : CanonicalText.of(query).split("\n")) {
      var name = line.substring(0, line.indexOf(' '));
      var rest = plain(line.substring(line.indexOf(' ') + 1));
      switch (name) {
        case "measures", "groupings" -> add(parts, "", rest);
        case "filters" -> add(parts, "where ", rest);
        case "ordering" -> add(parts, "order ", rest);
        case "via" -> {}
        case "rows" ->
            add(parts, "", query.measures().isEmpty() && rest.equals("distinct") ? rest : "[]");
        default -> add(parts, name + " ", rest);
      }
    }
    return String.join(" | ", parts);
  }

  /** The columns by which tables that are connected in several ways are connected. */
  static List<String> ways(SemanticQuery query) {
    return query.via().stream().map(it -> it.from().column()).toList();
  }

  private static void add(List<String> parts, String name, String rest) {
    if (!List.of("[]", "all", "none", "any").contains(rest)) {
      boolean listed = rest.startsWith("[") && rest.endsWith("]");
      parts.add(name + (listed ? rest.substring(1, rest.length() - 1) : rest));
    }
  }

  private static String plain(String text) {
    var unquoted = LENGTH.matcher(text).replaceAll("");
    return POWER.matcher(unquoted).replaceAll(it -> new BigDecimal(it.group()).toPlainString());
  }
}
