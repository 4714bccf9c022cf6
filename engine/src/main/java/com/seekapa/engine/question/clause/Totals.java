package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.question.Tokenizer;
import com.seekapa.engine.question.clause.Sketch.Key;
import com.seekapa.engine.question.clause.Sketch.Output;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is added up where a question names the rows and not the column: "the total amount of loans",
 * "total fines" of rows with a "fine amount".
 */
final class Totals {
  private static final List<String> AMOUNTS =
      List.of("amount", "value", "total", "price", "cost", "sum", "worth", "fee");

  private final Sketch sketch;

  Totals(Sketch sketch) {
    this.sketch = sketch;
  }

  /** "the total amount of loans": the column of amounts, not the number of rows. */
  Optional<Dimension> amountOf(int i, Table table) {
    int before = sketch.before(i, Cue.FILLER);
    return before >= 0 && sketch.at(before).text().contains("amount")
        ? sketch.columnOf(table, List.of("amount")).filter(it -> it.type().isNumeric())
        : Optional.empty();
  }

  /** "the fine is summed": the word stands behind the column, which is shown as what it says. */
  boolean ofShown(int i) {
    int before = sketch.before(i, Cue.FILLER, Cue.IS);
    var column = sketch.column(before).filter(it -> it.type().isNumeric());
    if (column.isEmpty()
        || !sketch.at(i).text().matches("(.* )?(summed|averaged|added|totall?ed)( up)?")) {
      return false;
    }
    var aggregation = Aggregating.of(sketch, i).orElseThrow();
    boolean shown = sketch.outputs.remove(new Output.OfColumn(column.get()));
    if (shown) {
      sketch.show(sketch.aggregates.of(aggregation, column.get()));
      sketch.use(i);
    }
    return shown;
  }

  /** "total fines": the amount that is called after the rows; how many there are if none is. */
  Optional<Measure> of(int i, Table table, List<Aggregation> aggregations) {
    boolean sum = aggregations.equals(List.of(Aggregation.SUM));
    int next = sketch.after(i, Cue.FILLER, Cue.OF, Cue.THEIR);
    boolean ofColumn = sketch.column(next).filter(it -> it.type().isNumeric()).isPresent();
    return sum && !ofColumn
        ? Optional.of(
            saidBefore(i, table)
                .or(() -> calledAfter(table))
                .map(it -> sketch.aggregates.of(Aggregation.SUM, it))
                .orElseGet(() -> sketch.aggregates.rows(table)))
        : Optional.empty();
  }

  /** "total of receipts", where totals are a column of theirs. */
  private Optional<Dimension> saidBefore(int i, Table table) {
    int before = sketch.before(i, Cue.FILLER);
    return before >= 0 && sketch.at(before).text().endsWith(" of")
        ? amounts(table)
            .filter(it -> sketch.at(before).text().endsWith(it.names().label() + " of"))
            .findFirst()
        : Optional.empty();
  }

  private Stream<Dimension> amounts(Table table) {
    return sketch.columns(table).stream()
        .filter(it -> it.type().isNumeric() && it.role() == Dimension.Role.AMOUNT);
  }

  private Optional<Dimension> calledAfter(Table table) {
    var words = Tokenizer.bases(table.row().label());
    var last = words.getLast();
    return AMOUNTS.stream()
        .flatMap(amount ->
            amounts(table)
                .filter(it -> {
                  var name = Tokenizer.bases(it.names().label());
                  return name.size() == 2 && name.contains(last) && name.contains(amount);
                }))
        .findFirst();
  }

  /** What rows are ordered by the sum of is shown as that sum. */
  void asOrdered() {
    for (var order : sketch.orders) {
      if (order.key() instanceof Key.OfMeasure(var measure)
          && measure.expression() instanceof Expression.Aggregate(_, var over)) {
        sketch.outputs.replaceAll(it ->
            it instanceof Output.OfColumn(var column)
                    && column.home().equals(over)
                    && column.type().isNumeric()
                ? new Output.OfMeasure(measure)
                : it);
      }
    }
  }
}
