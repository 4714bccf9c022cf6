package com.seekapa.server.cache;

import static com.seekapa.server.cache.SteeredSource.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens, an answer is what the source would say of its data as they are. */
class CachingPropertyTest {
  private static final Duration TTL = Duration.ofSeconds(100);

  /** Something that happens. */
  sealed interface Step {
    record Ask(int question) implements Step {}

    record Change(int stamp) implements Step {}

    /** The data change while the next query runs. */
    record ChangeMeanwhile(int stamp) implements Step {}

    record Fail(boolean on) implements Step {}

    record Wait(int seconds) implements Step {}
  }

  @Property(tries = 500)
  void an_answer_is_what_the_source_would_say(@ForAll("steps") List<Step> steps) throws Exception {
    var now = new AtomicLong();
    var data = new SteeredSource();
    var cache = ResultCache.near(40_000, TTL, now::get);
    var source = new CachingDataSource(data, "s", cache, now::get);
    for (var step : steps) {
      switch (step) {
        case Step.Ask(int question) -> ask(source, data, question);
        case Step.Change(int stamp) -> change(data, stamp);
        case Step.ChangeMeanwhile(int stamp) -> data.course = () -> change(data, stamp);
        case Step.Fail(boolean on) -> data.failing = on;
        case Step.Wait(int seconds) -> now.addAndGet(Duration.ofSeconds(seconds).toNanos());
      }
    }
  }

  /** The data are what their stamp says. */
  private static void change(SteeredSource data, int stamp) {
    data.stamp = "stamp " + stamp;
    data.rows = stamp * stamp * 3;
  }

  private static void ask(CachingDataSource source, SteeredSource data, int question)
      throws InterruptedException {
    var query = query("question", question);
    int before = data.runs.get();
    try {
      assertThat(source.execute(query, TTL)).isEqualTo(data.answer(query));
    } catch (SteeredSource.Failing e) {
      assertThat(data.failing && data.runs.get() == before + 1).isTrue();
    } finally {
      data.course = () -> {};
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Arbitraries.<Step>oneOf(
            Arbitraries.integers().between(1, 4).map(Step.Ask::new),
            Arbitraries.integers().between(1, 4).map(Step.Ask::new),
            Arbitraries.integers().between(1, 4).map(Step.Ask::new),
            Arbitraries.integers().between(1, 3).map(Step.Change::new),
            Arbitraries.integers().between(1, 3).map(Step.ChangeMeanwhile::new),
            Arbitraries.of(true, false).map(Step.Fail::new),
            Arbitraries.integers().between(1, 120).map(Step.Wait::new))
        .list()
        .ofMaxSize(60);
  }
}
