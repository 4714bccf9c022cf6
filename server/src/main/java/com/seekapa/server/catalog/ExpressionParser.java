package com.seekapa.server.catalog;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Expression.Operator;
import com.seekapa.engine.model.RowExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads what a measure is made of: {@code sum(sales.net_amount)}, {@code (revenue - cost) /
 * orders}. A recursive descent with the usual precedence; names are only read here, not looked up.
 */
final class ExpressionParser {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>\\d+(?:\\.\\d+)?)|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)"
              + "|\"(?<quoted>(?:[^\"]|\"\")+)\"|(?<sign>[-+*/().]))");
  private static final int DEEPEST = 30;
  private static final Map<String, Aggregation> FUNCTIONS = functions();

  private final List<Token> tokens;
  private int position;
  private int depth;

  private ExpressionParser(String text) throws ModelSyntaxException {
    this.tokens = tokens(text);
  }

  static Expression parse(String text) throws ModelSyntaxException {
    var parser = new ExpressionParser(text);
    var expression = parser.sum();
    parser.expectEnd();
    return expression;
  }

  static ColumnReference column(String text) throws ModelSyntaxException {
    var parser = new ExpressionParser(text);
    var column = parser.columnOf(parser.name());
    parser.expectEnd();
    return column;
  }

  private Expression sum() throws ModelSyntaxException {
    var left = product();
    while (isSign("+") || isSign("-")) {
      var operator = next().text().equals("+") ? Operator.ADD : Operator.SUBTRACT;
      left = new Expression.Arithmetic(operator, left, product());
    }
    return left;
  }

  private Expression product() throws ModelSyntaxException {
    var left = factor();
    while (isSign("*") || isSign("/")) {
      var operator = next().text().equals("*") ? Operator.MULTIPLY : Operator.DIVIDE;
      left = new Expression.Arithmetic(operator, left, factor());
    }
    return left;
  }

  private Expression factor() throws ModelSyntaxException {
    var token = next();
    return switch (token.kind()) {
      case NUMBER -> new Expression.Constant(new BigDecimal(token.text()));
      case NAME -> isSign("(") ? call(token.text()) : new Expression.MeasureValue(token.text());
      case SIGN -> parentheses(token);
      case QUOTED, END ->
          throw new ModelSyntaxException("expected a measure, number or function, found " + token);
    };
  }

  private Expression parentheses(Token token) throws ModelSyntaxException {
    if (!token.text().equals("(") || ++depth > DEEPEST) {
      throw new ModelSyntaxException("expected a measure, number or function, found " + token);
    }
    var inside = sum();
    expect(")");
    depth--;
    return inside;
  }

  private Expression call(String function) throws ModelSyntaxException {
    expect("(");
    var aggregation = aggregation(function);
    var expression =
        aggregation == Aggregation.COUNT && isName() && !isSign(1, ".")
            ? new Expression.CountRows(name())
            : aggregate(aggregation);
    expect(")");
    return expression;
  }

  /**
   * Of a column, or of what is calculated from columns of a row: the table is that of the first.
   */
  private Expression aggregate(Aggregation aggregation) throws ModelSyntaxException {
    var value = new RowParser().sum();
    if (value instanceof RowExpression.ColumnValue(var column)) {
      return new Expression.Aggregate(aggregation, column);
    }
    var first = value.columns().findFirst();
    if (first.isEmpty()) {
      throw new ModelSyntaxException("expected a table or column within the parentheses");
    }
    return new Expression.AggregateOfValues(first.get().table(), aggregation, value);
  }

  /** Reads what is calculated from the columns of a row: {@code sales.quantity * sales.price}. */
  private final class RowParser {
    RowExpression sum() throws ModelSyntaxException {
      var left = product();
      while (isSign("+") || isSign("-")) {
        var operator = next().text().equals("+") ? Operator.ADD : Operator.SUBTRACT;
        left = new RowExpression.Arithmetic(operator, left, product());
      }
      return left;
    }

    private RowExpression product() throws ModelSyntaxException {
      var left = factor();
      while (isSign("*") || isSign("/")) {
        var operator = next().text().equals("*") ? Operator.MULTIPLY : Operator.DIVIDE;
        left = new RowExpression.Arithmetic(operator, left, factor());
      }
      return left;
    }

    private RowExpression factor() throws ModelSyntaxException {
      if (isSign("(") && depth < DEEPEST) {
        next();
        depth++;
        var inside = sum();
        expect(")");
        depth--;
        return inside;
      }
      return tokens.get(position).kind() == Kind.NUMBER
          ? new RowExpression.Constant(new BigDecimal(next().text()))
          : new RowExpression.ColumnValue(columnOf(name()));
    }
  }

  private static Aggregation aggregation(String function) throws ModelSyntaxException {
    var aggregation = FUNCTIONS.get(function);
    if (aggregation == null) {
      throw new ModelSyntaxException(
          "there is no function \"" + function + "\"" + Nearest.hint(function, FUNCTIONS.keySet()));
    }
    return aggregation;
  }

  private ColumnReference columnOf(String table) throws ModelSyntaxException {
    if (!isSign(".")) {
      throw new ModelSyntaxException("a column is written table.column, not \"" + table + "\"");
    }
    next();
    return new ColumnReference(table, name());
  }

  private String name() throws ModelSyntaxException {
    var token = next();
    return switch (token.kind()) {
      case NAME, QUOTED -> token.text();
      case NUMBER, SIGN, END ->
          throw new ModelSyntaxException("expected a table or column, found " + token);
    };
  }

  private void expect(String sign) throws ModelSyntaxException {
    var token = next();
    if (token.kind() != Kind.SIGN || !token.text().equals(sign)) {
      throw new ModelSyntaxException("expected " + sign + ", found " + token);
    }
  }

  private void expectEnd() throws ModelSyntaxException {
    var token = next();
    if (token.kind() != Kind.END) {
      throw new ModelSyntaxException("expected the end or an operator, found " + token);
    }
  }

  private boolean isName() {
    var kind = tokens.get(position).kind();
    return kind == Kind.NAME || kind == Kind.QUOTED;
  }

  private boolean isSign(String sign) {
    return isSign(0, sign);
  }

  private boolean isSign(int ahead, String sign) {
    var token = tokens.get(Math.min(position + ahead, tokens.size() - 1));
    return token.kind() == Kind.SIGN && token.text().equals(sign);
  }

  private Token next() {
    var token = tokens.get(position);
    position = Math.min(position + 1, tokens.size() - 1);
    return token;
  }

  private static List<Token> tokens(String text) throws ModelSyntaxException {
    var tokens = new ArrayList<Token>();
    var matcher = TOKEN.matcher(text);
    var rest = text.stripTrailing().length();
    int start = 0;
    while (start < rest) {
      if (!matcher.region(start, rest).lookingAt()) {
        throw new ModelSyntaxException("cannot read \"" + text.substring(start).strip() + "\"");
      }
      for (var kind : Kind.values()) {
        if (kind != Kind.END && matcher.group(kind.group) != null) {
          tokens.add(new Token(kind, text(kind, matcher.group(kind.group))));
        }
      }
      start = matcher.end();
    }
    tokens.add(new Token(Kind.END, "the end"));
    return tokens;
  }

  /** Within quotes, two quotes stand for one. */
  private static String text(Kind kind, String written) {
    return kind == Kind.QUOTED ? written.replace("\"\"", "\"") : written;
  }

  /** A column as it is written in a file. */
  static String written(ColumnReference column) {
    return written(column.table()) + "." + written(column.column());
  }

  /** A table or column as it is written in an expression. */
  static String written(String name) {
    return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*")
        ? name
        : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** What is calculated from a row, as it is written in an expression. */
  static String written(RowExpression value) {
    return switch (value) {
      case RowExpression.ColumnValue(var column) -> written(column);
      case RowExpression.Constant(var number) -> number.toPlainString();
      case RowExpression.Arithmetic(var operator, var left, var right) ->
          operand(left) + " " + operator.symbol() + " " + operand(right);
      case RowExpression.DaysBetween _ ->
          throw new IllegalArgumentException("only questions calculate days: " + value);
    };
  }

  private static String operand(RowExpression value) {
    return value instanceof RowExpression.Arithmetic ? "(" + written(value) + ")" : written(value);
  }

  private static Map<String, Aggregation> functions() {
    var functions = new LinkedHashMap<String, Aggregation>();
    for (var aggregation : Aggregation.values()) {
      functions.put(function(aggregation), aggregation);
    }
    return functions;
  }

  /** How an aggregation is spelled. */
  static String function(Aggregation aggregation) {
    return aggregation.name().toLowerCase(Locale.ROOT);
  }

  private enum Kind {
    NUMBER("number"),
    NAME("name"),
    QUOTED("quoted"),
    SIGN("sign"),
    END("");

    private final String group;

    Kind(String group) {
      this.group = group;
    }
  }

  private record Token(Kind kind, String text) {
    @Override
    public String toString() {
      return kind == Kind.END ? text : "\"" + text + "\"";
    }
  }
}
