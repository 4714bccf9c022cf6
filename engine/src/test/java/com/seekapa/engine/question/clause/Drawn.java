package com.seekapa.engine.question.clause;

import com.seekapa.engine.model.Calendar;
import com.seekapa.engine.model.Column;
import com.seekapa.engine.model.ColumnReference;
import com.seekapa.engine.model.DataType;
import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Format;
import com.seekapa.engine.model.Names;
import com.seekapa.engine.model.Relationship;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.model.Table;
import com.seekapa.engine.model.TimeDimension;
import com.seekapa.engine.model.TimeGrain;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model from a few lines: a table with the name of its rows, then its columns with type and role.
 * The first column is the key; names are what people say, with "_" for spaces.
 */
final class Drawn {
  private final List<Table> tables = new ArrayList<>();
  private final List<Relationship> relationships = new ArrayList<>();
  private final List<Dimension> dimensions = new ArrayList<>();
  private final List<TimeDimension> times = new ArrayList<>();

  /**
   * @param row one row and many, as "member members"; the plural is the name of the table
   * @param columns each as name:TYPE:ROLE
   */
  Drawn table(String row, String... columns) {
    var one = row.split(" ")[0].replace('_', ' ');
    var name = row.split(" ")[1];
    var all = new ArrayList<Column>();
    Optional<String> time = Optional.empty();
    Optional<String> naming = Optional.empty();
    for (var column : columns) {
      var parts = column.split(":");
      var id = name + "." + parts[0];
      var home = new ColumnReference(name, parts[0]);
      var type = DataType.valueOf(parts[1]);
      var role = parts.length > 2 ? Dimension.Role.valueOf(parts[2]) : Dimension.Role.of(type);
      all.add(new Column(parts[0], type));
      dimensions.add(dimension(id, home, type, role));
      if (type.isTemporal()) {
        times.add(new TimeDimension(id, Names.of(parts[0].replace('_', ' ')), home, TimeGrain.DAY));
        time = time.or(() -> Optional.of(id));
      }
      naming = role == Dimension.Role.NAME ? naming.or(() -> Optional.of(id)) : naming;
    }
    tables.add(
        new Table(
            name,
            new Names(one, name.replace('_', ' '), List.of()),
            all,
            Optional.of(all.getFirst().name()),
            Optional.empty(),
            time,
            naming));
    return this;
  }

  private static Dimension dimension(
      String id, ColumnReference home, DataType type, Dimension.Role role) {
    return new Dimension(
        id,
        Names.of(home.column().replace('_', ' ')),
        "",
        List.of(home),
        type,
        Format.PLAIN,
        Dimension.Kind.THING,
        role,
        Map.of());
  }

  /** Each as "loans.member_id -> members.member_id". */
  Drawn references(String... all) {
    for (var reference : all) {
      var ends = reference.split(" -> ");
      relationships.add(new Relationship(column(ends[0]), column(ends[1])));
    }
    return this;
  }

  private static ColumnReference column(String text) {
    var parts = text.split("\\.");
    return new ColumnReference(parts[0], parts[1]);
  }

  SemanticModel model(String name) {
    return new SemanticModel(
        name,
        name,
        "",
        tables,
        relationships,
        List.of(),
        dimensions,
        times,
        List.of(),
        new Calendar(
            ZoneOffset.UTC, DayOfWeek.MONDAY, Month.JANUARY, Calendar.FiscalYearName.START),
        Optional.empty(),
        List.of(),
        "0");
  }
}
