package com.seekapa.engine.question.clause;

import java.util.Map;
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

  @Test
  void words_between_not_and_a_value_deny_it_all_the_same() {
    library.reads(
        "members.name | where members.city not in [Berlin]",
        "names of members who are not registered with Berlin",
        "names of members not assigned to Berlin");
  }

  @Test
  void what_rows_had_before_is_kept_by_the_table_between() {
    var clubs =
        new Reader(
            new Drawn()
                .table("team teams", "team_id:INTEGER:IDENTIFIER", "team_name:TEXT:NAME")
                .table(
                    "player players",
                    "player_id:INTEGER:IDENTIFIER",
                    "player_name:TEXT:NAME",
                    "team_id:INTEGER:IDENTIFIER")
                .table(
                    "team_history team_history",
                    "entry_id:INTEGER:IDENTIFIER",
                    "player_id:INTEGER:IDENTIFIER",
                    "team_id:INTEGER:IDENTIFIER")
                .references(
                    "players.team_id -> teams.team_id",
                    "team_history.player_id -> players.player_id",
                    "team_history.team_id -> teams.team_id")
                .model("clubs"),
            Map.of());
    clubs.reads(
        "players.player_name | where players related team_history where []=0",
        "names of players who did not have any team in the past",
        "names of players with no previous team",
        "names of players without prior teams");
    clubs.reads(
        "players.player_name | where players related teams where []=0",
        "names of players without a team");
  }

  @Test
  void what_is_said_of_missing_rows_is_denied_with_them() {
    library.reads(
        "authors.name | where authors related books where [books.genre in [Crime]]=0",
        "names of authors who did not write any books with genre Crime",
        "author names without any books of genre Crime");
  }

  @Test
  void verbs_may_stand_for_the_rows_that_are_missing() {
    library.reads(
        "members.name | where members related loans where []=0",
        "names of members who have never been loaned");
  }

  @Test
  void values_are_denied_of_which_any_row_is_so() {
    library.reads(
        "members.city | where not [members.city shared where [members.age>60]] | distinct",
        "Show the cities where no member has age above 60",
        "Show all cities except for those having a member older than 60");
  }
}
