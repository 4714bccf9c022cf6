package com.seekapa.engine.question;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Hierarchy;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.QueryEdit;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.question.FollowUpWords.Cut;
import com.seekapa.engine.question.FollowUpWords.Link;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Turns what a fragment brings into changes of the query before it, as the words around it say. */
final class FollowUpEdits {
  private final SemanticModel model;
  private final SemanticQuery before;
  private final Cut cut;
  private final List<QueryEdit> edits = new ArrayList<>();

  FollowUpEdits(SemanticModel model, SemanticQuery before, Cut cut) {
    this.model = model;
    this.before = before;
    this.cut = cut;
  }

  /**
   * @param given up what stands behind "instead of"
   * @param comparison the comparison of the query before, moved to the time that is asked for now
   */
  List<QueryEdit> of(
      Fragment fragment, Optional<Fragment> givenUp, Optional<Comparison> comparison) {
    measures(fragment, givenUp);
    groupings(fragment, givenUp);
    fragment.filters().forEach(this::filter);
    time(fragment, comparison);
    if (!fragment.ordering().isEmpty()) {
      edits.add(new QueryEdit.SetOrder(fragment.ordering()));
    }
    if (fragment.limit().isPresent()) {
      edits.add(new QueryEdit.SetLimit(fragment.limit()));
    }
    if (fragment.chart().isPresent()) {
      edits.add(new QueryEdit.SetChart(fragment.chart()));
    }
    return edits;
  }

  private void measures(Fragment fragment, Optional<Fragment> givenUp) {
    var named = fragment.measures();
    if (named.isEmpty()) {
      return;
    }
    var fewer = givenUp.map(Fragment::measures).orElse(List.of());
    boolean sorting =
        fragment.ordering().stream().anyMatch(it -> !before.measures().containsAll(named));
    boolean beside =
        fragment.bringsOnlyMeasures() && cut.has(Link.AND) && !fragment.asks() && !replaces();
    if (cut.has(Link.ALSO) || beside || (sorting && !fragment.isWhole())) {
      edits.add(new QueryEdit.AddMeasures(named));
    } else if (before.measures().stream().anyMatch(fewer::contains)) {
      var kept = new ArrayList<Measure>(named);
      before.measures().stream().filter(it -> !fewer.contains(it)).forEach(kept::add);
      edits.add(new QueryEdit.SetMeasures(kept));
    } else {
      edits.add(new QueryEdit.SetMeasures(named));
    }
  }

  private boolean replaces() {
    return cut.has(Link.INSTEAD) || cut.has(Link.ONLY);
  }

  // --- Groupings

  private void groupings(Fragment fragment, Optional<Fragment> givenUp) {
    var named = fragment.groupings();
    if (named.isEmpty()) {
      return;
    }
    boolean adds = (cut.has(Link.ALSO) || cut.has(Link.SPLIT) || cut.has(Link.AND)) && !replaces();
    var fewer = givenUp.map(Fragment::groupings).orElse(List.of());
    var all = new LinkedHashSet<Grouping>();
    for (var there : before.groupings()) {
      boolean stays = adds ? !hasTime(named) || !isTime(there) : isOfOtherKind(there, named);
      if (stays && !fewer.contains(there)) {
        all.add(there);
      } else {
        all.addAll(named);
      }
    }
    if (!adds && before.groupings().stream().allMatch(it -> isOfOtherKind(it, named))) {
      all.clear();
    }
    all.addAll(named);
    if (!List.copyOf(all).equals(before.groupings())) {
      edits.add(new QueryEdit.SetGroupings(List.copyOf(all)));
    }
  }

  /** A period is exchanged for a period, and a thing for a thing. */
  private static boolean isOfOtherKind(Grouping grouping, List<Grouping> named) {
    return named.stream().noneMatch(it -> isTime(it) == isTime(grouping));
  }

  private static boolean hasTime(List<Grouping> groupings) {
    return groupings.stream().anyMatch(FollowUpEdits::isTime);
  }

  private static boolean isTime(Grouping grouping) {
    return switch (grouping) {
      case Grouping.ByTime _, Grouping.ByTimePart _ -> true;
      case Grouping.ByDimension _, Grouping.ByRow _ -> false;
    };
  }

  // --- Filters

  private void filter(Filter filter) {
    if (filter instanceof Filter.OneOf(var dimension, var values)) {
      oneOf(dimension, values);
    } else if (filter instanceof Filter.NoneOf(var dimension, var values)) {
      except(dimension, values, false);
    } else {
      replace(filter, it -> isAboutTheSame(it, filter));
    }
  }

  private void oneOf(Dimension dimension, List<String> values) {
    var there = namedValues(dimension);
    if (cut.has(Link.ALSO) && there.isPresent()) {
      var all = new LinkedHashSet<>(there.get().values());
      all.addAll(values);
      edits.add(
          new QueryEdit.ReplaceFilter(there.get(), new Filter.OneOf(dimension, List.copyOf(all))));
      return;
    }
    if (cut.has(Link.ALSO) && isAllowedAgain(dimension, values)) {
      return;
    }
    replace(
        new Filter.OneOf(dimension, values),
        it -> it.isOnValuesOf(dimension) || isOfAnotherLevel(it, dimension));
  }

  /** "Add retail back": it was left out, and no longer is. */
  private boolean isAllowedAgain(Dimension dimension, List<String> values) {
    var without =
        before.filters().stream()
            .filter(it -> it instanceof Filter.NoneOf none && none.dimension().equals(dimension))
            .map(Filter.NoneOf.class::cast)
            .filter(none -> none.values().stream().anyMatch(values::contains))
            .findFirst();
    without.ifPresent(none -> {
      var left = none.values().stream().filter(it -> !values.contains(it)).toList();
      edits.add(
          left.isEmpty()
              ? new QueryEdit.DropFilter(none)
              : new QueryEdit.ReplaceFilter(none, new Filter.NoneOf(dimension, left)));
    });
    return without.isPresent();
  }

  private Optional<Filter.OneOf> namedValues(Dimension dimension) {
    return before.filters().stream()
        .filter(it -> it instanceof Filter.OneOf one && one.dimension().equals(dimension))
        .map(Filter.OneOf.class::cast)
        .findFirst();
  }

  /** Germany settles the region, and a region asks for all of its countries. */
  private boolean isOfAnotherLevel(Filter filter, Dimension dimension) {
    return filter instanceof Filter.OneOf(var other, _)
        && !other.equals(dimension)
        && model.hierarchies().stream()
            .map(Hierarchy::levels)
            .anyMatch(it -> it.contains(other.id()) && it.contains(dimension.id()));
  }

  /** In the place of the first that goes, so that the rest of the phrase stays as it was. */
  private void replace(Filter filter, Predicate<Filter> goes) {
    var gone = before.filters().stream().filter(goes).toList();
    if (gone.isEmpty()) {
      edits.add(new QueryEdit.AddFilter(filter));
      return;
    }
    edits.add(new QueryEdit.ReplaceFilter(gone.getFirst(), filter));
    gone.stream().skip(1).map(QueryEdit.DropFilter::new).forEach(edits::add);
  }

  private static boolean isAboutTheSame(Filter one, Filter other) {
    return subject(one).isPresent() && subject(one).equals(subject(other));
  }

  private static Optional<Object> subject(Filter filter) {
    return switch (filter) {
      case Filter.Compared(var dimension, _, _) -> Optional.of(dimension);
      case Filter.MeasureCompared(var measure, _, _) -> Optional.of(measure);
      case Filter.Within(var time, _, _) -> Optional.of(time);
      case Filter.OneOf _,
          Filter.NoneOf _,
          Filter.OnParts _,
          Filter.ComparedWith _,
          Filter.ComparedWithMeasure _,
          Filter.Like _,
          Filter.Missing _,
          Filter.Extreme _,
          Filter.Related _,
          Filter.Sharing _,
          Filter.All _,
          Filter.Any _,
          Filter.Not _ ->
          Optional.empty();
    };
  }

  /**
   * @param lift whether values that are the only ones there are no condition any more, instead of
   *     the only ones missing
   */
  private void except(Dimension dimension, List<String> values, boolean lift) {
    var there = namedValues(dimension);
    if (there.isEmpty()) {
      edits.add(new QueryEdit.AddFilter(new Filter.NoneOf(dimension, values)));
      return;
    }
    var left = there.get().values().stream().filter(it -> !values.contains(it)).toList();
    if (!left.isEmpty()) {
      edits.add(new QueryEdit.ReplaceFilter(there.get(), new Filter.OneOf(dimension, left)));
    } else if (lift) {
      edits.add(new QueryEdit.DropFilter(there.get()));
    } else {
      edits.add(new QueryEdit.ReplaceFilter(there.get(), new Filter.NoneOf(dimension, values)));
    }
  }

  // --- Time

  private void time(Fragment fragment, Optional<Comparison> moved) {
    if (fragment.time().isPresent()) {
      boolean beside = cut.has(Link.ALSO) && before.time().isPresent();
      if (beside && fragment.comparison().isEmpty()) {
        edits.add(
            new QueryEdit.SetComparison(
                fragment.time().map(it -> new Comparison(Comparison.Kind.NAMED, it))));
        return;
      }
      edits.add(new QueryEdit.SetTime(fragment.time()));
      if (before.comparison().isPresent() && fragment.comparison().isEmpty()) {
        edits.add(new QueryEdit.SetComparison(moved));
      }
    }
    if (fragment.comparison().isPresent()) {
      edits.add(new QueryEdit.SetComparison(fragment.comparison()));
    }
  }

  // --- Less of what is there

  /** What is named goes, if it is there; values that are not there are left out of all. */
  List<QueryEdit> without(Fragment fragment) {
    var measures = fragment.measures().stream().filter(before.measures()::contains).toList();
    if (!measures.isEmpty()) {
      edits.add(new QueryEdit.DropMeasures(measures));
    }
    for (var grouping : fragment.groupings()) {
      boolean less = cut.has(Link.REMOVE) || cut.has(Link.WITHOUT);
      if (less && before.groupings().contains(grouping)) {
        edits.add(new QueryEdit.DropGroupings(List.of(grouping)));
      } else if (grouping instanceof Grouping.ByDimension(var dimension)) {
        before.filters().stream()
            .filter(it -> it.isOnValuesOf(dimension))
            .map(QueryEdit.DropFilter::new)
            .forEach(edits::add);
      }
    }
    for (var filter : fragment.filters()) {
      if (filter instanceof Filter.OneOf(var dimension, var values)) {
        except(dimension, values, cut.has(Link.REMOVE));
      } else if (before.filters().contains(filter)) {
        edits.add(new QueryEdit.DropFilter(filter));
      }
    }
    if (fragment.time().isPresent() && fragment.time().equals(before.time())) {
      edits.add(new QueryEdit.SetTime(Optional.empty()));
    }
    if (fragment.limit().isPresent()) {
      edits.add(new QueryEdit.SetLimit(OptionalInt.empty()));
    }
    return edits;
  }
}
