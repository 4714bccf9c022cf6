package com.seekapa.server.catalog.infer;

import java.util.List;
import java.util.Set;

/** What the words of a column's name tell about its values. */
record ColumnName(List<String> words) {
  private static final Set<String> KEYS = Set.of("id", "ids", "key", "uuid", "guid", "identifier");
  private static final Set<String> CODES =
      set(
          """
          code codes number ssn isbn zip zipcode postcode sku iata icao barcode serial phone
          telephone mobile fax extension room license licence passport iban plate
          """);
  private static final Set<String> LONG_TEXTS =
      set(
          """
          description note notes comment comments remark remarks detail details url link website
          email phone telephone mobile fax text content body biography image photo password
          summary address addresses
          """);
  private static final Set<String> NAMES = Set.of("name", "title", "names", "surname", "nickname");
  private static final Set<String> AMOUNTS =
      set(
          """
          amount amounts quantity count total sales sale population gross budget capacity
          revenue profit profits cost costs hours minutes seconds units stock inventory
          attendance passengers votes vote goals points wins losses win loss deaths births
          visitors visits views downloads clicks copies expense expenses spending spend payment
          balance debt loan tax fee fees discount refund shipped sold ordered enrollment
          enrolled membership headcount assets earnings income turnover credits bonus donation
          grant investment employees members students customers seats items orders money medals
          gold silver bronze area acres tons production output consumption bytes duration
          distance mileage deposit wage wages goods calls rooms pages matches games shares value
          sum
          """);
  private static final Set<String> LEVELS =
      set(
          """
          age score scores rate rating ratings ratio price percent percentage temperature height
          weight width length depth size gpa grade mark marks salary experience rank ranking
          position level speed altitude elevation latitude longitude humidity pressure average
          mean median maximum minimum index probability share proportion density stars
          efficiency margin term order priority quality accuracy frequency rent limit degree
          """);
  private static final Set<String> SPREADS =
      set(
          """
          average mean median maximum minimum highest lowest max min unit per rate percent
          percentage standard
          """);
  private static final Set<String> RATES =
      set("discount discounts rebate share shares tax vat margin commission bonus fee interest");
  private static final Set<String> CATEGORIES =
      set(
          """
          type kind category class status state flag gender sex group season month day quarter
          weekday week is has mode stage
          """);
  private static final Set<String> PLACES =
      set(
          """
          city country state county region location continent province town place village
          district hometown birthplace island area territory destination origin
          """);
  private static final Set<String> PERSONS =
      set(
          """
          person people employee customer client student teacher author actor actress director
          artist player member user manager doctor physician patient nurse staff instructor
          professor coach driver pilot candidate guest visitor passenger owner editor writer
          architect engineer musician composer conductor advisor faculty researcher scientist
          contestant participant voter athlete host friend buyer seller agent contact
          representative tenant worker officer president senator mayor governor captain chef
          farmer lawyer judge child parent mother father woman man performer celebrity founder
          supervisor trainer volunteer resident donor inspector technician reviewer dependent
          """);

  ColumnName {
    words = words.isEmpty() ? List.of("?") : List.copyOf(words);
  }

  /** The word that the others only describe: the last one, or the one before "of". */
  String last() {
    int of = words.indexOf("of");
    return of > 0 ? words.get(of - 1) : words.getLast();
  }

  String first() {
    return words.getFirst();
  }

  /** Made to tell rows apart: customer id. */
  boolean isKey() {
    return KEYS.contains(last());
  }

  /** A number that one doesn't calculate with: room number. */
  boolean isCode() {
    return isKey() || (CODES.contains(last()) && !isCount());
  }

  /** How many of something: number of pages, number pages, page count. */
  boolean isCount() {
    return words.size() > 1
        && (first().equals("number") || last().equals("count") || first().equals("count"));
  }

  boolean isLongText() {
    return LONG_TEXTS.contains(last());
  }

  boolean isName() {
    return NAMES.contains(last());
  }

  boolean isAmount() {
    return isCount()
        || (words.stream().noneMatch(SPREADS::contains)
            && (AMOUNTS.contains(last()) || (first().equals("total") && !LEVELS.contains(last()))));
  }

  /** What may be written as a part of something else: a discount of 0.1. */
  boolean mayBeRate() {
    return words.stream().anyMatch(RATES::contains);
  }

  boolean isLevel() {
    return LEVELS.contains(last()) || words.stream().anyMatch(SPREADS::contains);
  }

  boolean isCategory() {
    return CATEGORIES.contains(last()) || Set.of("is", "has").contains(first());
  }

  boolean isYear() {
    return last().equals("year") || first().equals("year");
  }

  /** A name for something that may have happened in a year, without saying that it is one. */
  boolean mayBeYear() {
    return !isAmount() && !isLevel() && !isCode();
  }

  boolean isPlace() {
    return PLACES.contains(last())
        || (isName() && words.size() > 1 && PLACES.contains(words.get(words.size() - 2)));
  }

  boolean isPerson() {
    return isPerson(last())
        || (isName() && words.size() > 1 && isPerson(words.get(words.size() - 2)))
        || isPartOfPersonName();
  }

  /** First name, last name, surname. */
  boolean isPartOfPersonName() {
    return last().equals("surname")
        || (last().equals("name")
            && Set.of("first", "last", "middle", "full", "family", "given", "maiden")
                .contains(first()));
  }

  static boolean isPerson(String word) {
    return PERSONS.contains(English.singular(word));
  }

  static boolean isPlace(String word) {
    return PLACES.contains(English.singular(word));
  }

  private static Set<String> set(String words) {
    return Set.of(words.strip().split("\\s+"));
  }
}
