package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

class NegationTest {
  private final Reader library = Reader.library();

  @Test
  void values_are_excluded() {
    library.reads(
        "members.name | where members.city not in [Berlin]",
        "names of members not from Berlin",
        "names of members whose city is not Berlin",
        "names of members outside Berlin");
  }

  @Test
  void comparisons_are_turned_round() {
    library.reads("members.name | where members.age<>30", "names of members whose age is not 30");
    library.reads(
        "members.name | where members.age<=30",
        "names of members who are not older than 30",
        "names of members whose age is not greater than 30");
  }

  @Test
  void rows_without_related_rows_are_found() {
    library.reads(
        "members.name | where members related loans where []=0",
        "names of members without loans",
        "names of members who have no loans",
        "Which members do not have any loans?",
        "names of members that have never had a loan");
  }
}
