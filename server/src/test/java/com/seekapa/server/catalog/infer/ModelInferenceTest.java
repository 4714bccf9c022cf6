package com.seekapa.server.catalog.infer;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension.Kind;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.server.catalog.ModelFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small databases, and what is made of them. */
class ModelInferenceTest {
  private static final String[] SHELTER = {
    """
    CREATE TABLE tblKeepers (keeperId INTEGER PRIMARY KEY, fname TEXT, lname TEXT, hire_dt TEXT,
      salary REAL, boss_id INTEGER REFERENCES tblKeepers (keeperId))\
    """,
    """
    CREATE TABLE tblAnimals (animalId INTEGER PRIMARY KEY, animal_name TEXT, species TEXT,
      age INTEGER, food_qty INTEGER, keeper_id INTEGER, birth_year INTEGER)\
    """,
    """
    INSERT INTO tblKeepers VALUES (1, 'Ada', 'Moss', '3/14/2019', 2100.5, NULL),
      (2, 'Ben', 'Reed', '11/2/2020', 1900, 1)\
    """,
    """
    INSERT INTO tblAnimals VALUES (10, 'Rex', 'dog', 4, 3, 1, 2019),
      (11, 'Tom', 'cat', 2, 1, 1, 2021), (12, 'Kim', 'dog', 7, 4, 2, 2016)\
    """,
  };

  @TempDir Path folder;

  @Test
  void a_small_database_becomes_a_model_that_people_can_talk_to() {
    var model = infer(SHELTER).model();
    assertThat(model.table("tblAnimals").row().label()).isEqualTo("animal");
    assertThat(model.table("tblAnimals").naming()).contains("tblanimals_animal_name");
    assertThat(model.table("tblKeepers").time()).contains("tblkeepers_hire_dt_time");
    assertThat(model.measures().stream().map(it -> it.names().label()))
        .containsExactly(
            "number of keepers",
            "average salary",
            "number of animals",
            "average age",
            "total food quantity");
    assertThat(model.defaultMeasure()).contains("number_of_tblanimals");
  }

  @Test
  void an_inferred_model_says_so_in_its_file() {
    var inferred = infer(SHELTER);
    assertThat(inferred.model().inferred()).isTrue();
    assertThat(InferredFile.text(inferred)).contains("\ninferred: true\n");
  }

  @Test
  void a_model_that_was_written_is_read_again_as_the_same() {
    assertThatItIsReadAgain(infer(SHELTER));
  }

  @Test
  void an_abbreviation_becomes_the_word_and_stays_as_a_synonym() {
    var names = infer(SHELTER).model().dimension("tblanimals_food_qty").names();
    assertThat(names.label()).isEqualTo("food quantity");
    assertThat(names.synonyms()).contains("food qty");
  }

  @Test
  void a_name_without_its_table_is_a_synonym() {
    var names = infer(SHELTER).model().dimension("tblanimals_animal_name").names();
    assertThat(names.label()).isEqualTo("animal name");
    assertThat(names.synonyms()).contains("name");
  }

  @Test
  void numbers_are_told_apart_by_what_they_are_called_and_how_they_look() {
    var model =
        infer(
                """
                CREATE TABLE venues (id INTEGER PRIMARY KEY, seats INTEGER, ticket_price REAL,
                  rating REAL, opened INTEGER, floor_code INTEGER, number_of_exits INTEGER,
                  room_number INTEGER, total_visits INTEGER, visits_per_day REAL)\
                """,
                "INSERT INTO venues VALUES (1, 900, 12.5, 4.5, 1988, 3, 4, 101, 5000, 7.5)",
                "INSERT INTO venues VALUES (2, 300, 8, 3.9, 2004, 3, 2, 102, 900, 2.5)")
            .model();
    assertThat(roles(model))
        .containsExactly(
            "id IDENTIFIER",
            "seats AMOUNT",
            "ticket price LEVEL",
            "rating LEVEL",
            "opened YEAR",
            "floor code IDENTIFIER",
            "number of exits AMOUNT",
            "room number IDENTIFIER",
            "total visits AMOUNT",
            "visits per day LEVEL");
    assertThat(model.measures().stream().map(it -> it.names().label()))
        .contains("total seats", "average ticket price", "sum of total visits")
        .noneMatch(it -> it.contains("code") || it.contains("opened") || it.contains(" id"));
  }

  @Test
  void texts_are_told_apart_by_what_they_are_called_and_how_they_look() {
    var model =
        infer(
                """
                CREATE TABLE pupils (pupil_code TEXT PRIMARY KEY, full_name TEXT, city TEXT,
                  email TEXT, remarks TEXT, house TEXT)\
                """,
                """
                INSERT INTO pupils VALUES
                  ('P-1', 'Ann Lee', 'Oslo', 'ann@school.example', 'Often %1$s', 'Red'),
                  ('P-2', 'Bo Dahl', 'Bergen', 'bo@school.example', 'Never %1$s', 'Red')\
                """
                    .formatted("late, except on days when the first lesson is music. ".repeat(3)))
            .model();
    assertThat(roles(model))
        .containsExactly(
            "pupil code IDENTIFIER",
            "full name NAME",
            "city CATEGORY",
            "email TEXT",
            "remarks TEXT",
            "house CATEGORY");
    assertThat(model.dimension("pupils_full_name").kind()).isEqualTo(Kind.PERSON);
    assertThat(model.dimension("pupils_city").kind()).isEqualTo(Kind.PLACE);
    assertThat(model.table("pupils").naming()).contains("pupils_full_name");
  }

  @Test
  void dates_in_text_are_found_with_their_format_and_can_be_listed_too() {
    var model =
        infer(
                "CREATE TABLE calls (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT, e TEXT)",
                """
                INSERT INTO calls VALUES
                  (1, '2024-05-01', '5/31/2024', '31/5/2024', '01-MAY-24', 'May 1, 2024'),
                  (2, '2024-05-02', '12/1/2024', '1/12/2024', '02-JUN-24', 'June 12, 2024')\
                """)
            .model();
    assertThat(model.timeDimensions().stream().map(TimeDimension::format))
        .containsExactly(
            Optional.empty(),
            Optional.of("M/d/yyyy"),
            Optional.of("d/M/yyyy"),
            Optional.of("d-MMM-yy"),
            Optional.of("MMMM d, yyyy"));
    assertThat(model.dimension("calls_b").type()).isEqualTo(DataType.TEXT);
  }

  @Test
  void where_nothing_tells_days_from_months_it_is_said_what_was_assumed() {
    var inferred =
        infer(
            "CREATE TABLE calls (id INTEGER PRIMARY KEY, made TEXT)",
            "INSERT INTO calls VALUES (1, '5/6/2024'), (2, '7/8/2024')");
    assertThat(inferred.model().timeDimensions().getFirst().format()).contains("M/d/yyyy");
    assertThat(messages(inferred, Finding.Kind.AMBIGUOUS_DATE))
        .containsExactly("calls.made: nothing tells days from months; assumed is M/d/yyyy");
  }

  @Test
  void dates_in_three_formats_are_text_and_reported() {
    var inferred =
        infer(
            "CREATE TABLE calls (id INTEGER PRIMARY KEY, made TEXT)",
            "INSERT INTO calls VALUES (1, '5/31/2024'), (2, '2024-01-02'), (3, '1 May 2024')");
    assertThat(inferred.model().timeDimensions()).isEmpty();
    assertThat(messages(inferred, Finding.Kind.MIXED_VALUES))
        .containsExactly(
            "calls.made: its dates are written in several ways, so it is taken for text");
  }

  @Test
  void a_reference_is_assumed_where_name_and_values_fit_and_the_evidence_is_stated() {
    var inferred = infer(SHELTER);
    var relationship =
        new Relationship(
            new ColumnReference("tblAnimals", "keeper_id"),
            new ColumnReference("tblKeepers", "keeperId"),
            true);
    assertThat(inferred.model().relationships()).contains(relationship);
    assertThat(inferred.evidence().get(relationship))
        .isEqualTo(
            "assumed: the names fit, and 2 of 2 values of keeper_id are in tblKeepers.keeperId");
  }

  @Test
  void a_reference_to_its_own_table_is_kept() {
    assertThat(infer(SHELTER).model().relationships())
        .contains(
            new Relationship(
                new ColumnReference("tblKeepers", "boss_id"),
                new ColumnReference("tblKeepers", "keeperId"),
                false));
  }

  @Test
  void values_that_are_not_there_speak_against_a_reference() {
    var inferred =
        infer(
            "CREATE TABLE shops (id INTEGER PRIMARY KEY, name TEXT)",
            "CREATE TABLE visits (id INTEGER PRIMARY KEY, shop_id INTEGER)",
            "INSERT INTO shops VALUES (1, 'North'), (2, 'South')",
            "INSERT INTO visits VALUES (1, 7), (2, 8), (3, 1)");
    assertThat(inferred.model().relationships()).isEmpty();
    assertThat(messages(inferred, Finding.Kind.UNREACHABLE_TABLE)).hasSize(2);
  }

  @Test
  void numbers_that_happen_to_overlap_are_no_reference() {
    var inferred =
        infer(
            "CREATE TABLE shops (id INTEGER PRIMARY KEY, name TEXT)",
            "CREATE TABLE visits (id INTEGER PRIMARY KEY, guests INTEGER)",
            "INSERT INTO shops VALUES (1, 'North'), (2, 'South')",
            "INSERT INTO visits VALUES (1, 1), (2, 2)");
    assertThat(inferred.model().relationships()).isEmpty();
  }

  @Test
  void a_declared_reference_with_dangling_values_does_not_promise_to_be_complete() {
    var inferred =
        infer(
            "CREATE TABLE shops (id INTEGER PRIMARY KEY, name TEXT)",
            "CREATE TABLE visits (id INTEGER PRIMARY KEY, shop INTEGER REFERENCES shops (id))",
            "INSERT INTO shops VALUES (1, 'North')",
            "INSERT INTO visits VALUES (1, 1), (2, 99)");
    assertThat(inferred.model().relationships())
        .singleElement()
        .satisfies(it -> assertThat(it.complete()).isFalse());
  }

  @Test
  void a_reference_to_part_of_a_key_is_followed_to_where_that_refers() {
    var inferred =
        infer(
            "CREATE TABLE books (book_id INTEGER PRIMARY KEY, title TEXT)",
            "CREATE TABLE copies (book_id INTEGER REFERENCES books, copy INTEGER, PRIMARY KEY (book_id, copy))",
            "CREATE TABLE loans (id INTEGER PRIMARY KEY, book INTEGER REFERENCES copies (book_id))",
            "INSERT INTO books VALUES (1, 'Dust'), (2, 'Rain')",
            "INSERT INTO copies VALUES (1, 1), (1, 2), (2, 1)",
            "INSERT INTO loans VALUES (1, 1), (2, 1), (3, 2)");
    assertThat(inferred.model().relationships())
        .extracting(it -> it.from() + " → " + it.to())
        .containsExactly("copies.book_id → books.book_id", "loans.book → books.book_id");
  }

  @Test
  void a_key_is_found_where_none_is_declared() {
    var inferred =
        infer(
            "CREATE TABLE shops (shop_no INTEGER, name TEXT)",
            "INSERT INTO shops VALUES (7, 'North'), (9, 'South')");
    assertThat(inferred.model().table("shops").primaryKey()).contains("shop_no");
    assertThat(messages(inferred, Finding.Kind.NO_KEY)).isEmpty();
  }

  @Test
  void where_nothing_is_declared_the_very_name_of_a_key_refers_to_it() {
    var inferred =
        infer(
            "CREATE TABLE parcel (pid INTEGER, lid INTEGER, weight REAL)",
            "CREATE TABLE depot_parcel (did INTEGER, pid INTEGER)",
            "CREATE TABLE depot (did INTEGER, name TEXT)",
            "CREATE TABLE locker (lockerid INTEGER, lockername TEXT)",
            "CREATE TABLE swap (oldlockerid INTEGER, newlockerid INTEGER)",
            "INSERT INTO parcel VALUES (1, 5, 2.5), (2, 6, 1), (3, 5, 9)",
            "INSERT INTO depot_parcel VALUES (1, 2), (2, 3)",
            "INSERT INTO depot VALUES (1, 'North'), (2, 'South')",
            "INSERT INTO locker VALUES (40, 'Red'), (50, 'Blue')",
            "INSERT INTO swap VALUES (40, 50), (50, 40)");
    assertThat(inferred.model().relationships())
        .extracting(it -> it.from() + " → " + it.to())
        .containsExactlyInAnyOrder(
            "depot_parcel.did → depot.did",
            "depot_parcel.pid → parcel.pid",
            "swap.oldlockerid → locker.lockerid",
            "swap.newlockerid → locker.lockerid");
    assertThat(inferred.model().dimension("locker_lockername").names().label())
        .isEqualTo("locker name");
  }

  @Test
  void where_nothing_is_declared_the_name_of_a_row_is_its_key() {
    var inferred =
        infer(
            "CREATE TABLE valley (valley_name TEXT, depth INTEGER)",
            "CREATE TABLE village (village_name TEXT, valley_name TEXT)",
            "INSERT INTO valley VALUES ('Oss', 300), ('Lum', 200)",
            "INSERT INTO village VALUES ('Ark', 'Oss'), ('Bel', 'Lum'), ('Cor', 'Far')");
    assertThat(inferred.model().relationships())
        .extracting(it -> it.from() + " → " + it.to())
        .containsExactly("village.valley_name → valley.valley_name");
  }

  @Test
  void a_table_without_a_key_is_reported() {
    var inferred =
        infer("CREATE TABLE visits (shop TEXT)", "INSERT INTO visits VALUES ('North'), ('North')");
    assertThat(inferred.model().table("visits").primaryKey()).isEmpty();
    assertThat(messages(inferred, Finding.Kind.NO_KEY)).hasSize(1);
  }

  @Test
  void a_column_of_mixed_types_is_text_and_reported() {
    var inferred =
        infer(
            "CREATE TABLE probes (id INTEGER PRIMARY KEY, weight INTEGER)",
            "INSERT INTO probes VALUES (1, 5), (2, 'unknown'), (3, 'light'), (4, 7)");
    assertThat(inferred.model().dimension("probes_weight").type()).isEqualTo(DataType.TEXT);
    assertThat(messages(inferred, Finding.Kind.MIXED_VALUES))
        .containsExactly("probes.weight: is declared as INTEGER, but 50 % of its values are text");
  }

  @Test
  void numbers_in_text_are_numbers_where_the_database_calculates_with_them() {
    var inferred =
        infer(
            "CREATE TABLE probes (id INTEGER PRIMARY KEY, weight TEXT, zip TEXT)",
            "INSERT INTO probes VALUES (1, '5.5', '10115'), (2, '7', '20095')");
    assertThat(inferred.model().dimension("probes_weight").type()).isEqualTo(DataType.DECIMAL);
    assertThat(inferred.model().table("probes").column("weight").orElseThrow().type())
        .isEqualTo(DataType.TEXT);
    assertThat(inferred.model().dimension("probes_zip").type()).isEqualTo(DataType.TEXT);
    assertThatItIsReadAgain(inferred);
  }

  @Test
  void awkward_names_survive() {
    var inferred =
        infer(
            """
            CREATE TABLE "Order ""Details\""" ("Unit Price" REAL, "select" TEXT, "a.b" INTEGER,
              "% share" REAL, "it's" TEXT, " padded " INTEGER PRIMARY KEY)\
            """,
            "CREATE TABLE \"группа\" (\"ид\" INTEGER PRIMARY KEY, \"имя\" TEXT, \"größe\" REAL)",
            "CREATE TABLE \"order\" (\"group\" TEXT, \"1st\" TEXT, \"$\" INTEGER, \"---\" TEXT)",
            "INSERT INTO \"Order \"\"Details\"\"\" VALUES (2.5, 'x', 1, 0.5, 'y', 1)",
            "INSERT INTO \"группа\" VALUES (1, 'север', 2.5)",
            "INSERT INTO \"order\" VALUES ('g', 'first', 3, 'z')");
    var model = inferred.model();
    assertThat(model.tables()).hasSize(3);
    assertThat(model.dimensions()).hasSize(13);
    assertThat(model.table("группа").row().label()).isEqualTo("группа");
    assertThatItIsReadAgain(inferred);
  }

  @Test
  void empty_tables_are_reported_and_do_no_harm() {
    var inferred = infer("CREATE TABLE shops (id INTEGER PRIMARY KEY, name TEXT, opened DATE)");
    assertThat(messages(inferred, Finding.Kind.EMPTY_TABLE))
        .containsExactly("shops: it has no rows");
    assertThatItIsReadAgain(inferred);
  }

  @Test
  void a_table_of_500_columns_is_no_trouble() {
    var columns =
        IntStream.range(0, 500)
            .mapToObj(i -> "value_" + i + " REAL")
            .collect(Collectors.joining(", "));
    var inferred =
        infer(
            "CREATE TABLE wide (id INTEGER PRIMARY KEY, " + columns + ")",
            "INSERT INTO wide (id, value_7) VALUES (1, 2.5)");
    assertThat(inferred.model().dimensions()).hasSize(501);
    assertThatItIsReadAgain(inferred);
  }

  @Test
  void a_name_in_several_tables_is_reported_as_ambiguous() {
    var inferred =
        infer(
            "CREATE TABLE shops (id INTEGER PRIMARY KEY, name TEXT)",
            "CREATE TABLE goods (id INTEGER PRIMARY KEY, name TEXT)");
    assertThat(messages(inferred, Finding.Kind.AMBIGUOUS_NAME))
        .contains("name: is in shops, goods; people will be asked which one they mean");
    assertThatItIsReadAgain(inferred);
  }

  @Test
  void values_are_collected_in_order_and_those_of_long_texts_are_not() {
    var inferred = infer(SHELTER);
    assertThat(inferred.values().get(inferred.model().dimension("tblanimals_species")))
        .isEqualTo(List.of("cat", "dog"));
    assertThat(inferred.values())
        .doesNotContainKey(inferred.model().dimension("tblkeepers_hire_dt"))
        .doesNotContainKey(inferred.model().dimension("tblanimals_age"));
  }

  @Test
  void a_schema_file_gives_labels_and_keys() {
    var schema =
        SchemaFile.parse(
            """
            {"db": "school", "tables": [
              {"table": "STU", "label": "students", "columns": [
                {"name": "sid", "label": "student number", "pk": true},
                {"name": "tid", "label": "tutor"}],
               "foreign_keys": [{"column": "tid", "ref_table": "TUT", "ref_column": "tid"}]},
              {"table": "TUT", "label": "tutors", "columns": [{"name": "tid", "pk": true}]},
              {"table": "GONE", "columns": []}]}
            """);
    var model =
        SqliteFile.inferred(
                folder,
                Optional.of(schema),
                "CREATE TABLE STU (sid INTEGER, tid INTEGER)",
                "CREATE TABLE TUT (tid INTEGER, name TEXT)",
                "INSERT INTO STU VALUES (1, 1), (2, 1)",
                "INSERT INTO TUT VALUES (1, 'Kay')")
            .model();
    assertThat(model.name()).isEqualTo("school");
    assertThat(model.table("STU").row().label()).isEqualTo("student");
    assertThat(model.table("STU").primaryKey()).contains("sid");
    assertThat(model.dimension("stu_sid").names().label()).isEqualTo("student number");
    assertThat(model.relationships()).hasSize(1);
  }

  @Test
  void duckdb_keeps_the_types_that_it_declares() {
    var inferred =
        SqliteFile.inferredFromDuckDb(
            folder,
            "CREATE TABLE sales (sale_id INTEGER PRIMARY KEY, sold_on DATE, amount DECIMAL(9,2), code VARCHAR)",
            "INSERT INTO sales SELECT i, DATE '2024-01-01' + i::INTEGER, i / 2, '00' || i FROM range(5000) t(i)");
    var model = inferred.model();
    assertThat(roles(model))
        .containsExactly("sale id IDENTIFIER", "sold on TEXT", "amount AMOUNT", "code IDENTIFIER");
    assertThat(model.table("sales").time()).contains("sales_sold_on_time");
    assertThat(inferred.values().get(model.dimension("sales_code"))).hasSize(5000);
    assertThatItIsReadAgain(inferred);
  }

  private Inferred infer(String... statements) {
    return SqliteFile.inferred(folder, statements);
  }

  private static List<String> roles(SemanticModel model) {
    return model.dimensions().stream().map(it -> it.names().label() + " " + it.role()).toList();
  }

  private static List<String> messages(Inferred inferred, Finding.Kind kind) {
    return inferred.readiness().findings().stream()
        .filter(finding -> finding.kind() == kind)
        .map(finding -> finding.where() + ": " + finding.message())
        .toList();
  }

  private static void assertThatItIsReadAgain(Inferred inferred) {
    var text = InferredFile.text(inferred);
    var read = ModelFile.parse("data.yaml", text);
    assertThat(read).as(text).isInstanceOf(ModelFile.Outcome.Valid.class);
    assertThat(((ModelFile.Outcome.Valid) read).model()).isEqualTo(inferred.model());
  }
}
