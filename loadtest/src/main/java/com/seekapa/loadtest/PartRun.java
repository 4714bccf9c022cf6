package com.seekapa.loadtest;

import com.seekapa.loadtest.client.Answer;
import com.seekapa.loadtest.client.Line;
import com.seekapa.loadtest.client.Lines;
import com.seekapa.loadtest.client.QuietClient;
import com.seekapa.loadtest.client.Target;
import com.seekapa.loadtest.measure.Load;
import com.seekapa.loadtest.measure.Meter;
import com.seekapa.loadtest.measure.ServerProbe;
import com.seekapa.loadtest.measure.Tick;
import com.seekapa.loadtest.measure.Usage;
import com.seekapa.loadtest.measure.Watch;
import com.seekapa.loadtest.question.Questions;
import com.seekapa.loadtest.report.Part;
import com.seekapa.loadtest.report.ServerUse;
import com.seekapa.loadtest.report.Spread;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs one part of a test: connects, loads, lets what runs end, and compares answers. */
final class PartRun {
  private static final Duration TO_SETTLE = Duration.ofSeconds(1);
  private static final int FEW = 100; // connections that take no time to settle
  private static final Duration FOR_PONGS = Duration.ofSeconds(2);
  private static final int ASKED_AGAIN = 50;

  private final Options options;
  private final Questions questions;
  private final QuietClient quiet;
  private final ServerProbe probe;
  private final Progress progress;

  PartRun(
      Options options,
      Questions questions,
      QuietClient quiet,
      ServerProbe probe,
      Progress progress) {
    this.options = options;
    this.questions = questions;
    this.quiet = quiet;
    this.probe = probe;
    this.progress = progress;
  }

  Part run(Load load) throws InterruptedException {
    var meter = new Meter();
    var before = probe.look();
    progress.begin(load.title());
    try (var lines = open(load, meter)) {
      Thread.sleep(load.users() < FEW ? Duration.ZERO : TO_SETTLE);
      var loaded = meter.open() == 0 ? Loaded.nothing() : load(load, lines, meter);
      progress.end();
      return part(load, meter, before, loaded);
    }
  }

  private Lines open(Load load, Meter meter) throws InterruptedException {
    var target = new Target(options.url(), options.token());
    return switch (load.kind()) {
      case API -> Lines.calls(target, load.users(), options.ramp(), options.timeout(), meter);
      case WEBSOCKET, MEMORY ->
          Lines.chats(target, load.users(), options.ramp(), options.timeout(), meter);
    };
  }

  /** What was seen from the first question to the end of the load. */
  private record Loaded(
      double seconds,
      long complete,
      Optional<Usage> start,
      Optional<Usage> end,
      double testerCpuSeconds,
      List<Tick> ticks) {
    static Loaded nothing() {
      return new Loaded(1, 0, Optional.empty(), Optional.empty(), 0, List.of());
    }
  }

  private Loaded load(Load load, Lines lines, Meter meter) throws InterruptedException {
    var drivers = drivers(load, lines.all(), meter);
    var watch = new Watch(meter, probe, progress::tick);
    var start = probe.look();
    double testerBefore = testerCpuSeconds();
    long begun = System.nanoTime();
    watch.start();
    drivers.forEach(Driver::start);
    Thread.sleep(options.duration());
    for (var driver : drivers) {
      driver.stop();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    long complete = meter.completeSoFar();
    var end = probe.look();
    double tester = testerCpuSeconds() - testerBefore;
    var ticks = watch.stop();
    drain(drivers);
    return new Loaded(seconds, complete, start, end, tester, ticks);
  }

  private List<Driver> drivers(Load load, List<Line> lines, Meter meter) {
    var drivers = new ArrayList<Driver>();
    drivers.add(
        load.rate()
            .<Driver>map(rate -> new OpenLoop(board(lines, meter), questions, rate))
            .orElseGet(() -> users(lines, meter)));
    if (load.kind() != Load.Kind.API) {
      drivers.add(new Pinging(lines, meter));
    }
    return drivers;
  }

  private Switchboard board(List<Line> lines, Meter meter) {
    return new Switchboard(lines, meter, options.timeout().toNanos());
  }

  private Driver users(List<Line> lines, Meter meter) {
    return new ClosedLoop(
        lines, questions, meter, options.thinkMin(), options.thinkMax(), options.seed());
  }

  private void drain(List<Driver> drivers) throws InterruptedException {
    for (var driver : drivers) {
      var patience = driver instanceof Pinging ? FOR_PONGS : options.timeout().plus(TO_SETTLE);
      long end = System.nanoTime() + patience.toNanos();
      while (!driver.isIdle() && System.nanoTime() < end) {
        Thread.sleep(20);
      }
      driver.giveUp();
    }
  }

  private static double testerCpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }

  private Part part(Load load, Meter meter, Optional<Usage> before, Loaded loaded) {
    var verdict = meter.answers().verdict(ASKED_AGAIN, options.seed(), this::askQuietly);
    if (verdict.wrong() > 0) {
      meter.failed("wrong answer", verdict.wrong());
    }
    int processors = Runtime.getRuntime().availableProcessors();
    return new Part(
        load,
        loaded.seconds(),
        meter.askedSoFar(),
        meter.completeSoFar(),
        loaded.complete(),
        meter.failures(),
        meter.outcomes(),
        meter.mostOpen(),
        Spread.of(meter.connected().all()),
        Spread.of(meter.accepted().all()),
        Spread.of(meter.firstText().all()),
        Spread.of(meter.finished().all()),
        Spread.of(meter.pings().all()),
        verdict,
        new ServerUse(
            probe.source(),
            before,
            loaded.start(),
            loaded.end(),
            loaded.seconds(),
            probe.processors()),
        loaded.testerCpuSeconds() / loaded.seconds() / processors,
        loaded.ticks());
  }

  private Optional<Answer> askQuietly(String question) {
    try {
      return quiet.ask(question);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
