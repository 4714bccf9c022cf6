package com.seekapa.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Relationship;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowSourceTest {
  @Test
  void a_join_is_complete_where_every_step_to_it_is() {
    var customers = relationship("sales", "customers", true);
    var countries = relationship("customers", "countries", true);
    var source = new RowSource("sales", List.of(customers, countries));
    assertThat(source.isComplete(customers)).isTrue();
    assertThat(source.isComplete(countries)).isTrue();
  }

  @Test
  void what_lies_behind_a_missing_row_is_missing_too() {
    var customers = relationship("sales", "customers", false);
    var countries = relationship("customers", "countries", true);
    var source = new RowSource("sales", List.of(customers, countries));
    assertThat(source.isComplete(customers)).isFalse();
    assertThat(source.isComplete(countries)).isFalse();
  }

  private static Relationship relationship(String from, String to, boolean complete) {
    return new Relationship(
        new ColumnReference(from, to + "_id"), new ColumnReference(to, "id"), complete);
  }
}
