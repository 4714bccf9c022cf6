package com.seekapa.engine.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.engine.phrase.Phraser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Compares everything that answers say with a file that people read and judge. {@code
 * -Dgolden.write=true} writes it again; look at the difference before it is committed.
 */
class GoldenAnswersTest {
  private static final Path FILE =
      Path.of("src/test/resources/com/seekapa/engine/answer/answers.txt");

  private final Phraser phraser = new Phraser(Shop.MODEL);
  private final AnswerComposer composer =
      new AnswerComposer(Shop.MODEL, phraser, new FollowUps(Shop.MODEL, phraser, query -> true));

  @Test
  void answers_say_what_the_file_shows() throws IOException {
    var said = Cases.all().stream().map(this::told).collect(Collectors.joining("\n"));
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(FILE, said, UTF_8);
    }
    assertThat(said).isEqualTo(Files.readString(FILE, UTF_8));
  }

  private String told(Cases.Case told) {
    var answer = composer.compose(told.query(), told.table(), Cases.DATA_UNTIL);
    var chart = answer.chart();
    var text = new StringBuilder("# " + told.name() + "\n");
    line(text, "phrase", phraser.phrase(told.query()));
    line(text, "answer", answer.sentence().text());
    line(
        text,
        "chart",
        chart.kind().words()
            + chart.x().map(x -> ", x " + x).orElse("")
            + (chart.y().isEmpty() ? "" : ", y " + String.join(" and ", chart.y()))
            + chart.series().map(series -> ", series " + series).orElse(""));
    line(text, "alternative", chart.description());
    answer.period().ifPresent(period -> line(text, "period", period));
    answer
        .change()
        .ifPresent(c ->
            line(
                text,
                "change",
                c.direction() + " " + c.text() + " vs " + c.against() + (c.good() ? "" : ", bad")));
    answer.notes().forEach(note -> line(text, "note", note));
    answer.followUps().forEach(next -> line(text, "next", next));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("  ").append(name).append(": ").append(value).append('\n');
  }
}
