package com.seekapa.server.telemetry;

import com.seekapa.server.conversation.Asking;
import com.seekapa.server.conversation.Reply;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Logs questions that took long, and where. Only of these the log holds what was asked. */
public final class SlowQuestions implements StageListener {
  private static final System.Logger LOG = System.getLogger(SlowQuestions.class.getName());
  private static final int SHOWN = 200;

  private final Duration slow;
  private final Consumer<String> log;

  /**
   * @param slow what takes at least so long is logged
   */
  public SlowQuestions(Duration slow) {
    this(slow, line -> LOG.log(System.Logger.Level.WARNING, line));
  }

  SlowQuestions(Duration slow, Consumer<String> log) {
    this.slow = slow;
    this.log = log;
  }

  @Override
  public void ended(Asking asking, Reply end, StageTimes times) {
    if (times.total() >= slow.toNanos()) {
      log.accept(
          "slow question %s: %d ms, most of it %s (%s): %s"
              .formatted(
                  asking.requestId(),
                  millis(times.total()),
                  word(times.slowest()),
                  each(times),
                  onOneLine(asking.question())));
    }
  }

  private static String each(StageTimes times) {
    return Arrays.stream(Stage.values())
        .map(stage -> word(stage) + " " + millis(times.of(stage)))
        .collect(Collectors.joining(", "));
  }

  private static String word(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }

  private static long millis(long nanos) {
    return Duration.ofNanos(nanos).toMillis();
  }

  /** Nothing that could forge a line of the log. */
  private static String onOneLine(String question) {
    var line = question.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + " …" : line;
  }
}
