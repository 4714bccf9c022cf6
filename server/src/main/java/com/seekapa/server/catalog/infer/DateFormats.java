package com.seekapa.server.catalog.infer;

import java.text.ParsePosition;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises dates in text and how they are written. */
final class DateFormats {
  private static final double ENOUGH = 0.95;
  private static final int LOOKED_AT = 500;

  /** Year, month and day in this order, as ISO 8601 has them, with a time or without. */
  private static final List<Candidate> ISO =
      candidates("yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss");

  private static final List<Candidate> OTHERS =
      candidates(
          "M/d/yyyy",
          "d/M/yyyy",
          "M/d/yy",
          "d/M/yy",
          "M/d/yyyy H:mm",
          "d/M/yyyy H:mm",
          "M/d/yyyy H:mm:ss",
          "d/M/yyyy H:mm:ss",
          "M/d/yy H:mm",
          "d/M/yy H:mm",
          "M-d-yyyy",
          "d-M-yyyy",
          "d.M.yyyy",
          "d.M.yy",
          "yyyy/M/d",
          "yyyy/M/d H:mm:ss",
          "yyyy.M.d",
          "yyyy-M-d",
          "yyyyMMdd",
          "d-MMM-yy",
          "d-MMM-yyyy",
          "d MMM yyyy",
          "d MMMM yyyy",
          "MMMM d, yyyy",
          "MMM d, yyyy",
          "MMM d yyyy",
          "EEEE, MMMM d, yyyy",
          "yyyy-MM");

  private DateFormats() {}

  /**
   * How the dates of a column are written.
   *
   * @param pattern empty for ISO 8601
   * @param assumed whether day and month could as well be the other way round
   */
  record Found(Optional<String> pattern, boolean assumed) {}

  /** How nearly all of the texts write dates; nothing if they don't. */
  static Optional<Found> in(List<String> texts) {
    var some = texts.stream().map(String::strip).distinct().limit(LOOKED_AT).toList();
    if (some.isEmpty()
        || some.stream().filter(DateFormats::mayBeDate).count() < ENOUGH * some.size()) {
      return Optional.empty();
    }
    if (matching(some, text -> ISO.stream().anyMatch(it -> it.reads(text)))) {
      return Optional.of(new Found(Optional.empty(), false));
    }
    var fitting = OTHERS.stream().filter(candidate -> matching(some, candidate::reads)).toList();
    return fitting.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Found(
                Optional.of(fitting.getFirst().pattern()),
                fitting.stream().anyMatch(it -> it.isTurned(fitting.getFirst()))));
  }

  /** Whether nearly all are dates, though not in one way of writing. */
  static boolean areMixed(List<String> texts) {
    var some = texts.stream().map(String::strip).distinct().limit(LOOKED_AT).toList();
    return !some.isEmpty()
        && matching(
            some,
            text -> Stream.concat(ISO.stream(), OTHERS.stream()).anyMatch(it -> it.reads(text)));
  }

  private static boolean matching(List<String> texts, java.util.function.Predicate<String> test) {
    return texts.stream().filter(test).count() >= ENOUGH * texts.size();
  }

  private static boolean mayBeDate(String text) {
    return text.length() >= 6
        && text.length() <= 40
        && text.chars().anyMatch(Character::isDigit)
        && !text.chars().allMatch(Character::isDigit) | text.length() == 8;
  }

  private static List<Candidate> candidates(String... patterns) {
    return Stream.of(patterns).map(Candidate::of).toList();
  }

  /** A way of writing dates. */
  private record Candidate(String pattern, DateTimeFormatter formatter) {
    private static final int EARLIEST = 1500;
    private static final int LATEST = 2200;

    static Candidate of(String pattern) {
      var text = pattern.replace("yyyy", "uuuu").replace("yy", "uu");
      return new Candidate(
          pattern,
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(text)
              .appendPattern(pattern.endsWith("ss") ? "[.SSSSSS][.SSS][.SS][.S][XXX][X]" : "")
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT));
    }

    boolean reads(String text) {
      var position = new ParsePosition(0);
      var unresolved = formatter.parseUnresolved(text, position);
      if (unresolved == null || position.getIndex() != text.length()) {
        return false;
      }
      try {
        int year = formatter.parse(text).get(ChronoField.YEAR);
        return year >= EARLIEST && year <= LATEST;
      } catch (java.time.DateTimeException e) {
        return false;
      }
    }

    /** Whether the other has day and month where this has month and day. */
    boolean isTurned(Candidate other) {
      return !pattern.equals(other.pattern)
          && pattern.replaceAll("[dM]", "x").equals(other.pattern.replaceAll("[dM]", "x"));
    }
  }
}
