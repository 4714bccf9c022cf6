package com.seekapa.server.catalog;

import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Expression;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Reads the texts inside a model that mean more than themselves. One that cannot be read becomes a
 * problem, and something harmless stands in its place; whoever finds problems throws the model
 * away.
 */
final class ModelTexts {
  private static final ColumnReference NO_COLUMN = new ColumnReference("?", "?");
  private static final Expression NO_EXPRESSION = new Expression.Constant(BigDecimal.ZERO);

  private final ModelSource source;
  private final Problems problems;

  ModelTexts(ModelSource source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  Expression expression(String text, String... path) {
    try {
      return ExpressionParser.parse(text);
    } catch (ModelSyntaxException e) {
      unreadable(text, e, path);
      return NO_EXPRESSION;
    }
  }

  ColumnReference column(String text, String... path) {
    try {
      return ExpressionParser.column(text);
    } catch (ModelSyntaxException e) {
      unreadable(text, e, path);
      return NO_COLUMN;
    }
  }

  ZoneId zone(String text, String... path) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
      problems.add(
          source.lineOf(path),
          "there is no time zone \"" + text + "\"" + Nearest.hint(text, zones));
      return ZoneOffset.UTC;
    }
  }

  /** Two keys that say the same thing in different ways. */
  void either(String one, String other, String in) {
    problems.add(
        source.lineOf(in, one), "\"" + one + "\" and \"" + other + "\" can't both be; keep one");
  }

  private void unreadable(String text, ModelSyntaxException e, String... path) {
    problems.add(source.lineOf(path), "in \"" + text + "\": " + e.getMessage());
  }
}
