package com.seekapa.engine.question.business;

import com.seekapa.engine.question.ValueLookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values of the columns that a view has, under the names that they have in it. */
final class ViewedValues implements ValueLookup {
  /** Words that join others, and are never meant as the code that they also are ("IN"). */
  private static final Set<String> JOINING =
      Set.of(
          "in", "is", "it", "at", "be", "by", "to", "no", "or", "an", "as", "me", "my", "of", "on",
          "so", "we", "do", "if", "am", "i", "a", "and", "the", "for", "all", "not", "are");

  private final ValueLookup all;
  private final BusinessView view;

  ViewedValues(ValueLookup all, BusinessView view) {
    this.all = all;
    this.view = view;
  }

  @Override
  public List<Match> find(List<String> words) {
    return JOINING.containsAll(words) ? List.of() : viewed(all.find(words));
  }

  @Override
  public List<Match> nearly(List<String> words) {
    return viewed(all.nearly(words));
  }

  @Override
  public List<Match> startingWith(String prefix, int limit) {
    return viewed(all.startingWith(prefix, limit));
  }

  @Override
  public int longest() {
    return all.longest();
  }

  /** Of columns that are called the same, the nearest has the value as well as the name. */
  private List<Match> viewed(List<Match> matches) {
    var nearest = new LinkedHashMap<String, Match>();
    for (var id : view.dimensions().keySet()) {
      for (var match : matches) {
        if (match.dimension().id().equals(id)) {
          var called = match.dimension().names().label() + "\n" + match.value();
          nearest.putIfAbsent(called, viewed(match).orElseThrow());
        }
      }
    }
    return new ArrayList<>(nearest.values());
  }

  private Optional<Match> viewed(Match match) {
    return Optional.ofNullable(view.dimensions().get(match.dimension().id()))
        .map(it -> new Match(it, match.value()));
  }
}
