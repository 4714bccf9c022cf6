package com.seekapa.engine.question;

import com.seekapa.engine.query.ChartKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words and phrases of English that mean the same over every model. */
final class Grammar {
  private static final String WORDS =
      """
      BY: by, per, for each, for every, each, every, in each, across, split by, broken down by, break down by, breakdown by, grouped by, group by, segmented by, split into, with respect to, according to, by each
      AND: and, as well as, plus, along with, together with, &, +, also
      OR: or
      NOT: not, without, except, except for, excluding, exclude, other than, but not, apart from, non, leaving out, no, not from, not in, not including, ignoring, minus, outside, outside of, aside from
      IN: in, for, of, from, to, at, on, during, within, among, amongst, over the course of, through, via, into, inside, only, just, about, around
      WITH: with, having, that have, that had, who have, who had, which have, which had, whose, have, has, had, with a, with an
      VERSUS: vs, versus, against, compared with, compared to, in comparison with, in comparison to, relative to, compare with, compare to, as compared to, as compared with, than
      COMPARE: compare, comparison, comparing, comparison of, compared, compare the
      WHICH: which, what, which of, what are the, which are the
      WHO: who, whom
      WHERE: where
      WHEN: when
      HOW_MANY: how many, number of, count of, the number of, count, total number of, the count of, numbers of, how many different, how many distinct, number of different, number of distinct, distinct number of, distinct count of
      HOW_MUCH: how much
      LIST: list, list all, list the, enumerate, name, name the
      MOST: most, the most, more than any other, more than any
      LEAST: least, fewest, the least, the fewest
      TOP: top, highest, fastest, largest, biggest, greatest, strongest, leading, maximum, max, high, the highest
      BOTTOM: bottom, lowest, slowest, smallest, weakest, minimum, min, low, the lowest
      BEST: best, best performing, top performing, best selling, bestselling, top selling, most successful, bestseller, best seller, star
      WORST: worst, worst performing, lowest performing, worst selling, poorest, least successful
      GROWTH: growth, growth rate, grow, grew, growing, grown, change, changed, changing, increase, increased, increasing, rose, rise, risen, gain, gained, development of, improve, improved, improvement, evolve, evolved, develop, developed, developing, delta, difference, differ, up or down
      DECLINE: decline, declined, declining, drop, dropped, decrease, decreased, fall, fell, fallen, shrink, shrank, shrunk, lose, lost, loss, go down, went down
      PREVIOUS_PERIOD: the previous period, previous period, prior period, the prior period, the period before, the month before, the week before, the quarter before, the day before, period over period, pop, the preceding period, preceding period, the one before
      PREVIOUS_YEAR: year over year, year on year, yoy, y o y, same period last year, the same period last year, same period of last year, the same period of last year, same time last year, the same time last year, a year ago, a year earlier, one year earlier, the year before, same month last year, the same month last year, same quarter last year, the same quarter last year, same week last year, the same week last year, previous year, the previous year, prior year, the prior year, the same month of last year, same month of last year, the same quarter of last year, same quarter of last year, same period a year ago, same period the year before, the same period the year before, the same days last year
      OVER_PREVIOUS: month over month, month on month, mom, week over week, week on week, wow, quarter over quarter, quarter on quarter, qoq, day over day, day on day
      LESS: under, below, less than, fewer than, smaller than, lower than, <, cheaper than, worth less than, of less than, no longer than
      AT_MOST: at most, up to, no more than, not more than, <=, ≤, or less, maximum of, not over, not above
      EXACTLY: exactly, equal to, =, equals
      AT_LEAST: at least, no less than, not less than, >=, ≥, minimum of, or more, not under, not below
      MORE: over, above, more than, greater than, larger than, higher than, exceeding, exceeds, exceeded, exceed, >, bigger than, worth more than, of more than, worth over, in excess of, of over, beyond
      BETWEEN: between
      SORT: sorted by, sort by, sort, sort it, sort them, sort it by, sort them by, ordered by, ranked by, rank by, sorted, in order of, rank, ranked, ranking of, ranking
      ASCENDING: ascending, lowest first, from lowest to highest, from low to high, smallest first, increasing order, in ascending order, from smallest to largest, least first
      DESCENDING: descending, highest first, from highest to lowest, from high to low, largest first, decreasing order, in descending order, from largest to smallest, biggest first, most first
      OVER_TIME: over time, trend, trends, trend of, trending, development, evolution, time series, timeline, through time, history, trend for
      AVERAGE: average, mean, avg, typical, on average
      MEDIAN: median
      VAGUE: performance, perform, performed, performing, doing, success, successful, result, important, popular, strong, weak, figure, kpi, valuable
      TRADE: sell, sold, selling, bought, buy, buying, purchased, purchasing, make, made, making, generate, generated, generating, earn, earned, earning, bring, brought, bring in, brought in, bringing in, book, booked, take in, took in, place, placed, come, came, coming, come in, came in, get, got, getting, receive, received, ordered, ordering, spend, spent, spending, deliver, delivered, contribute, contributed, achieve, achieved, reach, reached, produce, produced, incur, incurred, give, gave, offer, offered, ship, shipped, acquire, acquired, win, won, gain, account for, cause, caused, grant, granted, run, pay, paid, active
      NOISE: show, show me, show us, display, give me, give us, tell me, tell us, get me, i want, i want to see, i would like, i'd like to see, i'd like to know, i'd like, i'd, i'm, i need, i need to see, let me see, let us see, let, can you, could you, would you, could i, can i, may i, can we, everything, please, pls, kindly, find, find me, see, view, look at, provide, present, pull up, fetch, return the, calculate, compute, what is, what s, whats, what was, what are, what were, what about, how is, how was, how are, how were, how did, how do, how does, how has, how have, is, are, was, were, be, been, do, did, does, done, has been, have been, will you, me, us, i, my, we, our, ours, you, your, they, their, its, it, them, the, a, an, this, that, these, those, there, here, all, any, some, total, sum of, sum, overall, altogether, in total, entire, whole, of all, value, amount, amount of, number, figures for, data, data on, data for, info, information, information on, report, report on, overview, overview of, summary of, summary, detail, stat, statistic, business, company, firm, people, customer base, now, currently, so, then, well, hi, hello, hey, thank, thanks, thank you, quick, quickly, exactly the, respective, corresponding, different, distinct, unique, various, individual, single, broken down, split, breakdown, break down, grouped, as, like, really, actually, again, out, up, down, on hand, per se, ever, all time, of all time, over all time, since the beginning, something, anything, thing, stuff, if possible, dear, seekapa, ok, okay, just the, which is, that is, that are, that were, who are, who were, who is, being, come to, amount to, amounted to, go, went, going, work out, know, wondering, curious, question, answer, need, want, like to, wish, interested in, over all, each of, of the, much, many, so far, first
      SHARE: share, share of, percentage of, percent of, proportion, proportion of, fraction of, what percentage of, what percent of, what share of, what proportion of, % of, % share of, percentage share of, contribution of, contribution, mix, percentage, percent
      CALCULATION: ratio of, ratio, cumulative, running total, running total of, moving average, attained
      DRILL: drill into, drill down into, drill down to, drill down, drill
      JUDGEMENT: good, bad
      FORECAST: forecast, predict, predicted, prediction, projection, project, projected, will, would, expect, expected, future, estimate, estimated, going to, likely
      WHY: why, reason, because, cause of, explain, driver, drivers of, what caused, what drove, correlate, correlation, correlated, anomaly, anomalies, outlier, unusual, impact of, effect of, influence, affect, what if, if we
      COMMAND: delete, drop table, update, insert, truncate, alter, remove from, create, send, email, mail, export, download, schedule, remind, buy now, refund the, set the, raise the
      NESTED: above average, below average, above the average, below the average, than average, than the average, more than average, less than average, over average, never, neither, only once, twice, consecutive, in a row, both
      HOLIDAY: easter, easter monday, good friday, christmas, christmas week, christmas eve, xmas, whitsun, whitsunday, pentecost, ascension, black friday, cyber monday, thanksgiving, halloween, new year's eve, new year's day, labor day, labour day, independence day, valentine's day, mother's day, father's day, ramadan, eid, diwali, hanukkah, chinese new year, carnival, holiday, public holiday, bank holiday
      SEASON: summer, winter, spring, autumn, season, seasonal, summertime, wintertime
      ELSE_TIME: morning, afternoon, evening, night, midnight, noon, minute, decade, century
      """;

  private static final String CHARTS =
      """
      PIE: pie, pie chart, pie graph, donut, doughnut, donut chart, doughnut chart
      BAR: bar, bar chart, bar graph, column chart, histogram, horizontal bar chart, vertical bar chart, bars, columns chart
      STACKED_BAR: stacked bar, stacked bar chart, stacked, stacked column chart, stacked bars, stacked chart
      GROUPED_BAR: grouped bar, grouped bar chart, grouping bar, clustered bar chart, clustered column chart, grouped bars
      LINE: line, line chart, line graph, curve
      GROUPED_LINE: grouped line chart, grouped lines, grouping line, multi line chart, grouping line chart
      AREA: area chart, area graph
      SCATTER: scatter, scatter plot, scatter chart, scatterplot, scatter graph
      GROUPED_SCATTER: grouping scatter, grouped scatter chart, grouped scatter
      NUMBER: as a number, as number, single number, big number
      TABLE: table, in a table, data table, tabular, spreadsheet
      """;

  private static final String DRAWING =
      "plot, draw, chart, chart of, graph, graph of, visualize, visualise, visualization, diagram";

  private static final Map<String, Meaning> MEANINGS = meanings();
  private static final int LONGEST =
      MEANINGS.keySet().stream().mapToInt(phrase -> phrase.split(" ").length).max().orElse(1);

  private Grammar() {}

  /** What the base words, joined by spaces, mean; null-free: empty list if nothing. */
  static List<Meaning> meanings(String bases) {
    Meaning meaning = MEANINGS.get(bases);
    return meaning == null ? List.of() : List.of(meaning);
  }

  /** Every word and phrase, in base forms. */
  static Stream<String> phrases() {
    return MEANINGS.keySet().stream();
  }

  /** The number of words of the longest phrase. */
  static int longest() {
    return LONGEST;
  }

  private static Map<String, Meaning> meanings() {
    var meanings = new HashMap<String, Meaning>();
    read(DRAWING, Meaning.Grammatical.of(Word.NOISE), meanings);
    WORDS
        .lines()
        .forEach(line -> {
          int colon = line.indexOf(':');
          var word = Word.valueOf(line.substring(0, colon));
          read(line.substring(colon + 1), Meaning.Grammatical.of(word), meanings);
        });
    CHARTS
        .lines()
        .forEach(line -> {
          int colon = line.indexOf(':');
          var kind = ChartKind.valueOf(line.substring(0, colon));
          read(line.substring(colon + 1), new Meaning.Charted(kind), meanings);
        });
    return Map.copyOf(meanings);
  }

  private static void read(String phrases, Meaning meaning, Map<String, Meaning> into) {
    for (String phrase : phrases.split(",")) {
      into.putIfAbsent(String.join(" ", Tokenizer.bases(phrase)), meaning);
    }
  }
}
