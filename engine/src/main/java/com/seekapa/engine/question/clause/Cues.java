package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.question.Token;
import com.seekapa.engine.question.Tokenizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words and phrases behind cues, kinds of charts and parts of the calendar. */
final class Cues {
  private static final String WORDS =
      """
      SHOW: how has, how have, how had, how did, how does, how do, how is, how are, show, show me, list, list out, find, find out, give, give me, return, return me, display, tell me, provide, provide me with, get, report, present, what is, what are, what was, what were, what s, whats, draw, plot, visualize, visualise, create, generate, make, compute, calculate, retrieve, identify, determine, name, i want, i want to know, i want to see, i would like to know, i would like to see, i d like to know, can you show, output, illustrate, depict, construct, produce, stack, let me know, show us, select, fetch, search, describe, look up, return the, list all, plot them, what, represent, show all, enumerate, showcase, exhibit, demonstrate, visually represent
      WHICH: which, which of
      WHEN: when was, when were, when did, when is, when does, where is, where are, where was, where were, where does, where did
      WHO: who, whom, who is, who are, who was, who were
      COUNT: tallies, tallies of, tallying, how many, number of, the number of, count of, the count of, total number of, the total number of, total count of, count the number of, count the, count, counts, how many number of, amount of, the amount of, quantity of, the quantity of, frequency of, the frequency of, frequency, total number, the total number, how often, numbers of, number, count them, total count, occurrences of, quantity, the total amount of, how many times, how many of, aggregate count, aggregate number of, tally, tally of, cumulative count of, overall count of, overall number of, cnt
      AVERAGE: is averaged, are averaged, average, average of, the average of, mean, mean of, avg, averaged, average number of, on average, averages, average value of, typical, what is average
      SUM: is summed, are summed, summed up, added up, totaled, totalled, sum of, sum, total, total of, the total of, total amount of, total sum of, combined, summed, overall, aggregate, aggregate sum of, cumulative, in total, accumulated, how much, totals, total value of, gross total of
      MAXIMUM: maximum, max, maximal, maximum of, maximum number of, max of, highest value of, maximum value of
      MINIMUM: minimum, min, minimal, minimum of, minimum number of, min of, lowest value of, minimum value of
      MEDIAN: median, median of
      DISTINCT: different, distinct, unique, differing, various, kinds of, different kinds of, types of different, distinctive, varying, all kinds of, individual, separate
      EACH: for each, trellised by, filtered by, displayed by, shown by, separately for each, and by, then by, per, of each, in each, by each, each, for every, every, of every, in every, from each, at each, on each, to each, within each, with each, for all different, each of, across, across all, with different, having different, with various, in varying, across different, among different, among, for different, from different, in different, of different, by different, for the different, for various, across various, depending on, based on, according to, corresponding to each, belonging to each, associated with each, under each, for each of, respectively for each, with respect to, per each, on a per, in terms of, for individual, from every, held by each, by every
      BY: by, grouped by, group by, and group by, broken down by, break down by, split by, categorized by, grouping by, group, grouped into, segmented by, separated by, divided by, classified by, organized by, aggregated by, sorted into, as a function of, grouped based on, grouped according to, breakdown by, facet by, faceted by, faceting on, small multiples by, small multiples for, partitioned by, group them by, categorize by, categorized into, depends on, affects, affected by, break down, split into, separate by, categorize
      AND: and, as well as, along with, together with, and also, with the corresponding, and the corresponding, and their corresponding, and its, &, +, plus, with their, with its, also, followed by, and then, additionally, with corresponding, with their corresponding, and corresponding, and the
      OR: or, or else
      NOT: exclude, exclude the, leaving out, leave out, ignoring, ignore, omit, omitting, not, do not, does not, did not, is not, are not, was not, were not, other than, excluding, except, except for, isn't, aren't, don't, doesn't, didn't, wasn't, weren't, not in, non, excludes, rather than, not equal to, does not equal to, not equal, is not equal to, is different from, but not, outside, outside of, cannot, can't, hasn't, haven't, has not, have not, never, <>, different from, != , not the, aside from, apart from
      NONE: without, no, without any, do not have any, does not have any, did not have any, don't have any, doesn't have any, have no, has no, had no, not have any, with no, do not have, does not have, did not have, don't have, doesn't have, that have no, lack, lacking, lacks, have never, has never, had never, having no, who have no, who has no, that has no, not any, do not own any, have not had any, are not having, with none, doesn't own, do not own
      RELATIVE: whose, that, who, which, where, with, having, when, who have, who has, that have, that has, for which, in which, if, while, with a, with an, for those, those, only, just, from which, who had, that had, who are, that are, who is, that is, who were, that were, who was, that was, which is, which are, which was, which were, which have, which has, for whom, to which, on which, such that, specifically, given, given that, provided that, at which, of which, by which, whom
      HAVE: have, has, had, own, owns, owned, contain at least, holds, hold, held, possess, received, receive, involved in, participated in, attended, attend, play, plays, take, took, taken, wrote, made, offers, offer, offered, enrolled in, enrolled, enroll in, hosted, belong to, belongs to, belonging to, work in, works in, worked in, use, uses, used, appear in, get, got, gets, supports, support
      OF: of, for, about, on, to show, that shows, that show, showing, illustrating, displaying, regarding, concerning, representing, depicting, for the, of the, comparing
      IN: in, at, from, within, located in, lives in, live in, living in, based in, born in, inside, during, belongs in, into, to, via, through, among the, in the, from the, at the, coming from, originating from, who come from, who are from, that are from
      IS: is, are, was, were, be, been, being, equal to, equals, equal, =, is equal to, are equal to, called, named, is called, is named, titled, as, is the, being, set to, with value, valued at, with the name, with name, by the name, known as, marked as, labelled, labeled, with the title, that equals, that is equal to
      THAN: than, than the
      MORE: more than, greater than, larger than, higher than, above, over than, bigger than, exceeding, exceeds, exceed, exceeded, >, is above, beyond, more then, greater then, higher then, in excess of, is more than, is greater than, is larger than, is higher than, are more than, upwards of, surpass, surpasses, surpassing, over, older than, heavier than, taller than, longer than, newer than, richer than, better than, faster than, wider than, deeper than, stronger than, farther than, is older than, are older than, is longer than, is heavier than, costlier than, hotter than, warmer than
      AT_LEAST: at least, equal to or taller than, equal to or greater than, greater than or equal to, more than or equal to, equal to or more than, no shorter than, no lower than, larger than or equal to, higher than or equal to, is at least, are at least, or more than, no less than, not less than, >=, ≥, a minimum of, no fewer than, minimum of at least, not fewer than, not lower than
      LESS: less than, fewer than, smaller than, lower than, below, under, <, is below, is less than, is lower than, is smaller than, are below, less then, lower then, younger than, shorter than, lighter than, cheaper than, slower than, is younger than, are younger than, is shorter than, weaker than, colder than, worse than, nearer than, closer than
      AT_MOST: at most, less than or equal to, lower than or equal to, smaller than or equal to, equal to or less than, is at most, no older than, no higher than, not higher than, no longer than, no more than, not more than, <=, ≤, up to, a maximum of, not exceeding, no greater than, does not exceed, do not exceed
      EXACTLY: exactly, precisely, only exactly
      OR_MORE: or more, or above, or higher, or greater, and above, and more, or over, or older, or later, and up, or after, or longer, or larger, or bigger, or newer, and later, and higher, and over, or better
      OR_LESS: or less, or below, or lower, or fewer, or under, and below, and under, or younger, or earlier, or before, and earlier, or shorter, or smaller, and lower, and before
      BETWEEN: between, fall between, that fall between, fall within the range of, fall within, fall in the range of, range between, fall in the range, in the range of, in the range, in range of, ranging from, ranges from, range from, within the range of, in the range from, falls between, falls within the range of, ranging between, in the range between, is between, that is between
      BEFORE: before, prior to, earlier than, until
      AFTER: after, later than, following, since after
      SINCE: since, from year, starting from, starting in, beginning in
      CONTAINS: contain, contains, containing, contained, include, includes, including, have the substring, has the substring, contains the substring, contain the substring, containing the letter, contain the letter, contains the letter, contain the letters, contains the letters, containing the letters, include the word, includes the word, contains the word, containing the word, contain the word, have the word, has the word, with the word, with the substring, with the letter, like, the substring, the letter, the letters, the word, in the name, with the letters, have the letter, including the letter, includes the letter, that contain, that contains, with substring
      STARTS: start with, starts with, starting with, begin with, begins with, beginning with, started with, starts with the letter, start with the letter, starting with the letter, begins with the letter, begin with the letter, beginning with the letter, starts from, with the prefix, with prefix, with initial, that start with, with first letter
      ENDS: end with, ends with, ending with, ended with, ending in, ends in, end in, with the suffix, end with the letter, ends with the letter, ending with the letter
      MISSING: null, is null, missing, is missing, unknown, no value, empty, blank, are missing, none, are null, not available, unavailable, undefined, not specified, not known, has no value
      PRESENT: not null, is not null, non null, are not null, not missing, known, not empty, exists, available, a non null, have a value, has a value, is known, is available, a known, does not equal to null, not equal to null, != null, is not equal to null, not a null
      OUT_OF: out of, is out of, are out of, run out of, ran out of, has run out of, have run out of, sold out of
      TOP: highest, largest, biggest, greatest, top, most expensive, maximum amount of, tallest, longest, oldest, heaviest, strongest, fastest, best, richest, farthest, furthest, deepest, widest, high, top ranked, leading, hottest, warmest, most populous, busiest
      BOTTOM: lowest, smallest, least expensive, cheapest, shortest, youngest, lightest, weakest, slowest, worst, poorest, nearest, closest, low, shallowest, narrowest, coldest, lowest amount of, smallest amount of
      MOST: most, the most, the most number of, greatest number of, largest number of, highest number of, maximum number, the greatest number of, the largest number of, the highest number of, more than any other, the maximum number of, most number of, the largest amount of, the biggest number of, most of the, most amount of
      LEAST: least, the least, fewest, the fewest, the least number of, the smallest number of, smallest number of, lowest number of, the lowest number of, the fewest number of, least number of, the minimum number of
      COMMON: most common, most popular, most frequent, most frequently, most commonly, most prevalent, most often, most frequently used, most commonly used, highest frequency of, most widely, most used, most widely used, most typical
      RARE: least common, least popular, least frequent, least frequently, least commonly, rarest, least used, least often
      LATEST: latest, most recent, newest, most recently, last, recent
      EARLIEST: earliest, first, least recent, least recently
      ORDER: sort, sorted, sort by, sorted by, order, ordered, order by, ordered by, rank, ranked, rank by, ranked by, ranking, arrange, arranged, arrange by, arranged by, in order of, in the order of, organize, listed in, displayed in, sorting, ordering, list by, listed by, show by, display by, displayed by, sort the, order the, rank the, could you sort, could you order, could you rank, put, arrange the, organized, sorted based on, sort them by, sort from, order from, rank from, listed, in an order, in order by, by order of, the order of, i want to sort, i want to order, i want to rank, sort them, please sort, please rank, please order
      ASCENDING: ascending, from least to greatest, least to greatest, asc, low to high, from low to high, ascending order, in ascending order, in asc order, in ascending, in asc, lowest to highest, from lowest to highest, from the lowest to the highest, increasing, in increasing order, increasing order, smallest to largest, from smallest to largest, from small to large, from the smallest to the largest, lowest first, from youngest to oldest, from the youngest to the oldest, youngest to oldest, oldest first, least to most, from least to most, in an ascending order, in the ascending order, asc order, from the low to the high, from low to high order, chronological, in chronological order, chronologically, earliest to latest, ascending manner, in an ascending manner, from bottom to top, shortest to longest, from short to long, from the earliest to the latest, from earliest to latest
      DESCENDING: descending, from greatest to least, greatest to least, from highest to lowest order, desc, high to low, from high to low, descending order, in descending order, in desc order, in descending, in desc, highest to lowest, from highest to lowest, from the highest to the lowest, decreasing, in decreasing order, decreasing order, largest to smallest, from largest to smallest, from large to small, from the largest to the smallest, highest first, from oldest to youngest, from the oldest to the youngest, oldest to youngest, most to least, from most to least, in an descending order, in a descending order, in the descending order, desc order, from the high to the low, from high to low order, largest first, most recent first, latest first, newest first, in reverse order, reverse, descending manner, in a descending manner, from top to bottom, longest to shortest, from the latest to the earliest, from latest to earliest
      ALPHABETICAL: alphabetical, alphabetical order, in alphabetical order, in alphabetic order, alphabetically, lexicographical, in lexicographical order, in lexicographic order, lexicographically, in the alphabetical order, in ascending alphabetical order, alphabetic order, in order alphabetically, reverse alphabetical
      X_AXIS: x axis, x, the x axis, x-axis, xaxis, horizontal axis, the x, x label, bars, the bars, bar, the bar, bars name, the labels, x axis label, x coordinate, x-coordinate
      Y_AXIS: y axis, length of the bars, the length of the bars, height of the bars, the height of the bars, length of bars, y, the y axis, y-axis, yaxis, vertical axis, the y, y label, y axis label, y coordinate
      BIN: bin, binned, bins, binned by, bin by, binning, bin the, interval, intervals, into bins, time interval, bucket, bucketed, discretized, divided into bins, binned into, grouped into bins
      COLOUR: colored by, differentiated by color, differentiated by colour, distinguished by color, distinguished by colour, color differentiation based on, colour differentiation based on, color differentiation by, with a separate color for each, with a color for each, one color per, a different color for each, one colour per, one color for each, one colour for each, one line per, one line for each, a line for each, a line per, with a line for each, with one line per, a bar for each, as a legend, as legend, as the legend, labels, as color, as the color, coloring by, coloring each, with colors by, color them by, and color them by, and colored by, colored according to, color according to, coloured by, color by, colour by, with color, and color by, stacked by, color, colour, series, color code, group by attribute, and group by attribute, grouped by attribute, grouping by attribute, with attribute, by attribute, group by the attribute, colored, stack by, color coded by, colors, colour coded by, labeled by, categorised by, hue, distinguished by, with different colors for, with grouping based on the attribute, with grouping based on, and stack by, separated into, broken out by, broken up by, different colors for, use color for, facet on, encoded by color
      VERSUS: vary with, varies with, changes with, change with, depend on, depends on, depending on, influence, affected by, versus, vs, v s, against, compared to, compared with, in comparison to, relative to, related to, in relation to, correlated with, with relation to, correlation between, relationship between, correlation of, relationship of, association between, relation between, correlation with, correlate, link between, connection between, the correlation between, the relationship between, the relationship of, correlation, relationship, compare, comparison of, comparison between, comparison about, the comparison about
      OVER: changed over the years, changed over time, change over the years, change over time, changed over, evolved over the years, evolved over time, developed over the years, developed over time, over time, over the time, across time, through time, by time, based on time, according to time, along with time, over years, over the years, over year, along the time, throughout the years, through the years, through time, trend, trend of, the trend of, change of, change in, changes in, the change of, evolution of, change over, trends, evolve over, vary over, varies by, vary by, vary across, fluctuation of, progression of
      BOTH: both, either, simultaneously, at the same time
      EVERYTHING: all information, all the information, all details, everything, all columns, all the details, information about, all data, all attributes, all info, complete information, the details, details of, the information of, information of, all fields, details, all information about, full details, every detail
      THEIR: their, its, his, her, theirs, corresponding, respective, the corresponding
      PERCENTAGE: percentage, percentage of, percent of, proportion of, share of, fraction of, what percentage of, the percentage of, what percent of, percentages, the percent of, the proportion of, what proportion of, the share of, what share of, the fraction of, what fraction of
      RATIO: ratio of, ratio between, the ratio of, the ratio between, ratio
      FILLER: for each record in, for each record, for every entry in, for every entry, for each entry, for every record, for each row, for every row, for each record of, entry, entries, the, a, an, all, any, please, me, can, could, you, i, would, like, to, do, does, did, there, it, them, they, we, our, us, my, record, this, these, list, some, help, chart, graph, diagram, using, use, way, figure, visualization, visual, so, then, want, need, will, should, see, know, data, dataset, information, value, values, column, field, attribute, attributes, respectively, ever, given, overall, entire, whole, show, distribution, the distribution of, distribution of, about the distribution of, through, such, being, kindly, ensure, additionally, furthermore, provide, display, represented, representing, presented, result, results, query, in our record, in the record, on record, in the database, how, set, also, instead, well, now, let, let's, made, done, order, based, same, themselves, both axes, axis, them all, are there, is there, exist, exists, existed, group, shown, displayed, presented, thank, thanks, row, rows, records, hey, hi, hello, their own, accordingly, on it, mapped, mapping, along, appear, corresponding
      """;

  private static final String CHARTS =
      """
      BAR: bars of, as bars, in bars, as a bar, as columns, bar chart, bar graph, bar plot, bar diagram, bars chart, column chart, histogram, barchart, bar charts, bar graphs, histogram chart, bar type, horizontal bar chart, vertical bar chart, column graph, bargraph
      PIE: pie chart, pie graph, pie, pie charts, donut chart, doughnut chart, pie diagram
      LINE: lines of, as lines, in lines, as a line, with lines, line chart, line graph, line plot, line charts, line diagram, trend line, line graphs
      SCATTER: scatter chart, scatter plot, scatterplot, scatter graph, scatter, scatter plots, scatter diagram, scatter charts, dot plot, point chart
      STACKED_BAR: stacked column graph, stacked column, stacked graph, stacked, stacked bar chart, stacked bar graph, stacked bar, stacked bar plot, stacked column chart, stacked barchart, stacked chart, stacked bars
      GROUPED_BAR: grouped bar chart, group bar chart, group bar graph, grouping bar chart, grouped bar graph, grouped bar, clustered bar chart, multiple column charts, multiple bar charts, grouped column chart, side by side bar chart, clustered column chart
      GROUPED_LINE: grouped line chart, group line chart, group line graph, grouping line chart, multi line chart, multiple line chart, grouped line graph, grouped line, grouping line graph, multi line graph, multi series line chart, multiple line charts, multiple lines
      GROUPED_SCATTER: grouped scatter chart, group scatter chart, group scatter plot, group scatter, coloured scatter plot, grouping scatter chart, grouped scatter plot, grouped scatter, grouping scatter plot, grouping scatter, colored scatter plot, grouped scatterplot
      AREA: area chart, area graph
      TABLE: table, in a table
      """;

  private static final String PARTS =
      """
      DAY_OF_WEEK: weekday, weekdays, day of week, day of the week, days of the week, days of week, each weekday
      MONTH_OF_YEAR: month, months, monthly, month of year, month of the year
      QUARTER_OF_YEAR: quarter, quarters, quarterly
      YEAR: year, years, yearly, annual, annually
      DATE: day, days, daily
      HOUR_OF_DAY: hour, hours, hourly, hour of the day
      """;

  private static final Map<String, Sense> SENSES = senses();
  private static final int LONGEST =
      SENSES.keySet().stream().mapToInt(phrase -> phrase.split(" ").length).max().orElse(1);

  private static final Set<String> SINGLE_WORDS =
      SENSES.keySet().stream()
          .flatMap(phrase -> Stream.of(phrase.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private Cues() {}

  /** What these words, joined by spaces, say whatever the model. */
  static Optional<Sense> sense(String words) {
    return Optional.ofNullable(SENSES.get(words));
  }

  /** Whether this is a word of some phrase, so that it was hardly typed in error. */
  static boolean isWord(String word) {
    return SINGLE_WORDS.contains(word);
  }

  static int longest() {
    return LONGEST;
  }

  private static Map<String, Sense> senses() {
    var senses = new HashMap<String, Sense>();
    read(WORDS, name -> new Sense.OfCue(Cue.valueOf(name)), senses);
    read(CHARTS, name -> new Sense.OfChart(ChartKind.valueOf(name)), senses);
    read(PARTS, name -> new Sense.OfPart(TimePart.valueOf(name)), senses);
    return Map.copyOf(senses);
  }

  private static void read(String lines, Function<String, Sense> sense, Map<String, Sense> into) {
    lines
        .lines()
        .forEach(line -> {
          int colon = line.indexOf(':');
          for (String phrase : List.of(line.substring(colon + 1).split(","))) {
            into.putIfAbsent(words(phrase), sense.apply(line.substring(0, colon)));
          }
        });
  }

  private static String words(String phrase) {
    return Tokenizer.tokens(phrase).stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
