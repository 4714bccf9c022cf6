package com.seekapa.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.source.SourceSchema.ForeignKey;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What those versions promise that know keys and views. */
abstract class DatabaseContract extends DataSourceContract {
  @BeforeAll
  void createKeys() throws Exception {
    write(
        List.of(
            "CREATE TABLE parents (b INTEGER, a INTEGER, PRIMARY KEY (a, b))",
            """
            CREATE TABLE children (
              id INTEGER PRIMARY KEY, pa INTEGER, pb INTEGER,
              client INTEGER REFERENCES clients (id),
              FOREIGN KEY (pa, pb) REFERENCES parents (a, b))
            """,
            "CREATE VIEW seen_clients AS SELECT id, name FROM clients WHERE seen IS NOT NULL"));
  }

  @Test
  void keys_and_references_are_those_that_are_declared() throws Exception {
    assertThat(table("parents").primaryKey()).containsExactly("a", "b");
    assertThat(table("children").primaryKey()).containsExactly("id");
    assertThat(table("children").foreignKeys())
        .containsExactlyInAnyOrder(
            new ForeignKey(List.of("client"), "clients", List.of("id")),
            new ForeignKey(List.of("pa", "pb"), "parents", List.of("a", "b")));
  }

  @Test
  void a_view_is_a_table() throws Exception {
    assertThat(table("seen_clients").columns()).hasSize(2);
  }
}
