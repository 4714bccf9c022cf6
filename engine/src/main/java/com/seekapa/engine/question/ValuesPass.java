package com.seekapa.engine.question;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.question.Interpretation.Reason;
import com.seekapa.engine.question.Meaning.OfValues;
import com.seekapa.engine.question.Span.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads filters by value: "enterprise customers in Germany and France", "not online". */
final class ValuesPass implements Pass {
  @Override
  public Optional<Stop> read(Draft draft) {
    Map<Dimension, Set<String>> wanted = new LinkedHashMap<>();
    Map<Dimension, Set<String>> unwanted = new LinkedHashMap<>();
    for (int i : draft.marks.open().filter(i -> isValue(draft.marks, i)).toArray()) {
      if (isPronoun(draft.marks, i)) {
        draft.marks.use(i, Role.NOISE, "");
        continue;
      }
      var meant = meant(draft, i);
      if (meant.isEmpty()) {
        return Optional.of(askBack(draft, i));
      }
      var into = isNegated(draft.marks, i) ? unwanted : wanted;
      add(into, meant.get());
      use(draft.marks, i, meant.get(), into == unwanted);
    }
    wanted.forEach((it, values) -> draft.filters.add(new Filter.OneOf(it, List.copyOf(values))));
    unwanted.forEach((it, values) -> draft.filters.add(new Filter.NoneOf(it, List.copyOf(values))));
    groupWhatIsCompared(draft, wanted);
    return strayNegation(draft.marks);
  }

  private static boolean isValue(Marks marks, int index) {
    return marks.at(index).meanings().getFirst() instanceof OfValues;
  }

  /**
   * "bought from us" is no country: a small word of English is a value only where one can stand.
   */
  private static boolean isPronoun(Marks marks, int index) {
    boolean small = marks.at(index).meanings().contains(Meaning.Grammatical.of(Word.NOISE));
    boolean lower = marks.text(index).equals(marks.lowerText(index));
    int before = index - 1;
    boolean placed =
        before < 0
            || marks.is(before, Word.AND, Word.OR, Word.VERSUS, Word.NOT, Word.BY)
            || List.of("in", "the", "for", "in the").contains(marks.lowerText(before));
    return small && lower && !placed;
  }

  private static void add(Map<Dimension, Set<String>> into, OfValues meant) {
    into.computeIfAbsent(meant.dimension(), _ -> new LinkedHashSet<>()).addAll(meant.values());
  }

  private static void use(Marks marks, int index, OfValues meant, boolean negated) {
    String label = meant.dimension().names().label();
    String values = String.join(", ", meant.values());
    marks.use(index, Role.FILTER, label + (negated ? " is not " : " is ") + values);
  }

  /** The dimension that was chosen, or stands beside the value, or is the only one. */
  private static Optional<OfValues> meant(Draft draft, int index) {
    var marks = draft.marks;
    var possible = new ArrayList<OfValues>();
    for (var meaning : marks.at(index).meanings()) {
      if (meaning instanceof OfValues values) {
        possible.add(values);
      }
    }
    var chosen = draft.override(overrideId(marks, index));
    return possible.stream()
        .filter(it -> chosen.filter(called(draft, index, it.dimension())::equals).isPresent())
        .findFirst()
        .or(() -> possible.stream().filter(it -> standsBeside(marks, index, it)).findFirst())
        .or(() -> possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty());
  }

  private static boolean standsBeside(Marks marks, int index, OfValues value) {
    var dimension = new Meaning.OfDimension(value.dimension());
    int before = marks.before(index);
    int after = marks.after(index);
    return (before != Marks.NONE && marks.at(before).meanings().contains(dimension))
        || (after != Marks.NONE && marks.at(after).meanings().contains(dimension));
  }

  private static String overrideId(Marks marks, int index) {
    return "value:" + marks.lowerText(index);
  }

  private static Stop askBack(Draft draft, int index) {
    var marks = draft.marks;
    return new Stop.AskBack(
        "“" + marks.text(index) + "” can be more than one thing. Which is meant?",
        overrideId(marks, index),
        dimensions(marks, index).map(it -> called(draft, index, it)).distinct().limit(4).toList());
  }

  /** By its label; where columns of several tables are called the same, by that of its rows too. */
  private static String called(Draft draft, int index, Dimension dimension) {
    var label = dimension.names().label();
    boolean alone =
        dimensions(draft.marks, index).filter(it -> it.names().label().equals(label)).count() < 2;
    return alone ? label : draft.model.table(dimension.home().table()).row().label() + " " + label;
  }

  private static Stream<Dimension> dimensions(Marks marks, int index) {
    return marks.at(index).meanings().stream()
        .flatMap(
            it -> it instanceof OfValues(var dimension, _) ? Stream.of(dimension) : Stream.empty());
  }

  /** Looks back over joined values: "not in Germany or France" denies both. */
  private static boolean isNegated(Marks marks, int index) {
    int before = marks.before(index, Word.IN, Word.BY);
    if (marks.is(before, Word.NOT)) {
      marks.use(before, Role.FILTER, "not");
      return true;
    }
    boolean joined = marks.is(before, Word.AND, Word.OR);
    int other = joined ? marks.before(before, Word.IN) : before;
    boolean listed = joined || (isValueAt(marks, other) && isSameKind(marks, index, other));
    return listed && isValueAt(marks, other) && isNegated(marks, other);
  }

  private static boolean isSameKind(Marks marks, int index, int other) {
    var dimension = marks.as(index, OfValues.class).map(OfValues::dimension);
    return dimension.equals(marks.as(other, OfValues.class).map(OfValues::dimension));
  }

  /** "Germany versus France", "compare online and retail": a row for each. */
  private static void groupWhatIsCompared(Draft draft, Map<Dimension, Set<String>> wanted) {
    boolean compares = draft.marks.find(Word.VERSUS, Word.COMPARE).isPresent();
    wanted.forEach((dimension, values) -> {
      if (compares && values.size() > 1 && comparesValues(draft.marks)) {
        draft.groupings.add(new Grouping.ByDimension(dimension));
      }
    });
  }

  private static boolean comparesValues(Marks marks) {
    var versus = marks.find(Word.VERSUS);
    if (versus.isPresent() && !isValueAt(marks, marks.after(versus.get(), Word.IN))) {
      return false;
    }
    versus
        .or(() -> marks.find(Word.COMPARE))
        .ifPresent(i -> marks.use(i, Role.COMPARISON, "side by side"));
    return true;
  }

  private static boolean isValueAt(Marks marks, int index) {
    return index != Marks.NONE && isValue(marks, index);
  }

  private static Optional<Stop> strayNegation(Marks marks) {
    return marks
        .open()
        .filter(i -> marks.is(i, Word.NOT))
        .filter(i -> !marks.has(marks.after(i, Word.IN), Meaning.OfParts.class))
        .mapToObj(i ->
            (Stop)
                new Stop.Refuse(
                    Reason.NOT_SUPPORTED,
                    "“" + marks.text(i) + "” must be followed by a value, as in “not online”."))
        .findFirst();
  }
}
