package com.seekapa.engine.plan;

import com.seekapa.engine.model.Relationship;
import java.util.List;

/**
 * A fact table, and the tables that its rows refer to. A row that refers to nothing stays.
 *
 * @param joins in an order in which each starts from a table already there
 */
public record RowSource(String table, List<Relationship> joins) {
  public RowSource {
    joins = List.copyOf(joins);
  }
}
