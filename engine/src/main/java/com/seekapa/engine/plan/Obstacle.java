package com.seekapa.engine.plan;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a query can't be answered from the data as the model describes it. */
public sealed interface Obstacle {
  /** One or two sentences for people. */
  String message();

  /** The measure has no connection to the dimension; {@code known} are those it has one to. */
  record NotRelated(Measure measure, Dimension dimension, List<Dimension> known)
      implements Obstacle {
    public NotRelated {
      known = List.copyOf(known);
    }

    @Override
    public String message() {
      return title(measure)
          + " isn’t known by "
          + dimension.names().label()
          + "."
          + (known.isEmpty() ? "" : " It is known by " + labels(known) + ".");
    }
  }

  /** What is asked, a measure or rows, has no connection to the date. */
  record NotDatedBy(String subject, TimeDimension time) implements Obstacle {
    @Override
    public String message() {
      return subject + " isn’t known by " + time.names().label() + ".";
    }
  }

  /** Nothing dates what is asked. */
  record Undated(String subject) implements Obstacle {
    @Override
    public String message() {
      return subject + " has no date, so it can’t be asked for by time.";
    }
  }

  /** The measure is only known for longer periods. */
  record TooFine(String subject, TimeGrain grain, TimeGrain finest) implements Obstacle {
    @Override
    public String message() {
      return subject
          + " is only known by "
          + word(finest)
          + ", so it can’t be shown by "
          + word(grain)
          + ".";
    }
  }

  /** More periods would have to be laid on each other one by one. */
  record TooManyPeriods(TimeGrain grain, int most) implements Obstacle {
    @Override
    public String message() {
      return "I can compare " + most + " " + word(grain) + "s at most.";
    }
  }

  /** The range begins or ends within a period that the measure only knows as a whole. */
  record CutsPeriod(String subject, LocalDate from, LocalDate to, TimeGrain finest)
      implements Obstacle {
    @Override
    public String message() {
      return subject
          + " is only known for whole "
          + word(finest)
          + "s, and "
          + from
          + " to "
          + to
          + " cuts one.";
    }
  }

  /**
   * Several equally short ways lead from what is asked to what it is asked by; naming one of the
   * relationships as {@code via} of the query chooses.
   *
   * @param ways the relationships by which each way differs from the others
   */
  record SeveralWays(String subject, String what, List<List<Relationship>> ways)
      implements Obstacle {
    public SeveralWays {
      ways = ways.stream().map(List::copyOf).toList();
    }

    @Override
    public String message() {
      var named = ways.stream().map(SeveralWays::named).toList();
      return subject
          + " is connected to "
          + what
          + " in several ways, and the model doesn’t say which one is meant: "
          + joined(named)
          + ".";
    }

    private static String named(List<Relationship> way) {
      return way.stream()
          .map(it -> it.from().toString())
          .collect(Collectors.joining(" with ", "by ", ""));
    }
  }

  /** No measure is asked for, and no single table connects what is to be listed. */
  record NotConnected(List<String> labels) implements Obstacle {
    public NotConnected {
      labels = List.copyOf(labels);
    }

    @Override
    public String message() {
      return "Nothing says how "
          + joined(labels)
          + " belong together. Name a measure that connects them.";
    }
  }

  /** A value that the dimension can't have, such as a word for a number. */
  record WrongValue(Dimension dimension, String value) implements Obstacle {
    @Override
    public String message() {
      return "“" + value + "” can’t be a value of " + dimension.names().label() + ".";
    }
  }

  /** The order refers to something that the query doesn't have. */
  record NothingToOrderBy(String what) implements Obstacle {
    @Override
    public String message() {
      return "Rows can’t be ordered by " + what + ", because the result doesn’t show it.";
    }
  }

  /** Two things that can't be compared with each other. */
  record NotComparable(String left, String right) implements Obstacle {
    @Override
    public String message() {
      return "%s can’t be compared with %s.".formatted(capital(left), right);
    }
  }

  /** A condition on a whole group stands where only one on single rows can. */
  record GroupConditionInside(Measure measure) implements Obstacle {
    @Override
    public String message() {
      return title(measure)
          + " is known for whole groups, so a condition on it can’t be mixed with conditions on"
          + " single rows.";
    }
  }

  /** A share without groups to share a whole. */
  record ShareOfNothing(Measure share) implements Obstacle {
    @Override
    public String message() {
      return title(share) + " needs groups that make up the whole. Name them, as in “by month”.";
    }
  }

  /** A share of a whole of which some groups are left out, so that it would be another whole. */
  record ShareOfSome(Measure share) implements Obstacle {
    @Override
    public String message() {
      return title(share)
          + " can’t be worked out while groups are left out, because they are part of the whole.";
    }
  }

  /** Shares of all groups would be ranked within each of them. */
  record RankedShare(Measure share) implements Obstacle {
    @Override
    public String message() {
      return title(share)
          + " is of the whole, so it can’t rank within groups. Rank by what it is a share of.";
    }
  }

  /** Ranks within groups that have nothing inside to be ranked. */
  record NothingToRank() implements Obstacle {
    @Override
    public String message() {
      return "Say what is to be ranked within each group, as in “top 3 products in each region”.";
    }
  }

  /** Nothing is to be shown. */
  record NothingShown() implements Obstacle {
    @Override
    public String message() {
      return "Name something to be shown.";
    }
  }

  private static String title(Measure measure) {
    return measure.names().title();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String word(TimeGrain grain) {
    return grain == TimeGrain.HALF ? "half year" : grain.noun();
  }

  private static String labels(List<Dimension> dimensions) {
    return joined(dimensions.stream().map(dimension -> dimension.names().label()).toList());
  }

  private static String joined(List<String> words) {
    var last = words.getLast();
    if (words.size() == 1) {
      return last;
    }
    return words.stream().limit(words.size() - 1).collect(Collectors.joining(", "))
        + " and "
        + last;
  }
}
