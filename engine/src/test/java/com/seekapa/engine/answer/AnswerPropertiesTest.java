package com.seekapa.engine.answer;

import static com.seekapa.engine.answer.Asked.IN_2025;
import static com.seekapa.engine.answer.Asked.LAST_QUARTER;
import static com.seekapa.engine.answer.Asked.THIS_YEAR;
import static com.seekapa.engine.answer.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.model.Dimension;
import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.TimeGrain;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.query.ChartKind;
import com.seekapa.engine.query.Comparison;
import com.seekapa.engine.query.Grouping;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.query.TimeRange;
import com.seekapa.engine.result.Cell;
import com.seekapa.engine.result.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the answer to any query, whatever its result. */
class AnswerPropertiesTest {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\d|\\d");

  private final Phraser phraser = new Phraser(Shop.MODEL);
  private final AnswerComposer composer =
      new AnswerComposer(
          Shop.MODEL,
          phraser,
          new FollowUps(Shop.MODEL, phraser, query -> query.measures().size() < 3));

  record Told(SemanticQuery query, ResultTable table) {}

  @Property(tries = 200)
  void a_number_in_words_is_part_of_the_question_or_the_number_of_rows(@ForAll("told") Told told) {
    var known = phraser.phrase(told.query()) + " " + told.table().rows().size();
    for (var part : answer(told).sentence().parts()) {
      if (part instanceof Sentence.Part.Words(var text)) {
        assertThat(numbers(text)).allSatisfy(number -> assertThat(known).contains(number));
      }
    }
  }

  @Property(tries = 200)
  void a_value_is_its_cell_and_nothing_else(@ForAll("told") Told told) {
    for (var part : answer(told).sentence().parts()) {
      if (part instanceof Sentence.Part.Value(var text, int row, int column)) {
        var cell = told.table().cell(row, column);
        assertThat(cell).isNotInstanceOf(Cell.Missing.class);
        var inTable = CellText.of(cell, told.table().columns().get(column));
        assertThat(numbers(text)).allSatisfy(number -> assertThat(inTable).contains(number));
      }
    }
  }

  @Property(tries = 200)
  void a_sentence_reads_like_one(@ForAll("told") Told told) {
    var text = answer(told).sentence().text();
    assertThat(text).endsWith(".").doesNotContain("  ", " ,", "..", " .", "( ", "()", "–.");
    assertThat(Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0))).isTrue();
  }

  @Property(tries = 200)
  void a_chart_draws_columns_of_the_result(@ForAll("told") Told told) {
    var chart = answer(told).chart();
    var names = told.table().columns().stream().map(column -> column.name()).toList();
    var drawn =
        Stream.of(chart.x().stream(), chart.y().stream(), chart.series().stream())
            .flatMap(stream -> stream)
            .toList();
    assertThat(names).containsAll(drawn);
    assertThat(chart.y().isEmpty()).isEqualTo(chart.kind() == ChartKind.TABLE);
  }

  @Property(tries = 200)
  void a_chart_other_than_the_one_asked_for_is_explained(@ForAll("told") Told told) {
    var answer = answer(told);
    told.query()
        .chart()
        .filter(kind -> !answer.chart().kind().words().endsWith(kind.words()))
        .ifPresent(_ -> assertThat(answer.notes()).anyMatch(note -> note.startsWith("Drawn as")));
  }

  @Property(tries = 200)
  void follow_ups_are_at_most_three_other_questions_that_can_be_answered(
      @ForAll("told") Told told) {
    var followUps = answer(told).followUps();
    assertThat(followUps).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
    assertThat(followUps).doesNotContain(phraser.phrase(told.query()));
  }

  @Property(tries = 100)
  void the_same_result_is_always_told_in_the_same_way(@ForAll("told") Told told) {
    assertThat(answer(told)).isEqualTo(answer(told));
  }

  private Answer answer(Told told) {
    return composer.compose(told.query(), told.table(), Cases.DATA_UNTIL);
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(match -> match.group()).toList();
  }

  // --- any query with any result

  @Provide
  Arbitrary<Told> told() {
    return Arbitraries.randomValue(AnswerPropertiesTest::told);
  }

  private static Told told(Random random) {
    var asked = ask(some(random, 3, measures()).toArray(Measure[]::new));
    var groupings = some(random, 3, dimensions());
    if (random.nextInt(4) > 0) {
      groupings = groupings.subList(0, random.nextInt(groupings.size()));
    }
    asked.by(groupings.toArray());
    time(random).ifPresent(asked::during);
    if (asked.query().time().isPresent() && random.nextInt(3) == 0) {
      asked.against(Comparison.Kind.PREVIOUS_PERIOD, "2024-01-01", "2024-03-31");
    }
    if (!groupings.isEmpty() && random.nextInt(3) == 0) {
      asked.top(1 + random.nextInt(5));
    }
    if (random.nextInt(3) == 0) {
      asked.as(ChartKind.values()[random.nextInt(ChartKind.values().length)]);
    }
    return new Told(asked.query(), table(random, asked));
  }

  private static List<Measure> measures() {
    return List.of(
        Shop.REVENUE, Shop.MARGIN, Shop.ORDERS, Shop.AVERAGE, Shop.DELIVERY, Shop.REFUNDS);
  }

  private static List<Object> dimensions() {
    return List.of(
        Shop.CATEGORY,
        Shop.CUSTOMER,
        Shop.COUNTRY,
        Shop.RATING,
        Shop.RETURNED,
        TimeGrain.WEEK,
        TimeGrain.MONTH,
        TimeGrain.YEAR);
  }

  private static Optional<TimeRange> time(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Optional.of(LAST_QUARTER);
      case 1 -> Optional.of(THIS_YEAR);
      case 2 -> Optional.of(IN_2025);
      default -> Optional.empty();
    };
  }

  private static <T> List<T> some(Random random, int most, List<? extends T> things) {
    return random
        .ints(1 + random.nextInt(most), 0, things.size())
        .distinct()
        .<T>mapToObj(things::get)
        .collect(Collectors.toList());
  }

  private static ResultTable table(Random random, Asked asked) {
    var query = asked.query();
    int most = query.groupings().isEmpty() ? 1 : query.limit().orElse(12);
    int count = query.groupings().isEmpty() ? 1 : random.nextInt(most + 1);
    var rows = new ArrayList<Object[]>();
    for (int i = 0; i < count; i++) {
      rows.add(row(random, query, i));
    }
    var table = asked.rows(rows.toArray(Object[][]::new));
    return new ResultTable(table.columns(), table.rows(), count > 5 && random.nextInt(5) == 0);
  }

  private static Object[] row(Random random, SemanticQuery query, int index) {
    var values = new ArrayList<Object>();
    query.groupings().forEach(grouping -> values.add(value(random, grouping, index)));
    int numbers = query.measures().size() * (query.comparison().isPresent() ? 2 : 1);
    for (int i = 0; i < numbers; i++) {
      values.add(number(random));
    }
    return values.toArray();
  }

  private static Object value(Random random, Grouping grouping, int index) {
    if (random.nextInt(15) == 0) {
      return Cell.MISSING;
    }
    return switch (grouping) {
      case Grouping.ByTime _ -> "2025-%02d-01".formatted(1 + index % 12);
      case Grouping.ByRow _, Grouping.ByTimePart _ -> index;
      case Grouping.ByDimension(Dimension dimension) ->
          switch (dimension.type()) {
            case BOOLEAN -> (Object) (index % 2 == 0);
            case INTEGER -> index;
            case TEXT, DECIMAL, DATE, TIMESTAMP -> "Value " + (char) ('A' + index);
          };
    };
  }

  private static Object number(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Cell.MISSING;
      case 1 -> 0;
      case 2 -> 1;
      case 3 -> -random.nextInt(5_000);
      case 4 -> 0.1234;
      default -> random.nextInt(900_000_000);
    };
  }
}
