package com.seekapa.engine.question.clause;

import org.junit.jupiter.api.Test;

class IntersectionsTest {
  private final Reader library = Reader.library();
  private final Reader shipping = Reader.shipping();

  @Test
  void both_values_are_asked_of_things_that_have_several() {
    library.reads(
        "authors.name | where authors related books where [books.genre in [Crime]]>=1,"
            + " authors related books where [books.genre in [Fantasy]]>=1",
        "names of authors who wrote both Crime and Fantasy books",
        "Show the names of authors with both \"Crime\" and \"Fantasy\" as genre");
  }

  @Test
  void what_no_row_fulfils_is_asked_of_the_value_that_rows_share() {
    library.reads(
        "members.city | where members.city shared where [members.age<20],"
            + " members.city shared where [members.age>60] | distinct",
        "Show the cities shared by members older than 60 and younger than 20",
        "Show the city of members with age above 60 and members with age below 20");
  }

  @Test
  void one_row_alone_is_either_of_them() {
    library.reads(
        "number_of_members | where any [members.age<20, members.age>60]",
        "How many members are older than 60 and younger than 20?");
  }

  @Test
  void ranges_that_one_row_can_fulfil_stay_together() {
    library.reads(
        "members.city | where members.age<60, members.age>20",
        "cities of members older than 20 and younger than 60");
  }

  @Test
  void values_joined_without_both_are_any_of_them() {
    library.reads(
        "members.name | where members.city in [Paris, Berlin]",
        "names of members from Berlin and Paris");
    shipping.reads(
        "ships.ship_name | where ships.flag in [Panama, Liberia]",
        "ship names with flag Panama or Liberia");
  }
}
