package com.seekapa.engine;

import com.seekapa.engine.model.Aggregation;
import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Expression;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model with what real databases have: a table that links two others, a table that refers to
 * itself, two references to one table, numbers and dates in text, years, and missing values.
 */
public final class Clubs {
  private Clubs() {}

  public static SemanticModel model() {
    return model(DayOfWeek.MONDAY);
  }

  public static SemanticModel model(DayOfWeek weekStart) {
    return new SemanticModel(
        "clubs",
        "Clubs",
        "Who plays where.",
        tables(),
        relationships(),
        measures(),
        dimensions(),
        times(),
        List.of(),
        new Calendar(ZoneOffset.UTC, weekStart, Month.JANUARY, Calendar.FiscalYearName.START),
        Optional.empty(),
        List.of(),
        "0");
  }

  private static List<Table> tables() {
    return List.of(
        table("cities", "", "id:INTEGER name:TEXT founded:INTEGER"),
        table(
            "players",
            "born",
            "id:INTEGER name:TEXT city_id:INTEGER born:TEXT height:DECIMAL points:TEXT"
                + " coach_id:INTEGER nick:TEXT"),
        table("clubs", "", "id:INTEGER title:TEXT city_id:INTEGER fee:INTEGER"),
        table("memberships", "since", "player_id:INTEGER club_id:INTEGER since:DATE"),
        table(
            "matches",
            "held_at",
            "id:INTEGER home_id:INTEGER away_id:INTEGER held_at:TIMESTAMP score:INTEGER"));
  }

  private static List<Relationship> relationships() {
    return List.of(
        relationship("players.city_id", "cities.id"),
        relationship("players.coach_id", "players.id"),
        relationship("clubs.city_id", "cities.id"),
        relationship("memberships.player_id", "players.id"),
        relationship("memberships.club_id", "clubs.id"),
        relationship("matches.home_id", "clubs.id"),
        relationship("matches.away_id", "clubs.id"));
  }

  private static List<Measure> measures() {
    return List.of(
        measure("player_count", new Expression.CountRows("players")),
        measure("club_count", new Expression.CountRows("clubs")),
        measure("membership_count", new Expression.CountRows("memberships")),
        measure("match_count", new Expression.CountRows("matches")),
        measure("city_count", new Expression.CountRows("cities")),
        measure("average_height", aggregate(Aggregation.AVERAGE, "players.height")),
        measure("total_height", aggregate(Aggregation.SUM, "players.height")),
        measure("median_height", aggregate(Aggregation.MEDIAN, "players.height")),
        measure("total_points", aggregate(Aggregation.SUM, "players.points")),
        measure("best_points", aggregate(Aggregation.MAXIMUM, "players.points")),
        measure("names", aggregate(Aggregation.COUNT_DISTINCT, "players.name")),
        measure("total_fee", aggregate(Aggregation.SUM, "clubs.fee")),
        measure("average_fee", aggregate(Aggregation.AVERAGE, "clubs.fee")),
        measure("total_score", aggregate(Aggregation.SUM, "matches.score")),
        measure(
            "score_per_match",
            new Expression.Arithmetic(
                Expression.Operator.DIVIDE,
                new Expression.MeasureValue("total_score"),
                new Expression.MeasureValue("match_count"))));
  }

  private static List<Dimension> dimensions() {
    return List.of(
        dimension("city", DataType.TEXT, "cities.name"),
        dimension("founded", DataType.INTEGER, "cities.founded"),
        dimension("player", DataType.TEXT, "players.name"),
        dimension("player_id", DataType.INTEGER, "players.id"),
        dimension("height", DataType.DECIMAL, "players.height"),
        dimension("points", DataType.INTEGER, "players.points"),
        dimension("born", DataType.DATE, "players.born"),
        dimension("nick", DataType.TEXT, "players.nick"),
        dimension("club", DataType.TEXT, "clubs.title"),
        dimension("fee", DataType.INTEGER, "clubs.fee"),
        dimension("since", DataType.DATE, "memberships.since"),
        dimension("score", DataType.INTEGER, "matches.score"));
  }

  private static List<TimeDimension> times() {
    return List.of(
        new TimeDimension(
            "born",
            Names.of("birthday"),
            column("players.born"),
            TimeGrain.DAY,
            Optional.of("M/d/yyyy")),
        new TimeDimension("since", Names.of("entry"), column("memberships.since"), TimeGrain.DAY),
        new TimeDimension("held_at", Names.of("match"), column("matches.held_at"), TimeGrain.DAY),
        new TimeDimension(
            "founded", Names.of("foundation"), column("cities.founded"), TimeGrain.YEAR));
  }

  private static Table table(String name, String time, String columns) {
    return new Table(
        name,
        Names.of(name),
        Stream.of(columns.split(" "))
            .map(it -> it.split(":"))
            .map(it -> new Column(it[0], DataType.valueOf(it[1])))
            .toList(),
        Optional.of("id").filter(_ -> columns.startsWith("id:")),
        Optional.empty(),
        Optional.of(time).filter(it -> !it.isEmpty()));
  }

  private static Relationship relationship(String from, String to) {
    return new Relationship(column(from), column(to));
  }

  private static Measure measure(String id, Expression expression) {
    return new Measure(
        id,
        Names.of(id.replace('_', ' ')),
        "",
        expression,
        Format.PLAIN,
        Optional.empty(),
        Measure.Good.UP,
        false);
  }

  private static Expression aggregate(Aggregation aggregation, String column) {
    return new Expression.Aggregate(aggregation, column(column));
  }

  private static Dimension dimension(String id, DataType type, String column) {
    return new Dimension(
        id,
        Names.of(id),
        "",
        List.of(column(column)),
        type,
        Format.PLAIN,
        Dimension.Kind.THING,
        Map.of());
  }

  public static ColumnReference column(String text) {
    var parts = text.split("\\.");
    return new ColumnReference(parts[0], parts[1]);
  }
}
