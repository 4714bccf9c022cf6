package com.seekapa.engine.compile;

import com.seekapa.engine.compile.dialect.Dialect;
import com.seekapa.engine.plan.Medians;
import com.seekapa.engine.plan.QueryPlan;

/**
 * Writes a plan as SQL. One fact table without comparison becomes a single SELECT; otherwise each
 * part becomes a named subquery, and they meet on their keys.
 */
public final class Compiler {
  /**
   * The SQL of the plan. The same plan and dialect always give the same text.
   *
   * @param maxRows how many rows are wanted at most; where the query itself sets no lower limit one
   *     more is fetched, so that a result cut short can be told from a complete one
   */
  public CompiledQuery.Sql compile(QueryPlan plan, Dialect dialect, int maxRows) {
    if (maxRows < 1) {
      throw new IllegalArgumentException("at least one row must be allowed");
    }
    var sql = fragment(plan, dialect, maxRows);
    var parameters = sql.parameters().stream().map(dialect::parameter).toList();
    return new CompiledQuery.Sql(sql.text(), parameters, ResultColumns.of(plan));
  }

  /** The text of a plan whose result is one value, to stand in a condition. */
  Fragment scalar(QueryPlan plan, Dialect dialect) {
    return fragment(plan, dialect, 1);
  }

  private static Fragment fragment(QueryPlan planned, Dialect dialect, int maxRows) {
    var plan = dialect.aggregatesMedians() ? planned : Medians.ofWindows(planned);
    var isSingle = plan.parts().size() == 1 && plan.series().isEmpty();
    return isSingle
        ? new SingleSelect(plan, dialect).fragment(maxRows)
        : new JoinedParts(plan, dialect).fragment(maxRows);
  }
}
