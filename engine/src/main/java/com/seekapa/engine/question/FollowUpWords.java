package com.seekapa.engine.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words by which a text says that it goes on from what was asked before: in front ("and", "what
 * about"), at the end ("instead", "too"), or as the whole of it ("undo", "the other way round").
 */
final class FollowUpWords {
  /** What a word in front or at the end says about what stands beside it. */
  enum Link {
    /** Says nothing by itself: a polite word, or one that opens any question. */
    POLITE,
    AND,
    /** Beside what is there. */
    ALSO,
    /** In place of what is there. */
    INSTEAD,
    ONLY,
    /** By more than now. */
    SPLIT,
    /** Less of what is there. */
    REMOVE,
    /** All but these. */
    WITHOUT,
    /** Speaks of what was answered. */
    ANAPHOR
  }

  /** A whole follow-up that names no part of the model. */
  enum Command {
    UNDO,
    WHY,
    REVERSE,
    MORE,
    ALL,
    ALPHABETICAL,
    CLEAR_FILTER,
    CLEAR_FILTERS,
    CLEAR_THRESHOLD,
    ANY_TIME,
    TOTAL,
    NO_COMPARISON
  }

  private static final String IN_FRONT =
      """
      POLITE: ok, okay, so, now, then, well, please, pls, hm, hmm, great, thanks, show me, show, give me, i want, can you, could you, can i see, let me see, let us see, let's see, now show me, now show, and then, just show me the
      AND: and, and also what about, &
      ALSO: also, add, plus, include, also include, also show, and also, add the, along with, together with
      INSTEAD: what about, how about, and what about, and how about, what if we take, make it, make that, make them, change it to, change that to, change to, switch to, switch it to, use, rather, instead, same for, the same for, same thing for, same but, the same but, same with, do the same for, repeat that for, repeat for, now for, show it, show that, show them, show this, display it, group it, group that, regroup, i meant, i mean, actually, sorry, but, in terms of
      ONLY: only, just, only show, just show, show only, show me only, show me just, show just, only for, just for, filter to, filter for, filter by, filter on, filter, restrict to, restrict it to, limit to, limit it to, narrow it down to, narrow down to, zoom in on, zoom into, focus on, keep only, only keep
      SPLIT: break it down, break that down, break this down, break them down, break down, split it, split that, split this, split them, split, broken down, drill down, drill it down, drill into, slice it, slice that, slice it by, slice by, color by, colour by, color it by, colour it by, color code by, color the points by, color the bars by, color the lines by, color marks by, group and color code by, stack by, stack it by, stack them by, facet by, facet it by, facet on, segment it by, segregate by, segregate it by, segregate them by, split each bar by, split the bars by
      REMOVE: remove, remove the, drop, drop the, clear, get rid of, take out, take away, lose, hide, leave away
      WITHOUT: without, without the, exclude, excluding, except, except for, leave out, leaving out, not, omit, skip, ignore, ignoring, but not, but without, and not, minus, other than, apart from
      ANAPHOR: of those, of these, of them, among those, among them, for those, for these, for them, in those, for that, in that
      """;

  private static final String AT_THE_END =
      """
      POLITE: to legend, to the legend, in legend, in the legend, to groups, to the groups, as color, as colour, are there, is there, were there, was there, do we have there, please, pls, then, thanks, thank you, now, again, back, though, maybe, if possible
      INSTEAD: instead, rather
      ALSO: too, as well, also, in addition, as well please, too please
      ANAPHOR: was that, is that, were that, were those, are those, of those, of these, of them, among them, for those, for these, for them, for that, in that, there
      """;

  private static final String WHOLE =
      """
      UNDO: undo, undo that, undo this, undo it, undo the last, undo the last change, undo last change, go back, go back one, go back one step, back, revert, revert that, take that back, never mind, nevermind, forget that, step back, one step back
      WHY: why, why is that, why so, why that, how come, why is this, what is the reason, what's the reason, explain, explain this, explain that, why did this happen, why did that happen
      REVERSE: the other way round, the other way around, other way round, other way around, show the other way round, show it the other way round, show the other way around, show it the other way around, reverse, reverse it, reverse the order, reverse order, in reverse, in reverse order, reversed, flip it, flip the order, invert the order, opposite order, in the opposite order, turn it around
      MORE: more, show more, show me more, more of them, more of those, more rows, a few more, give me more
      ALL: all, all of them, show all, show all of them, show me all, show me all of them, show them all, everything, show everything, without a limit, without the limit, no limit, remove the limit, the whole list, all rows
      ALPHABETICAL: sort by name, sort it by name, sort them by name, sorted by name, order by name, ordered by name, alphabetically, in alphabetical order, alphabetical order, sort alphabetically, sorted alphabetically, sort a to z, a to z
      CLEAR_FILTER: remove the filter, remove filter, remove that filter, remove this filter, drop the filter, drop that filter, clear the filter, clear filter, without the filter, without filter, no filter, unfiltered, take the filter off, get rid of the filter
      CLEAR_FILTERS: remove the filters, remove filters, remove all filters, remove all the filters, clear the filters, clear filters, clear all filters, drop the filters, drop all filters, without filters, without the filters, without any filters, without any filter, no filters
      CLEAR_THRESHOLD: remove the threshold, drop the threshold, without the threshold, no threshold, clear the threshold
      TOTAL: total, the total, in total, just the total, only the total, overall, don't group, do not group, no grouping, without grouping, ungroup, ungroup it, no breakdown, without the breakdown, remove the breakdown, as one number, just one number, as a single number
      ANY_TIME: for all time, all time, of all time, over all time, any time, for any time, since the beginning, for all years, all years, remove the time filter, remove the date filter, remove the time, remove the period, without the date filter, whatever the time
      NO_COMPARISON: remove the comparison, drop the comparison, without the comparison, without comparison, no comparison, stop comparing, do not compare, don't compare
      """;

  /** What stands in a sentence for what was answered: "how much profit did that make". */
  private static final Set<String> PRONOUNS =
      Set.of("that", "it", "this", "they", "those", "these");

  private static final Set<String> AUXILIARIES =
      Set.of("did", "do", "does", "was", "were", "is", "are", "has", "have");

  /** Words that a thing to remove is called by: "drop the Germany filter". */
  private static final Set<String> CONDITION = Set.of("filter", "condition", "restriction");

  private static final Map<String, Link> FRONT = read(IN_FRONT, Link.class);
  private static final Map<String, Link> END = read(AT_THE_END, Link.class);
  private static final Map<String, Command> COMMANDS = read(WHOLE, Command.class);
  private static final int LONGEST = 5;

  private FollowUpWords() {}

  /**
   * A text without the words around it.
   *
   * @param first the first token that is left
   * @param end the token after the last that is left
   * @param insteadOf where "instead of" begins; {@code end} if nowhere
   */
  record Cut(Set<Link> links, int first, int end, int insteadOf) {
    boolean has(Link link) {
      return links.contains(link);
    }

    /** Whether the words say that it goes on. */
    boolean goesOn() {
      return links.stream().anyMatch(it -> it != Link.POLITE);
    }
  }

  static Optional<Command> command(List<Token> tokens) {
    var cut = cutPolite(tokens);
    return Optional.ofNullable(COMMANDS.get(text(tokens)))
        .or(() -> Optional.ofNullable(COMMANDS.get(text(tokens.subList(cut.first(), cut.end())))));
  }

  private static Cut cutPolite(List<Token> tokens) {
    int first = 0;
    for (int taken = 1; taken > 0 && first < tokens.size(); first += taken) {
      taken = longest(tokens, first, FRONT, Set.of(Link.POLITE, Link.AND, Link.INSTEAD)).length();
    }
    int end = tokens.size();
    for (int taken = 1; taken > 0 && end > first; end -= taken) {
      taken = longestEnd(tokens.subList(first, end), Set.of(Link.POLITE, Link.INSTEAD)).length();
    }
    return new Cut(Set.of(), first, end, end);
  }

  static Cut cut(String question, List<Token> tokens) {
    var links = EnumSet.noneOf(Link.class);
    int first = 0;
    while (first < tokens.size()) {
      var found = longest(tokens, first, FRONT, EnumSet.allOf(Link.class));
      if (found.length() == 0 && isCorrection(question, tokens, first)) {
        found = new Found(Link.INSTEAD, 1);
      }
      if (found.length() == 0 || first + found.length() == tokens.size()) {
        break;
      }
      links.add(found.link());
      first += found.length();
    }
    int end = tokens.size();
    while (end > first + 1) {
      var found = longestEnd(tokens.subList(first, end), EnumSet.allOf(Link.class));
      if (found.length() > 0 && end - found.length() > first) {
        links.add(found.link());
        end -= found.length();
      } else if (removes(links) && CONDITION.contains(tokens.get(end - 1).base())) {
        end--;
      } else {
        break;
      }
    }
    if (speaksOfAnswer(tokens.subList(first, end))) {
      links.add(Link.ANAPHOR);
    }
    int insteadOf = insteadOf(tokens, first, end);
    if (insteadOf < end) {
      links.add(Link.INSTEAD);
    }
    return new Cut(links, first, end, insteadOf);
  }

  private static boolean speaksOfAnswer(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (AUXILIARIES.contains(tokens.get(i - 1).text())
          && PRONOUNS.contains(tokens.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean removes(Set<Link> links) {
    return links.contains(Link.REMOVE) || links.contains(Link.WITHOUT);
  }

  /** "no, by country": not the same as "no online". */
  private static boolean isCorrection(String question, List<Token> tokens, int at) {
    var token = tokens.get(at);
    return token.text().equals("no")
        && token.end() < question.length()
        && question.charAt(token.end()) == ',';
  }

  private static int insteadOf(List<Token> tokens, int first, int end) {
    for (int i = first + 1; i + 2 < end; i++) {
      String two = tokens.get(i).text() + " " + tokens.get(i + 1).text();
      if (two.equals("instead of") || two.equals("rather than")) {
        return i;
      }
    }
    return end;
  }

  private record Found(Link link, int length) {
    static final Found NOTHING = new Found(Link.POLITE, 0);
  }

  private static Found longest(
      List<Token> tokens, int first, Map<String, Link> phrases, Set<Link> wanted) {
    for (int length = Math.min(LONGEST, tokens.size() - first); length > 0; length--) {
      var link = phrases.get(text(tokens.subList(first, first + length)));
      if (link != null && wanted.contains(link)) {
        return new Found(link, length);
      }
    }
    return Found.NOTHING;
  }

  private static Found longestEnd(List<Token> tokens, Set<Link> wanted) {
    for (int length = Math.min(LONGEST, tokens.size()); length > 0; length--) {
      var link = END.get(text(tokens.subList(tokens.size() - length, tokens.size())));
      if (link != null && wanted.contains(link)) {
        return new Found(link, length);
      }
    }
    return Found.NOTHING;
  }

  private static String text(List<Token> tokens) {
    return String.join(" ", tokens.stream().map(Token::text).toList());
  }

  private static <E extends Enum<E>> Map<String, E> read(String lines, Class<E> kind) {
    var words = new HashMap<String, E>();
    lines
        .lines()
        .forEach(line -> {
          int colon = line.indexOf(':');
          var value = Enum.valueOf(kind, line.substring(0, colon));
          for (String phrase : line.substring(colon + 1).split(",")) {
            words.putIfAbsent(text(new ArrayList<>(Tokenizer.tokens(phrase))), value);
          }
        });
    return Map.copyOf(words);
  }
}
