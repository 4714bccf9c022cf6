package com.seekapa.engine.compile;

import static com.seekapa.engine.ClubsQuery.all;
import static com.seekapa.engine.ClubsQuery.any;
import static com.seekapa.engine.ClubsQuery.compared;
import static com.seekapa.engine.ClubsQuery.comparedWith;
import static com.seekapa.engine.ClubsQuery.comparedWithMeasure;
import static com.seekapa.engine.ClubsQuery.count;
import static com.seekapa.engine.ClubsQuery.every;
import static com.seekapa.engine.ClubsQuery.extreme;
import static com.seekapa.engine.ClubsQuery.having;
import static com.seekapa.engine.ClubsQuery.is;
import static com.seekapa.engine.ClubsQuery.isNot;
import static com.seekapa.engine.ClubsQuery.like;
import static com.seekapa.engine.ClubsQuery.missing;
import static com.seekapa.engine.ClubsQuery.none;
import static com.seekapa.engine.ClubsQuery.not;
import static com.seekapa.engine.ClubsQuery.on;
import static com.seekapa.engine.ClubsQuery.rows;
import static com.seekapa.engine.ClubsQuery.show;
import static com.seekapa.engine.ClubsQuery.some;
import static com.seekapa.engine.ClubsQuery.values;
import static com.seekapa.engine.ClubsQuery.within;
import static com.seekapa.engine.query.Filter.Comparator.AT_LEAST;
import static com.seekapa.engine.query.Filter.Comparator.EQUAL;
import static com.seekapa.engine.query.Filter.Comparator.LESS;
import static com.seekapa.engine.query.Filter.Comparator.MORE;
import static com.seekapa.engine.query.Filter.Comparator.NOT_EQUAL;
import static com.seekapa.engine.query.Filter.Position.ANYWHERE;
import static com.seekapa.engine.query.Filter.Position.END;
import static com.seekapa.engine.query.Filter.Position.START;
import static com.seekapa.engine.query.Ordering.Direction.ASCENDING;
import static com.seekapa.engine.query.Ordering.Direction.DESCENDING;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.Clubs;
import com.seekapa.engine.ClubsQuery;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.plan.PlanResult;
import com.seekapa.engine.plan.Planner;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rows listed, related conditions and groups by what rows have several of: the same rows in DuckDB
 * and SQLite as SQL written by hand finds, by a text that people can read in the folders under
 * golden. {@code -Dgolden.update=true} writes the texts anew.
 */
class ClubsTest {
  @Test
  void rows_with_the_same_name_are_all_listed() {
    same("names of players", every("players", "player"), "SELECT name FROM players ORDER BY name");
    same(
        "different names of players",
        values("player"),
        "SELECT DISTINCT name FROM players ORDER BY name");
  }

  @Test
  void a_row_that_refers_to_nothing_is_not_listed_beside_what_it_lacks() {
    same(
        "players and the city of each",
        rows("player", "city"),
        """
        SELECT p.name, c.name FROM players p JOIN cities c ON c.id = p.city_id
        ORDER BY p.name, c.name
        """);
  }

  @Test
  void a_list_goes_along_the_table_that_links_what_is_listed() {
    same(
        "players and their clubs",
        rows("player", "club"),
        """
        SELECT p.name, c.title FROM memberships m JOIN players p ON p.id = m.player_id
        JOIN clubs c ON c.id = m.club_id ORDER BY p.name, c.title
        """);
  }

  @Test
  void a_list_goes_from_what_is_named_to_what_it_has_several_of() {
    same(
        "cities and their clubs",
        every("cities", "city", "club"),
        """
        SELECT c.name, k.title FROM cities c JOIN clubs k ON k.city_id = c.id
        ORDER BY c.name, k.title
        """);
    same(
        "clubs and entries and players of cities",
        every("cities", "city", "since"),
        """
        SELECT c.name, m.since FROM cities c JOIN clubs k ON k.city_id = c.id
        JOIN memberships m ON m.club_id = k.id ORDER BY 1, 2
        """,
        "clubs.city_id",
        "cities.id");
  }

  @Test
  void a_list_is_ordered_by_what_it_does_not_show() {
    same(
        "players from the tallest",
        every("players", "player").orderedBy("height", DESCENDING).limit(3),
        "VALUES ('Cleo'), ('Ada'), ('Ben')");
    same(
        "players by points written as text",
        every("players", "player").orderedBy("points", DESCENDING).limit(1),
        "VALUES ('Cleo')");
    same(
        "players by date of birth written as text",
        every("players", "player").orderedBy("born", ASCENDING).limit(3),
        "VALUES ('Ben'), ('Ada'), ('Dan')");
    same(
        "different names from the tallest",
        values("player").orderedBy("height", DESCENDING).limit(2),
        "VALUES ('Cleo'), ('Ada')");
  }

  @Test
  void a_list_is_ordered_by_how_many_rows_belong_to_each() {
    same(
        "clubs with most memberships",
        every("clubs", "club").orderedByMeasure("membership_count", DESCENDING).limit(2),
        "VALUES ('Chess'), ('Rowing')");
    same(
        "players of two memberships",
        every("players", "player").where(having("membership_count", EQUAL, "2")),
        "VALUES ('Ada'), ('Ada'), ('Cleo')");
  }

  @Test
  void a_row_is_not_repeated_by_a_condition_on_what_it_has_several_of() {
    same(
        "players of rowing",
        every("players", "player").where(is("club", "Rowing")),
        """
        SELECT name FROM players WHERE id IN
          (SELECT player_id FROM memberships WHERE club_id = 1) ORDER BY name
        """);
    same(
        "number of players of rowing",
        show("player_count").where(is("club", "Rowing")),
        "VALUES (2)");
  }

  @Test
  void conditions_on_a_related_row_are_about_the_same_row() {
    same(
        "players who joined chess in 2020",
        every("players", "player")
            .where(is("club", "Chess"), within("since", "2020-01-01", "2020-12-31")),
        "VALUES ('Cleo')");
    same(
        "players who joined chess and joined something in 2020",
        every("players", "player")
            .where(
                some("players", "clubs", is("club", "Chess")),
                some("players", "memberships", within("since", "2020-01-01", "2020-12-31"))),
        "VALUES ('Ada'), ('Cleo')");
  }

  @Test
  void what_is_denied_of_related_rows_is_denied_of_all() {
    same(
        "players not in chess",
        every("players", "player").where(isNot("club", "Chess")),
        "VALUES ('Ada'), ('Dan')");
    same(
        "players without club",
        every("players", "player").where(none("players", "clubs")),
        "VALUES ('Dan')");
    same(
        "players without expensive club",
        every("players", "player").where(none("players", "clubs", compared("fee", MORE, "20"))),
        "VALUES ('Ben'), ('Dan')");
  }

  @Test
  void related_rows_are_counted_once() {
    same(
        "players of exactly one club",
        every("players", "player_id").where(count("players", "clubs", EQUAL, 1)),
        "VALUES (2), (5)");
    same(
        "players of two memberships at least",
        every("players", "player_id").where(count("players", "memberships", AT_LEAST, 2)),
        "VALUES (1), (3), (5)");
  }

  @Test
  void a_table_that_refers_to_itself_is_told_apart() {
    same(
        "players who coach",
        every("players", "player_id").where(some("players", "players")),
        "VALUES (1), (2)");
    same(
        "players who coach a tall one",
        every("players", "player_id")
            .where(some("players", "players", compared("height", MORE, "180"))),
        "VALUES (1)");
  }

  @Test
  void extremes_and_averages_are_of_all_rows_that_are_meant() {
    same(
        "the tallest",
        every("players", "player").where(extreme("height", DESCENDING)),
        "VALUES ('Cleo')");
    same(
        "the shortest of Arden",
        every("players", "player").where(extreme("height", ASCENDING, is("city", "Arden"))),
        "VALUES ('Ben')");
    same(
        "the one with most points in text",
        every("players", "player").where(extreme("points", DESCENDING)),
        "VALUES ('Cleo')");
    same(
        "the youngest",
        every("players", "player").where(extreme("born", DESCENDING)),
        "VALUES ('Cleo')");
    same(
        "taller than average",
        every("players", "player").where(comparedWithMeasure("height", MORE, "average_height")),
        "SELECT name FROM players WHERE height > (SELECT avg(height) FROM players) ORDER BY name");
    same(
        "taller than the average of Arden",
        every("players", "player")
            .where(comparedWithMeasure("height", MORE, "average_height", is("city", "Arden"))),
        "VALUES ('Ada'), ('Cleo')");
    same(
        "clubs dearer than their city is old",
        every("clubs", "club").where(comparedWith("founded", LESS, "fee")),
        "SELECT title FROM clubs WHERE fee > 1900");
  }

  @Test
  void text_is_looked_into_as_it_is() {
    same(
        "in",
        every("players", "player").where(like("player", ANYWHERE, "D")),
        "VALUES ('Ada'), ('Ada'), ('Dan')");
    same("start", every("players", "player").where(like("player", START, "c")), "VALUES ('Cleo')");
    same(
        "end",
        every("players", "player").where(like("player", END, "N")),
        "VALUES ('Ben'), ('Dan')");
    same(
        "percent", every("players", "player").where(like("nick", ANYWHERE, "%")), "VALUES ('Dan')");
    same(
        "underscore",
        every("players", "player_id").where(like("nick", ANYWHERE, "_")),
        "VALUES (5)");
    same("number", every("players", "player_id").where(like("height", START, "19")), "VALUES (3)");
  }

  @Test
  void numbers_and_dates_in_text_compare_as_what_they_are() {
    same(
        "more than 9 points",
        every("players", "player_id").where(compared("points", MORE, "9")),
        "VALUES (2), (3), (5)");
    same(
        "ten points", every("players", "player_id").where(is("points", "10.0")), "VALUES (2), (5)");
    same(
        "not ten points",
        every("players", "player_id").where(compared("points", NOT_EQUAL, "10")),
        "VALUES (1), (3)");
    same(
        "born in 1990",
        every("players", "player_id").where(within("born", "1990-01-01", "1990-12-31")),
        "VALUES (1), (4)");
    same(
        "born on a day",
        every("players", "player_id").where(is("born", "1985-12-05")),
        "VALUES (2)");
    same(
        "joined on a day",
        values("since").where(is("since", "2019-12-31", "2021-05-03")),
        "SELECT since FROM memberships WHERE since IN ('2019-12-31', '2021-05-03') ORDER BY 1");
  }

  @Test
  void what_is_missing_is_found_and_stays_where_something_is_denied() {
    same("without nick", every("players", "player_id").where(missing("nick")), "VALUES (2), (3)");
    same(
        "with nick",
        every("players", "player_id").where(not(missing("nick"))),
        "VALUES (1), (4), (5)");
    same("without height", every("players", "player_id").where(missing("height")), "VALUES (5)");
    same(
        "not tall",
        every("players", "player_id").where(not(compared("height", MORE, "175"))),
        "VALUES (2), (4), (5)");
    same(
        "not in Arden",
        every("players", "player_id").where(isNot("city", "Arden")),
        "VALUES (3), (4), (5)");
    same(
        "cities without club",
        every("cities", "city").where(missing("since")),
        "SELECT name FROM cities WHERE name = 'Cove'",
        "clubs.city_id",
        "cities.id");
  }

  @Test
  void conditions_nest() {
    same(
        "in Arden or tall but no coach",
        every("players", "player_id")
            .where(
                any(is("city", "Arden"), compared("height", MORE, "185")),
                not(any(some("players", "players"), is("club", "Golf")))),
        "SELECT 1 WHERE 1 = 0");
    same(
        "in Arden or both tall and of golf",
        every("players", "player_id")
            .where(
                any(is("city", "Arden"), all(compared("height", MORE, "185"), is("club", "Golf")))),
        "VALUES (1), (2), (3)");
    same(
        "of a club that is neither chess nor dear",
        every("players", "player_id")
            .where(all(compared("fee", LESS, "50"), isNot("club", "Chess"))),
        "VALUES (1), (5)");
  }

  @Test
  void groups_by_what_a_row_has_several_of_count_it_once_in_each() {
    same(
        "players by club",
        show("player_count").by("club"),
        """
        SELECT title, count(DISTINCT player_id) FROM clubs JOIN memberships ON club_id = clubs.id
        GROUP BY title ORDER BY title
        """);
    same(
        "heights by club",
        show("total_height", "average_height", "median_height", "names", "player_count").by("club"),
        "VALUES ('Chess', 540, 180, 180, 3, 3), ('Golf', 190, 190, 190, 1, 1),"
            + " ('Rowing', 180, 180, 180, 1, 2)");
    same(
        "cities by club fee above 20",
        show("city_count").by("club").where(compared("fee", MORE, "20")),
        "VALUES ('Golf', 1), ('Rowing', 1)");
  }

  @Test
  void a_group_for_each_row_tells_same_names_apart() {
    same(
        "memberships of each player",
        show("membership_count").byRow("players").by("player"),
        """
        SELECT name, count(*) FROM players p JOIN memberships m ON m.player_id = p.id
        GROUP BY p.id, name ORDER BY p.id, name
        """);
    same(
        "players by club and the names of the clubs by fee",
        show("player_count").by("club").orderedBy("fee", DESCENDING),
        "VALUES ('Golf', 1), ('Rowing', 2), ('Chess', 3)");
  }

  @Test
  void parts_of_the_calendar_have_names_and_come_in_their_order() {
    same(
        "matches by weekday",
        show("match_count").by(TimePart.DAY_OF_WEEK, "held_at"),
        "VALUES ('Mon', 1), ('Fri', 2), ('Sun', 1)");
    same(
        "score by month of the year",
        show("total_score", "score_per_match").by(TimePart.MONTH_OF_YEAR, "held_at"),
        "VALUES ('Jan', 7, 3.5), ('Mar', 7, 3.5)");
    same(
        "players by birth month and matches",
        show("player_count").by(TimePart.MONTH_OF_YEAR, "born"),
        "VALUES ('Jan', 1), ('Mar', 1), ('Jun', 1), ('Dec', 1), (NULL, 1)");
    same(
        "hours",
        show("match_count").by(TimePart.HOUR_OF_DAY, "held_at"),
        "VALUES (0, 1), (8, 1), (10, 1), (23, 1)");
    same(
        "weekdays listed",
        values().by(TimePart.DAY_OF_WEEK, "held_at"),
        "VALUES ('Mon'), ('Fri'), ('Sun')");
    same("quarters", show("match_count").by(TimePart.QUARTER_OF_YEAR, "held_at"), "VALUES (1, 4)");
    same("years", show("match_count").by(TimePart.YEAR, "held_at"), "VALUES (2023, 3), (2024, 1)");
    same(
        "days of the month",
        show("match_count").by(TimePart.DAY_OF_MONTH, "held_at"),
        "VALUES (1, 1), (4, 1), (6, 1), (31, 1)");
    same(
        "on a weekend",
        every("matches", "score").where(on("held_at", TimePart.DAY_OF_WEEK, 6, 7)),
        "VALUES (3)");
  }

  @Test
  void a_week_begins_where_the_calendar_says() {
    var query = show("match_count").by(TimePart.DAY_OF_WEEK, "held_at");
    var model = Clubs.model(DayOfWeek.SUNDAY);
    for (var database : ClubsDatabases.all()) {
      var sql = ClubsDatabases.compiled(query, database.dialect(), model);
      assertThat(ClubsDatabases.found(sql, database))
          .extracting(List::getFirst)
          .containsExactly("Sun", "Mon", "Fri");
    }
  }

  @Test
  void periods_of_dates_times_texts_and_years() {
    same(
        "players by year of birth",
        show("player_count").by("city").by(TimeGrain.YEAR, "born"),
        "VALUES ('Arden', '1985-01-01', 1), ('Arden', '1990-01-01', 1), ('Brook', '2001-01-01', 1),"
            + " ('Brook', NULL, 1), (NULL, '1990-01-01', 1)");
    same(
        "matches by month of 2023",
        show("match_count").by(TimeGrain.MONTH).during("2023-01-01", "2023-12-31"),
        "VALUES ('2023-01-01', 2), ('2023-02-01', 0), ('2023-03-01', 1), ('2023-04-01', 0),"
            + " ('2023-05-01', 0), ('2023-06-01', 0), ('2023-07-01', 0), ('2023-08-01', 0),"
            + " ('2023-09-01', 0), ('2023-10-01', 0), ('2023-11-01', 0), ('2023-12-01', 0)");
    same(
        "weeks",
        show("match_count").by(TimeGrain.WEEK).during("2022-12-26", "2023-01-15"),
        "VALUES ('2022-12-26', 1), ('2023-01-02', 1), ('2023-01-09', 0)");
    same(
        "days",
        show("match_count").by(TimeGrain.DAY).during("2023-01-05", "2023-01-07"),
        "VALUES ('2023-01-05', 0), ('2023-01-06', 1), ('2023-01-07', 0)");
    same(
        "half years",
        show("match_count").by(TimeGrain.HALF),
        "VALUES ('2023-01-01', 3), ('2023-07-01', 0), ('2024-01-01', 1)");
    same(
        "quarters of entry",
        show("membership_count").by(TimeGrain.QUARTER).during("2020-01-01", "2020-06-30"),
        "VALUES ('2020-01-01', 3), ('2020-04-01', 0)");
    same(
        "cities by foundation",
        show("city_count").by(TimeGrain.YEAR, "founded"),
        "VALUES ('1200-01-01', 1), ('1850-01-01', 2)");
    same(
        "cities of the 19th century",
        every("cities", "city").where(within("founded", "1801-01-01", "1900-12-31")),
        "VALUES ('Brook'), ('Cove')");
  }

  @Test
  void several_ways_are_named_and_one_is_chosen() {
    var query = show("match_count").by("club");
    var refused = (PlanResult.Refused) new Planner().plan(query.query(), Clubs.model());
    assertThat(refused.obstacle().message())
        .isEqualTo(
            "Match count is connected to club in several ways, and the model doesn’t say which"
                + " one is meant: by matches.home_id and by matches.away_id.");
    same(
        "matches by club at home",
        show("match_count").by("club").via("matches.home_id", "clubs.id"),
        """
        SELECT title, count(*) FROM matches JOIN clubs ON clubs.id = home_id
        GROUP BY title ORDER BY title
        """);
  }

  @Test
  void conditions_on_groups_nest() {
    same(
        "cities of many or tall players",
        values("city")
            .where(any(having("player_count", MORE, "5"), having("average_height", MORE, "180"))),
        "VALUES ('Brook')");
    same(
        "cities without tall players on average",
        values("city").where(not(having("average_height", MORE, "180"))),
        "VALUES ('Arden'), (NULL)");
  }

  @Test
  void measures_of_different_tables_meet_on_equal_keys() {
    same(
        "clubs and players by city",
        show("club_count", "player_count").by("city"),
        "VALUES ('Arden', 1, 2), ('Brook', 2, 2), ('Cove', 1, 0), (NULL, 0, 1)");
    same("points", show("total_points", "best_points"), "VALUES (129, 100)");
  }

  private static void same(String question, ClubsQuery query, String sql, String... via) {
    ClubsDatabases.same(question, via.length == 0 ? query : query.via(via[0], via[1]), sql);
  }
}
