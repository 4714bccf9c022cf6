package com.seekapa.engine.question.clause;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What people type who have a chart in mind, and of which they name the axes rather than the rows.
 */
class ChartRequestsTest {
  private final Reader garage =
      new Reader(
          new Drawn()
              .table(
                  "maker makers",
                  "maker_id:INTEGER:IDENTIFIER",
                  "maker_name:TEXT:NAME",
                  "origin:TEXT")
              .table(
                  "car cars",
                  "car_id:INTEGER:IDENTIFIER",
                  "car_name:TEXT:NAME",
                  "maker_id:INTEGER:IDENTIFIER",
                  "fuel:TEXT",
                  "horsepower:INTEGER:LEVEL",
                  "weight:INTEGER:LEVEL",
                  "miles_per_gallon:DECIMAL:LEVEL",
                  "model_year:INTEGER:YEAR")
              .table(
                  "repair repairs",
                  "repair_id:INTEGER:IDENTIFIER",
                  "car_id:INTEGER:IDENTIFIER",
                  "repair_cost:DECIMAL:AMOUNT",
                  "date_received:DATE",
                  "date_finished:DATE",
                  "years_waiting:INTEGER:LEVEL",
                  "work_type:TEXT")
              .table(
                  "trip trips",
                  "trip_id:INTEGER:IDENTIFIER",
                  "car_id:INTEGER:IDENTIFIER",
                  "trips_per_day:INTEGER:AMOUNT",
                  "trip_date:DATE")
              .references(
                  "cars.maker_id -> makers.maker_id",
                  "repairs.car_id -> cars.car_id",
                  "trips.car_id -> cars.car_id")
              .model("garage"),
          Map.of(
              "makers.origin", List.of("Europe", "Japan", "USA"),
              "cars.fuel", List.of("diesel", "petrol"),
              "repairs.work_type", List.of("brakes", "paint")));

  @Test
  void points_are_coloured_by_a_third_column() {
    garage.reads(
        "cars.horsepower cars.weight makers.origin | chart grouping scatter",
        "scatter of horsepower against weight coloured by origin",
        "scatter plot of horsepower vs weight, color by origin",
        "scatterplot of horsepower and weight with each origin differentiated by color",
        "group scatter chart of horsepower and weight colored by origin");
  }

  @Test
  void a_year_in_an_adjective_runs_along_the_axis() {
    garage.reads(
        "number_of_cars | cars.model_year cars.fuel | chart grouping line",
        "line chart of the annual number of cars, colored by fuel",
        "Show a line chart of the yearly count of cars with color differentiation based on fuel");
  }

  @Test
  void each_day_is_the_date_of_the_rows_unless_a_weekday_is_said() {
    garage.reads(
        "number_of_trips | trips.trip_date | chart bar",
        "bar chart of the number of trips for each day",
        "For each record in trips, show the number of trips for each day in a bar chart");
    garage.reads(
        "number_of_repairs | DAY_OF_WEEK on repairs.date_finished | chart bar",
        "How many repairs in each day? Return a bar chart binning finished date by weekday.");
  }

  @Test
  void the_date_of_something_is_named_the_other_way_round() {
    garage.reads(
        "number_of_repairs | MONTH_OF_YEAR on repairs.date_finished",
        "number of repairs, bin finished date by month",
        "number of repairs, bin date finished by month");
  }

  @Test
  void a_verb_that_leads_on_names_no_column() {
    garage.reads(
        "average_cars.weight | repairs.work_type",
        "Find the average weight of cars waiting for different work type");
  }

  @Test
  void the_sum_of_rows_is_the_amount_that_is_called_after_them() {
    garage.reads("sum_repairs.repair_cost | cars.fuel", "total repairs by fuel");
    garage.reads("number_of_cars | cars.fuel", "total cars by fuel");
  }

  @Test
  void different_names_are_counted_once_each() {
    garage.reads(
        "number_of_repairs | makers.maker_name | chart pie",
        "pie chart of the number of repairs of different maker names");
  }

  @Test
  void text_can_be_lacking() {
    garage.reads(
        "cars.car_name | where not [cars.car_name has ANYWHERE M]",
        "names of cars without the letter M in their name");
  }

  @Test
  void initials_stand_for_the_words_they_begin() {
    var lorries =
        new Reader(
            new Drawn()
                .table("lorry lorries", "lorry_id:INTEGER:IDENTIFIER", "mpg:DECIMAL:LEVEL")
                .model("lorries"),
            Map.of());
    lorries.reads("lorries.mpg", "miles per gallon distribution", "distribution of mpg");
  }

  @Test
  void what_has_changed_over_the_years_is_shown_by_year() {
    garage.reads(
        "average_cars.weight | cars.model_year cars.fuel", "average weight by model year and fuel");
    garage.reads(
        "average_cars.weight | cars.fuel cars.model_year",
        "how has weight changed over the years by fuel");
  }

  @Test
  void a_trend_along_time_is_a_line() {
    garage.reads(
        "average_cars.weight | cars.model_year | chart line",
        "what is the trend of weight over the years");
  }

  @Test
  void axes_are_named_with_what_stands_on_them() {
    garage.reads(
        "number_of_cars | cars.fuel | chart bar",
        "bar chart with fuel on the x axis and count of cars on the y axis");
  }

  @Test
  void names_are_counted_and_never_added_up() {
    garage.reads("number_of_cars | cars.fuel | chart bar", "bar chart of the total fuel of cars");
  }

  @Test
  void points_of_rows_are_coloured_by_what_they_are_grouped_by() {
    garage.reads(
        "cars.horsepower cars.weight cars.fuel | chart grouping scatter",
        "scatter plot of horsepower and weight by fuel");
  }

  @Test
  void a_number_of_kinds_drawn_as_bars_is_how_many_rows_each_has() {
    garage.reads(
        "number_of_cars | makers.maker_name row of makers | chart bar",
        "bar chart of the number of makers of cars");
  }

  @Test
  void the_table_of_the_data_is_none_to_be_drawn() {
    garage.reads(
        "number_of_cars | cars.fuel | chart pie",
        "Visualize a pie chart, count and group by fuel from the car table.");
  }

  @Test
  void bars_and_lines_alone_name_a_chart() {
    garage.reads(
        "average_cars.weight | cars.fuel | order average_cars.weight DESCENDING | chart bar",
        "bars of average weight per fuel, from high to low",
        "average weight per fuel as bars, highest first");
    garage.reads(
        "average_cars.weight | cars.model_year cars.fuel | chart grouping line",
        "line chart of average weight by model year, one line per fuel");
  }

  @Test
  void two_numbers_of_which_one_varies_with_the_other_are_pairs() {
    garage.reads("cars.horsepower cars.weight", "how does horsepower vary with weight");
  }

  @Test
  void a_word_of_summing_may_stand_behind_its_column() {
    garage.reads(
        "sum_repairs.repair_cost | repairs.work_type", "the repair cost is summed by work type");
  }
}
