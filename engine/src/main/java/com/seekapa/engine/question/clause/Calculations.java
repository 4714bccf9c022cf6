package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Expression.Operator;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Reads arithmetic over words: "(average score at the end - average score at the start) / number of
 * tests * 100". Operators stand between spaces; what stands between them names measures.
 */
final class Calculations {
  private final Function<String, Optional<Measure>> named;
  private final List<String> parts;
  private int at;

  private Calculations(String text, Function<String, Optional<Measure>> named) {
    this.named = named;
    this.parts = parts(text);
  }

  /**
   * The measure that a definition calculates; empty if a part of it names nothing.
   *
   * @param named the measure that words stand for
   * @param joined the calculation over rows that belong together
   */
  static Optional<Measure> read(
      Definitions.Entry entry,
      Function<String, Optional<Measure>> named,
      UnaryOperator<Expression> joined) {
    var reading = new Calculations(entry.text(), named);
    return reading
        .sum()
        .filter(_ -> reading.at == reading.parts.size())
        .map(it -> measure(entry, joined.apply(it)));
  }

  /** The id tells definitions apart, so that none is taken for another of the same name. */
  private static Measure measure(Definitions.Entry entry, Expression expression) {
    var name = entry.name();
    return new Measure(
        name.toLowerCase(Locale.ROOT).replaceAll("\\W+", "_")
            + "_"
            + Integer.toHexString(entry.text().hashCode()),
        new Names(name, name, List.of()),
        name,
        expression,
        Format.PLAIN,
        Optional.empty(),
        Measure.Good.NEITHER,
        false);
  }

  private static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    var words = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean alone =
          i > 0 && i < text.length() - 1 && text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ';
      if (c == '(' || c == ')' || ("+-*/".indexOf(c) >= 0 && alone)) {
        add(parts, words);
        parts.add(String.valueOf(c));
      } else {
        words.append(c);
      }
    }
    add(parts, words);
    return parts;
  }

  private static void add(List<String> parts, StringBuilder words) {
    if (!words.toString().isBlank()) {
      parts.add(words.toString().strip());
    }
    words.setLength(0);
  }

  private Optional<Expression> sum() {
    return chain(this::product, "+", Operator.ADD, "-", Operator.SUBTRACT);
  }

  private Optional<Expression> product() {
    return chain(this::operand, "*", Operator.MULTIPLY, "/", Operator.DIVIDE);
  }

  private Optional<Expression> chain(
      Supplier<Optional<Expression>> part,
      String first,
      Operator ofFirst,
      String second,
      Operator ofSecond) {
    var left = part.get();
    while (left.isPresent() && (is(first) || is(second))) {
      var operator = is(first) ? ofFirst : ofSecond;
      at++;
      var right = part.get();
      var before = left.get();
      left = right.map(it -> new Expression.Arithmetic(operator, before, it));
    }
    return left;
  }

  private boolean is(String sign) {
    return at < parts.size() && parts.get(at).equals(sign);
  }

  private Optional<Expression> operand() {
    if (is("(")) {
      at++;
      var inner = sum();
      if (!is(")")) {
        return Optional.empty();
      }
      at++;
      return inner;
    }
    if (at >= parts.size()) {
      return Optional.empty();
    }
    var words = parts.get(at++);
    return words.matches("\\d+(\\.\\d+)?")
        ? Optional.of(new Expression.Constant(new BigDecimal(words)))
        : named.apply(words).map(Measure::expression);
  }
}
