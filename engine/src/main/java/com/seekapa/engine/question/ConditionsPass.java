package com.seekapa.engine.question;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Filter.Comparator;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Span.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads conditions on numbers: "orders over 500", "products with revenue above 2 million",
 * "customers with more than 5 orders", "list price between 100 and 500".
 */
final class ConditionsPass implements Pass {
  private static final Word[] COMPARATORS = {
    Word.LESS, Word.AT_MOST, Word.EXACTLY, Word.AT_LEAST, Word.MORE, Word.BETWEEN
  };

  @Override
  public Optional<Stop> read(Draft draft) {
    return draft
        .marks
        .open()
        .filter(i -> draft.marks.is(i, COMPARATORS))
        .boxed()
        .map(i -> condition(draft, i))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Stop> condition(Draft draft, int comparator) {
    var marks = draft.marks;
    int number = numberOf(marks, comparator);
    if (number == Marks.NONE) {
      return withoutNumber(marks, comparator);
    }
    int last = draft.marks.is(comparator, Word.BETWEEN) ? secondNumber(marks, number) : number;
    if (last == Marks.NONE) {
      return Optional.of(refuse("“between” needs two numbers, as in “between 100 and 500”."));
    }
    var subject = subject(draft, Math.min(comparator, number), Math.max(comparator, last));
    if (subject.isEmpty()) {
      return Optional.of(
          refuse("It is not clear what should be compared with " + marks.text(number) + "."));
    }
    for (var limit : limits(marks, comparator, number, last)) {
      draft.filters.add(subject.get().filter(limit));
    }
    for (int i = Math.min(comparator, number); i <= Math.max(comparator, last); i++) {
      marks.use(i, Role.FILTER, subject.get().label());
    }
    return Optional.empty();
  }

  /** "over last year" and "up to March" are no comparisons with numbers. */
  private static Optional<Stop> withoutNumber(Marks marks, int comparator) {
    int next = marks.after(comparator, Word.IN);
    if (marks.has(next, Meaning.OfRange.class) && marks.at(comparator).length() == 1) {
      marks.use(comparator, Role.NOISE, "");
      return Optional.empty();
    }
    return Optional.of(
        refuse("“" + marks.text(comparator) + "” needs a number behind it, as in “over 500”."));
  }

  private static int numberOf(Marks marks, int comparator) {
    boolean behind = marks.lowerText(comparator).startsWith("or ");
    int number = behind ? marks.before(comparator) : marks.after(comparator);
    return marks.has(number, Meaning.OfNumber.class) ? number : Marks.NONE;
  }

  private static int secondNumber(Marks marks, int first) {
    int and = marks.after(first);
    int second = marks.is(and, Word.AND) ? marks.after(and) : Marks.NONE;
    return marks.has(second, Meaning.OfNumber.class) ? second : Marks.NONE;
  }

  private record Limit(Comparator comparator, BigDecimal number) {}

  private static List<Limit> limits(Marks marks, int comparator, int first, int last) {
    var number = number(marks, first);
    return switch (((Meaning.Grammatical) marks.at(comparator).meanings().getFirst()).word()) {
      case LESS -> List.of(new Limit(Comparator.LESS, number));
      case AT_MOST -> List.of(new Limit(Comparator.AT_MOST, number));
      case AT_LEAST -> List.of(new Limit(Comparator.AT_LEAST, number));
      case MORE -> List.of(new Limit(Comparator.MORE, number));
      case BETWEEN ->
          List.of(
              new Limit(Comparator.AT_LEAST, number),
              new Limit(Comparator.AT_MOST, number(marks, last)));
      default -> List.of(new Limit(Comparator.EQUAL, number));
    };
  }

  private static BigDecimal number(Marks marks, int index) {
    return marks.as(index, Meaning.OfNumber.class).orElseThrow().number();
  }

  /** What is compared. */
  private sealed interface Subject {
    String label();

    Filter filter(Limit limit);

    record OfRow(Dimension dimension) implements Subject {
      @Override
      public String label() {
        return dimension.names().label();
      }

      @Override
      public Filter filter(Limit limit) {
        return new Filter.Compared(dimension, limit.comparator(), limit.number());
      }
    }

    record OfGroup(Measure measure) implements Subject {
      @Override
      public String label() {
        return measure.names().label();
      }

      @Override
      public Filter filter(Limit limit) {
        return new Filter.MeasureCompared(measure, limit.comparator(), limit.number());
      }
    }
  }

  private static Optional<Subject> subject(Draft draft, int first, int last) {
    var marks = draft.marks;
    int behind = marks.after(last);
    var measureBehind = marks.as(behind, Meaning.OfMeasure.class);
    if (measureBehind.isPresent()) {
      marks.use(behind, Role.FILTER, measureBehind.get().measure().names().label());
      return measureBehind.map(it -> new Subject.OfGroup(it.measure()));
    }
    int inFront = marks.before(first, Word.TRADE, Word.WITH, Word.IN);
    return numericDimension(draft, inFront)
        .or(() -> group(draft, inFront))
        .or(() -> size(draft, inFront))
        .or(() -> measureInFront(marks, inFront))
        .or(() -> askedBefore(draft));
  }

  /** "over 1,000 instead": what was compared with a number before, else the groups asked about. */
  private static Optional<Subject> askedBefore(Draft draft) {
    var last = draft.context.last();
    return last.stream()
        .flatMap(query -> query.filters().reversed().stream())
        .<Subject>mapMulti((filter, found) -> {
          switch (filter) {
            case Filter.Compared(var dimension, _, _) -> found.accept(new Subject.OfRow(dimension));
            case Filter.MeasureCompared(var measure, _, _) ->
                found.accept(new Subject.OfGroup(measure));
            default -> {}
          }
        })
        .findFirst()
        .or(() ->
            last.filter(query -> !query.groupings().isEmpty())
                .flatMap(query -> query.measures().stream().findFirst())
                .map(Subject.OfGroup::new));
  }

  private static Optional<Subject> numericDimension(Draft draft, int index) {
    return draft
        .marks
        .as(index, Meaning.OfDimension.class)
        .map(Meaning.OfDimension::dimension)
        .filter(dimension -> dimension.type().isNumeric())
        .map(dimension -> {
          draft.marks.use(index, Role.FILTER, dimension.names().label());
          return new Subject.OfRow(dimension);
        });
  }

  /** "customers who spent over 10,000": of a group, by the default measure. */
  private static Optional<Subject> group(Draft draft, int index) {
    boolean category = draft.marks.has(index, Meaning.OfDimension.class);
    return category
        ? draft.defaultMeasure().map(measure -> assumed(draft, measure))
        : Optional.empty();
  }

  private static Subject assumed(Draft draft, Measure measure) {
    String label = measure.names().label();
    draft.assume(
        new Assumption("condition", "The number is compared with " + label, label, List.of()));
    return new Subject.OfGroup(measure);
  }

  /** "orders over 500": the size of a single row. */
  private static Optional<Subject> size(Draft draft, int index) {
    var marks = draft.marks;
    var table =
        marks
            .as(index, Meaning.OfMeasure.class)
            .map(it -> it.measure().expression())
            .flatMap(it ->
                it instanceof Expression.CountRows(var name) ? Optional.of(name) : Optional.empty())
            .map(draft.model::table)
            .or(() -> marks.as(index, Meaning.OfRow.class).map(Meaning.OfRow::table));
    return table
        .flatMap(it -> it.size())
        .map(draft.model::dimension)
        .map(dimension -> {
          String label = dimension.names().label();
          draft.assume(
              new Assumption(
                  "size",
                  "“" + marks.text(index) + "” are compared by " + label,
                  label,
                  List.of()));
          describe(marks, index, label);
          return new Subject.OfRow(dimension);
        });
  }

  /** "revenue from orders over 500": the orders are described, not counted. */
  private static void describe(Marks marks, int rows, String label) {
    boolean otherMeasure =
        marks
            .open()
            .filter(i -> i != rows && marks.has(i, Meaning.OfMeasure.class))
            .anyMatch(i -> !marks.has(i, Meaning.OfDimension.class) && !marks.isWeak(i));
    if (otherMeasure) {
      marks.use(rows, Role.FILTER, label);
    }
  }

  private static Optional<Subject> measureInFront(Marks marks, int index) {
    var measure = marks.as(index, Meaning.OfMeasure.class).map(Meaning.OfMeasure::measure);
    measure.ifPresent(it -> marks.use(index, Role.FILTER, it.names().label()));
    return measure.map(Subject.OfGroup::new);
  }

  private static Stop refuse(String message) {
    return new Stop.Refuse(Reason.NOT_SUPPORTED, message);
  }
}
