package com.seekapa.engine.compile;

import com.seekapa.engine.result.ResultColumn;
import java.util.List;

/** A text that a data source can run, and what its result looks like. */
public sealed interface CompiledQuery {
  String text();

  List<ResultColumn> columns();

  /**
   * SQL with a parameter for each {@code ?}, in order.
   *
   * @param parameters String, BigDecimal, Integer, Long, Double, Boolean or LocalDate
   */
  record Sql(String text, List<Object> parameters, List<ResultColumn> columns)
      implements CompiledQuery {
    public Sql {
      parameters = List.copyOf(parameters);
      columns = List.copyOf(columns);
    }
  }
}
