package com.seekapa.engine.phrase;

import static com.seekapa.engine.ClubsQuery.all;
import static com.seekapa.engine.ClubsQuery.any;
import static com.seekapa.engine.ClubsQuery.compared;
import static com.seekapa.engine.ClubsQuery.comparedWith;
import static com.seekapa.engine.ClubsQuery.comparedWithMeasure;
import static com.seekapa.engine.ClubsQuery.count;
import static com.seekapa.engine.ClubsQuery.every;
import static com.seekapa.engine.ClubsQuery.extreme;
import static com.seekapa.engine.ClubsQuery.is;
import static com.seekapa.engine.ClubsQuery.like;
import static com.seekapa.engine.ClubsQuery.missing;
import static com.seekapa.engine.ClubsQuery.none;
import static com.seekapa.engine.ClubsQuery.not;
import static com.seekapa.engine.ClubsQuery.on;
import static com.seekapa.engine.ClubsQuery.show;
import static com.seekapa.engine.ClubsQuery.some;
import static com.seekapa.engine.ClubsQuery.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.Clubs;
import com.seekapa.engine.ClubsQuery;
import com.seekapa.engine.model.TimePart;
import com.seekapa.engine.query.Filter;
import com.seekapa.engine.query.Filter.Comparator;
import com.seekapa.engine.query.Filter.Position;
import com.seekapa.engine.query.Ordering.Direction;
import org.junit.jupiter.api.Test;

/** Lists of rows and their conditions in words; the rows of a table are called as the table is. */
class RestrictionsTest {
  private final Phraser phraser = new Phraser(Clubs.model());

  @Test
  void rows_are_listed_with_their_order_and_number() {
    var query = every("players", "nick", "height").orderedBy("points", Direction.DESCENDING);
    assertThat(phrase(query.limit(3)))
        .isEqualTo("List nick and height of players, sorted by points descending, first 3");
  }

  @Test
  void a_row_that_is_counted_for_is_said() {
    assertThat(phrase(show("membership_count").byRow("players").by("nick")))
        .isEqualTo("Nick and membership count for each players");
  }

  @Test
  void other_rows_are_there_or_not() {
    assertThat(of(none("players", "memberships"))).isEqualTo("with no memberships");
    assertThat(of(some("players", "memberships"))).isEqualTo("with a memberships");
    assertThat(of(not(some("players", "memberships")))).isEqualTo("with no memberships");
    assertThat(of(count("players", "memberships", Comparator.AT_LEAST, 2)))
        .isEqualTo("with at least 2 memberships");
    assertThat(of(none("cities", "clubs"))).isEqualTo("whose cities has no clubs");
    assertThat(of(some("players", "memberships", within("since", "2004-01-01", "2004-12-31"))))
        .isEqualTo("with a memberships with entry in 2004");
  }

  @Test
  void numbers_are_compared_with_numbers_columns_and_aggregates() {
    assertThat(of(compared("height", Comparator.MORE, "180"), not(missing("nick"))))
        .isEqualTo("whose height is above 180 and with a nick");
    assertThat(
            of(
                compared("height", Comparator.AT_LEAST, "180"),
                missing("nick"),
                compared("height", Comparator.AT_MOST, "190")))
        .isEqualTo("whose height is between 180 and 190 and without a nick");
    assertThat(of(comparedWith("height", Comparator.LESS, "points")))
        .isEqualTo("whose height is below the points");
    assertThat(
            of(comparedWithMeasure("height", Comparator.MORE, "average_height", is("nick", "Jo"))))
        .isEqualTo("whose height is above the average height of players whose nick is Jo");
  }

  @Test
  void ends_say_of_what() {
    assertThat(of(extreme("height", Direction.DESCENDING))).isEqualTo("with the highest height");
    assertThat(of(extreme("born", Direction.ASCENDING))).isEqualTo("with the earliest born");
    assertThat(of(extreme("fee", Direction.ASCENDING, like("club", Position.START, "A"))))
        .isEqualTo("of the clubs with the lowest fee among clubs whose club starts with “A”");
  }

  @Test
  void texts_and_dates_are_told_by_their_parts() {
    assertThat(of(like("nick", Position.ANYWHERE, "son"))).isEqualTo("whose nick contains “son”");
    assertThat(of(not(like("nick", Position.END, "son"))))
        .isEqualTo("whose nick does not end with “son”");
    assertThat(of(missing("nick"), on("born", TimePart.DAY_OF_WEEK, 6, 7)))
        .isEqualTo("without a nick and with birthday on weekends");
    assertThat(of(missing("nick"), within("born", "2004-05-01", "9999-12-31")))
        .isEqualTo("without a nick and with birthday since 2004-05-01");
  }

  @Test
  void alternatives_and_denials_are_told_as_such() {
    var tall = compared("height", Comparator.MORE, "180");
    var jo = is("nick", "Jo", "Al");
    assertThat(of(any(tall, jo)))
        .isEqualTo("either whose height is above 180 or whose nick is Jo or Al");
    assertThat(of(not(any(tall, jo))))
        .isEqualTo("neither whose height is above 180 nor whose nick is Jo or Al");
    assertThat(of(not(all(tall, jo))))
        .isEqualTo("not both whose height is above 180 and whose nick is Jo or Al");
    assertThat(of(not(jo))).isEqualTo("whose nick is not Jo or Al");
  }

  private String of(Filter... filters) {
    return phrase(every("players", "nick").where(filters))
        .substring("List nick of players ".length());
  }

  private String phrase(ClubsQuery query) {
    return phraser.phrase(query.query());
  }
}
