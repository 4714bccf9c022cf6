package com.seekapa.server.catalog.infer;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Dimension.Kind;
import com.seekapa.engine.model.Dimension.Role;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Relationship;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small databases, and what is made of them. */
class ModelInferenceTest {
  @TempDir Path folder;

  private static final String[] SHELTER = {
    "CREATE TABLE tblKeepers (keeperId INTEGER PRIMARY KEY, fname TEXT, lname TEXT, hire_dt TEXT, salary REAL)",
    "CREATE TABLE tblAnimals (animalId INTEGER PRIMARY KEY, animal_name TEXT, species TEXT, age INTEGER, food_qty INTEGER, keeper_id INTEGER, birth_year INTEGER)",
    "INSERT INTO tblKeepers VALUES (1, 'Ada', 'Moss', '3/14/2019', 2100.5), (2, 'Ben', 'Reed', '11/2/2020', 1900)",
    "INSERT INTO tblAnimals VALUES (10, 'Rex', 'dog', 4, 3, 1, 2019), (11, 'Tom', 'cat', 2, 1, 1, 2021), (12, 'Kim', 'dog', 7, 4, 2, 2016)",
  };

  @Test
  void a_small_database_becomes_a_model_that_people_can_talk_to() {
    var inferred = SqliteFile.inferred(folder, SHELTER);
    var model = inferred.model();
        model
            .toString()
            .replace("Dimension[", "\n  Dimension[")
            .replace("Measure[", "\n  Measure[")
            .replace("Table[", "\n Table["));

    assertThat(model.table("tblAnimals").row().label()).isEqualTo("animal");
    assertThat(model.table("tblAnimals").naming()).contains("tblanimals_animal_name");
    assertThat(model.dimension("tblkeepers_fname").names().label()).isEqualTo("first name");
    assertThat(model.dimension("tblkeepers_fname").kind()).isEqualTo(Kind.PERSON);
    assertThat(model.dimension("tblanimals_age").role()).isEqualTo(Role.LEVEL);
    assertThat(model.dimension("tblanimals_food_qty").role()).isEqualTo(Role.AMOUNT);
    assertThat(model.dimension("tblanimals_birth_year").role()).isEqualTo(Role.YEAR);
    assertThat(model.timeDimensions())
        .singleElement()
        .satisfies(time -> assertThat(time.format()).contains("M/d/yyyy"));
    assertThat(model.relationships())
        .containsExactly(
            new Relationship(
                new ColumnReference("tblAnimals", "keeper_id"),
                new ColumnReference("tblKeepers", "keeperId"),
                true));
    assertThat(model.measures())
        .extracting(Measure::names)
        .extracting(it -> it.label())
        .containsExactly(
            "number of keepers",
            "average salary",
            "number of animals",
            "average age",
            "total food quantity");
  }
}
