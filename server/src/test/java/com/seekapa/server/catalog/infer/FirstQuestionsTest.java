package com.seekapa.server.catalog.infer;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Example;
import com.seekapa.engine.question.Context;
import com.seekapa.engine.question.Interpretation.Understood;
import com.seekapa.engine.question.MemoryValueLookup;
import com.seekapa.engine.question.Vocabulary;
import com.seekapa.server.Interpreters;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions that a newcomer to an inferred model sees. */
class FirstQuestionsTest {
  @TempDir Path folder;

  @Test
  void they_are_about_the_sales_and_the_largest_tables_and_each_can_be_answered() {
    var inferred =
        SqliteFile.inferred(
            folder,
            """
            CREATE TABLE guest (guest_id INTEGER PRIMARY KEY, guest_name TEXT, country TEXT,
              age INTEGER)\
            """,
            """
            CREATE TABLE ticket (ticket_id INTEGER PRIMARY KEY, sold_on DATE,
              guest_id INTEGER REFERENCES guest, kind TEXT)\
            """,
            """
            CREATE TABLE ticket_line (ticket_id INTEGER REFERENCES ticket, line_no INTEGER,
              qty INTEGER, unit_price REAL, line_total REAL)\
            """,
            "INSERT INTO guest VALUES (1, 'Ann', 'Italy', 30), (2, 'Ben', 'Spain', 40),"
                + " (3, 'Cid', 'Italy', 50), (4, 'Dan', 'Italy', 20)",
            "INSERT INTO ticket VALUES (1, '2026-01-02', 1, 'day'), (2, '2026-02-03', 2, 'night'),"
                + " (3, '2026-02-04', 2, 'day')",
            "INSERT INTO ticket_line VALUES (1, 1, 2, 3.5, 7), (2, 1, 1, 4, 4), (3, 1, 1, 4, 4)");
    var values = new MemoryValueLookup(inferred.values());
    var interpreter =
        Interpreters.over(
            new Vocabulary(inferred.model(), values), values, _ -> Optional.empty(), _ -> "");

    assertThat(inferred.model().examples())
        .extracting(Example::question)
        .contains("revenue by month", "number of guests by country", "top 5 guests by age")
        .allSatisfy(question ->
            assertThat(interpreter.interpret(question, Context.on(LocalDate.of(2026, 11, 24))))
                .isInstanceOf(Understood.class));
  }
}
