import { expect, test } from "vitest";
import { Problem } from "../../lib/http";
import type { Health, MetricsPage } from "./api";
import { pathOf } from "./LineChart";
import { duration } from "./MonitorPage";
import { Monitor } from "./monitor";
import { panelsOf, shown } from "./panels";
import { EVERY_MILLIS, kept, type Sample, sampleOf, sumOf, totalsOf, WINDOW_MILLIS } from "./samples";
import { told, topOf } from "./units";

const HEALTH: Health = { status: "ok", uptimeSeconds: 5, ready: true, dependencies: [] };

function page(requests: number, gauges: MetricsPage["gauges"] = []): MetricsPage {
  return {
    at: "2026-11-24T07:00:00Z",
    counters: [
      { name: "http.requests", labels: { route: "/", status: "2xx" }, total: requests },
      { name: "http.requests", labels: { route: "/", status: "4xx" }, total: 0 },
    ],
    gauges,
    latencies: [
      {
        name: "questions.stage.seconds",
        labels: { stage: "whole" },
        count: requests,
        p50Millis: 1,
        p95Millis: 2,
        p99Millis: 3,
      },
    ],
  };
}

test("what grew between two looks is told as a rate a second", () => {
  const sample = sampleOf(page(30), 12_000, totalsOf(page(10), 10_000));
  expect(sumOf(sample.rates, "http.requests")).toBe(10);
  expect(sumOf(sample.rates, "http")).toBeUndefined();
});

test("the first look has no rates, and a server that was started again none below zero", () => {
  expect(sampleOf(page(30), 0, undefined).rates.size).toBe(0);
  const again = sampleOf(page(3), 2_000, totalsOf(page(30), 0));
  expect(again.rates.get("http.requests{/,2xx}")).toBeUndefined();
  expect(again.rates.get("http.requests{/,4xx}")).toBe(0);
});

test("latencies of which there were none lately are unknown, not zero", () => {
  expect(sampleOf(page(0), 0, undefined).levels.size).toBe(0);
  expect(sampleOf(page(1), 0, undefined).levels.get("questions.stage.seconds{whole} p99")).toBe(3);
});

test("five minutes are kept, however long one looks", () => {
  let samples: readonly Sample[] = [];
  for (let at = 0; at < 20 * 60_000; at += EVERY_MILLIS)
    samples = kept(samples, sampleOf(page(1), at, undefined));
  expect(samples.length).toBe(WINDOW_MILLIS / EVERY_MILLIS);
  expect(samples.at(-1)?.at).toBe(20 * 60_000 - EVERY_MILLIS);
});

test("a panel that the server knows nothing of is left out, unless it is expected", () => {
  const samples = [sampleOf(page(1), 0, undefined), sampleOf(page(5), 2_000, totalsOf(page(1), 0))];
  const titles = shown(panelsOf("whole"), samples).map(({ title }) => title);
  expect(titles).toContain("Questions");
  expect(titles).not.toContain("Cache hits");
  const cached = {
    ...samples[1],
    rates: new Map([
      ["cache.hits{near}", 3],
      ["cache.misses", 1],
    ]),
  } as Sample;
  const panel = shown(panelsOf("whole"), [cached]).find(({ title }) => title === "Cache hits");
  expect(panel?.lines[0]?.read(cached)).toBe(0.75);
});

test("a line has a gap where there was nothing to see", () => {
  const at = (second: number): Sample => ({ at: second * 1000, levels: new Map(), rates: new Map() });
  const samples = [at(0), at(2), at(4), at(6), at(60)];
  const path = pathOf(
    samples,
    [1, 2, undefined, 4, 5],
    (millis) => millis / 1000,
    (value) => value,
  );
  expect(path.match(/M/g)).toHaveLength(3);
  expect(path).toContain("L2.0,2.0");
});

test("numbers are told with their units", () => {
  expect(told(0.5, "share")).toBe("50\u202f%");
  expect(told(1536, "bytes")).toBe("1.5\u202fKB");
  expect(told(0, "bytes")).toBe("0\u202fB");
  expect(told(12.34, "millis")).toBe("12.3\u202fms");
  expect(told(2500, "millis")).toBe("2.5\u202fs");
  expect(told(1234, "perSecond")).toBe("1.2\u202fK/s");
  expect([topOf(0, "count"), topOf(7, "count"), topOf(0.03, "share")]).toEqual([1, 8, 0.03]);
  expect(topOf(300 * 1024 ** 2, "bytes")).toBe(300 * 1024 ** 2);
  expect([duration(9), duration(60), duration(3700), duration(3 * 86_400)]).toEqual([
    "9 s",
    "1 min",
    "1 h 1 min",
    "3 days",
  ]);
});

class World {
  waiting: (() => void)[] = [];
  looks = 0;
  time = 0;
  problem: Problem | undefined;
  readonly monitor = new Monitor({
    metrics: async () => {
      this.looks++;
      if (this.problem) throw this.problem;
      return page(this.looks);
    },
    health: async () => HEALTH,
    now: () => this.time,
    after: (millis, action) => {
      const later = () => {
        this.time += millis;
        action();
      };
      this.waiting.push(later);
      return () => {
        this.waiting = this.waiting.filter((it) => it !== later);
      };
    },
  });

  async settle(): Promise<void> {
    for (let i = 0; i < 10; i++) await Promise.resolve();
  }

  async pass(): Promise<void> {
    for (const action of this.waiting.splice(0)) action();
    await this.settle();
  }
}

test("it looks every two seconds while the page is open, and not after", async () => {
  const world = new World();
  const stop = world.monitor.start();
  await world.settle();
  await world.pass();
  await world.pass();
  expect(world.monitor.state.get()).toMatchObject({ state: "live", health: HEALTH });
  expect(world.looks).toBe(3);
  stop();
  await world.pass();
  expect(world.looks).toBe(3);
});

test("begun twice, it looks once", async () => {
  const world = new World();
  world.monitor.start()();
  world.monitor.start();
  await world.settle();
  world.monitor.retry();
  await world.settle();
  expect(world.waiting).toHaveLength(1);
});

test("a server that goes away leaves what was seen, and one that was never there is an error", async () => {
  const world = new World();
  world.problem = new Problem("The server can't be reached.", 0, "Check that it runs.");
  world.monitor.start();
  await world.settle();
  expect(world.monitor.state.get()).toMatchObject({ state: "failed", problem: world.problem });
  world.problem = undefined;
  await world.pass();
  expect(world.monitor.state.get()).toMatchObject({ state: "live", problem: undefined });
  world.problem = new Problem("The server can't be reached.", 0, "Check that it runs.");
  await world.pass();
  const state = world.monitor.state.get();
  expect(state).toMatchObject({ state: "live", problem: world.problem });
  expect(state.state === "live" && state.samples).toHaveLength(1);
});
