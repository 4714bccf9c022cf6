package com.seekapa.engine.answer;

import com.seekapa.engine.phrase.English;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.phrase.TimeText;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.TimeRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an honest teller adds to a result. */
final class Notes {
  private final Told told;

  private Notes(Told told) {
    this.told = told;
  }

  static List<String> of(Told told, ChartChoice chart) {
    var notes = new Notes(told);
    return Stream.of(
            notes.empty(),
            notes.truncated(),
            notes.endOfData(),
            notes.partialComparison(),
            notes.cutPeriods(),
            new Ties(told).atTheLimit(),
            notes.notTheChartAskedFor(chart),
            chart.caution())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> empty() {
    if (!told.table().rows().isEmpty()) {
      return Optional.empty();
    }
    boolean outside = told.query().time().filter(this::isAfterData).isPresent();
    int conditions = told.query().filters().size() + (told.query().time().isPresent() ? 1 : 0);
    return outside || conditions < 2
        ? Optional.empty()
        : Optional.of("Nothing meets all conditions at once; fewer of them may find something.");
  }

  private Optional<String> truncated() {
    return told.table().truncated()
        ? Optional.of("Shown: first " + rows() + " rows; there are more.")
        : Optional.empty();
  }

  private String rows() {
    return English.number(BigDecimal.valueOf(told.table().rows().size()));
  }

  private Optional<String> endOfData() {
    return told.query().time().flatMap(this::endOfData);
  }

  private Optional<String> endOfData(TimeRange range) {
    var until = "The data ends on " + TimeText.day(told.dataUntil());
    if (isAfterData(range)) {
      return Optional.of(until + ", before the time asked about begins.");
    }
    return range.complete() && told.dataUntil().isBefore(range.to())
        ? Optional.of(until + ", before the time asked about ends.")
        : Optional.empty();
  }

  private boolean isAfterData(TimeRange range) {
    return range.from().isAfter(told.dataUntil());
  }

  private Optional<String> partialComparison() {
    boolean over = told.query().time().isEmpty() || told.query().time().get().complete();
    if (over || Phraser.comparesNeighbours(told.query())) {
      return Optional.empty();
    }
    return told.query()
        .comparison()
        .map(comparison -> {
          var other = comparison.other();
          var days = TimeText.range(other.from(), other.to());
          return told.against().orElseThrow().partial()
              ? "The period is not over: compared with the same days, " + days + "."
              : "The period is not over, and compared with " + days + ".";
        });
  }

  /** Weeks and months at the ends of a series that lie only partly in the range asked about. */
  private Optional<String> cutPeriods() {
    if (told.query().groupings().size() != 1
        || !(told.query().groupings().getFirst() instanceof Grouping.ByTime(var grain, _))) {
      return Optional.empty();
    }
    var cut = new ArrayList<String>();
    for (int row = 0; row < told.table().rows().size(); row++) {
      if (told.isPartial(row)) {
        told.periods(row)
            .map(period -> TimeText.period(told.model().calendar(), period.grain(), period.start()))
            .forEach(cut::add);
      }
    }
    return cut.isEmpty() || cut.size() > 2
        ? Optional.empty()
        : Optional.of(
            (cut.size() == 1 ? "Not a whole " : "Not whole ")
                + TimeText.grain(grain, cut.size() > 1)
                + ": "
                + English.list(cut)
                + ".");
  }

  private Optional<String> notTheChartAskedFor(ChartChoice chart) {
    return chart
        .reason()
        .map(reason ->
            "Drawn as "
                + English.withArticle(ChartText.words(chart.kind()).toLowerCase(Locale.ROOT))
                + ": "
                + reason
                + ".");
  }
}
