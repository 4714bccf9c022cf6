package com.seekapa.engine.answer;

import com.seekapa.engine.model.Measure;
import com.seekapa.engine.model.SemanticModel;
import com.seekapa.engine.phrase.Phraser;
import com.seekapa.engine.query.SemanticQuery;
import com.seekapa.engine.result.ResultTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tells a result: a sentence, a chart, the range it is about, and honest notes. Pure, and safe for
 * use by many threads.
 */
public final class AnswerComposer {
  private final SemanticModel model;
  private final Phraser phraser;
  private final FollowUps followUps;

  public AnswerComposer(SemanticModel model, Phraser phraser, FollowUps followUps) {
    this.model = model;
    this.phraser = phraser;
    this.followUps = followUps;
  }

  /**
   * @param dataFrom the first day for which there is data
   * @param dataUntil the last
   */
  public Answer compose(
      SemanticQuery query, ResultTable table, LocalDate dataFrom, LocalDate dataUntil) {
    var told = Told.of(query, table, dataFrom, dataUntil, model, phraser.conditions());
    var sentence = Sentences.of(told);
    var choice = ChartChoice.of(told);
    return new Answer(
        sentence,
        chart(told, choice, sentence),
        table,
        query.time().map(range -> PeriodText.of(range, dataUntil)),
        change(told),
        Notes.of(told, choice),
        followUps.after(query, table, dataUntil));
  }

  /** The sentence alone, as a preview. */
  public Sentence sentence(
      SemanticQuery query, ResultTable table, LocalDate dataFrom, LocalDate dataUntil) {
    return Sentences.of(Told.of(query, table, dataFrom, dataUntil, model, phraser.conditions()));
  }

  /** As above, where it isn't known when the data begins. */
  public Answer compose(SemanticQuery query, ResultTable table, LocalDate dataUntil) {
    return compose(query, table, LocalDate.MIN, dataUntil);
  }

  /** As above, where it isn't known when the data begins. */
  public Sentence sentence(SemanticQuery query, ResultTable table, LocalDate dataUntil) {
    return sentence(query, table, LocalDate.MIN, dataUntil);
  }

  private Chart chart(Told told, ChartChoice choice, Sentence sentence) {
    var title = phraser.title(told.query());
    return new Chart(
        choice.kind(),
        choice.x().map(column -> name(told, column)),
        choice.y().stream().map(column -> name(told, column)).toList(),
        choice.series().map(column -> name(told, column)),
        told.columns().measures().stream().allMatch(it -> it.measure().additive()),
        title,
        ChartText.describe(told, choice, title, sentence));
  }

  private static String name(Told told, int column) {
    return told.table().columns().get(column).name();
  }

  private static Optional<Answer.Change> change(Told told) {
    List<Columns.OfMeasure> measures = told.columns().measures();
    if (told.table().rows().size() != 1 || measures.isEmpty()) {
      return Optional.empty();
    }
    var measure = measures.getFirst();
    return told.against()
        .flatMap(against ->
            Trend.of(told.table(), 0, measure)
                .map(trend ->
                    new Answer.Change(
                        trend.direction(),
                        isNoBadNews(trend.direction(), measure.measure().good()),
                        trend.text(),
                        against.name())));
  }

  private static boolean isNoBadNews(Answer.Change.Direction direction, Measure.Good good) {
    return switch (good) {
      case UP -> direction != Answer.Change.Direction.DOWN;
      case DOWN -> direction != Answer.Change.Direction.UP;
      case NEITHER -> true;
    };
  }
}
