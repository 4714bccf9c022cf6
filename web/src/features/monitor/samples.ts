import type { MetricsPage } from "./api";

/** One look at the server's numbers, with what grew told as a rate a second. */
export type Sample = {
  /** Milliseconds of the browser's clock. */
  readonly at: number;
  readonly levels: ReadonlyMap<string, number>;
  readonly rates: ReadonlyMap<string, number>;
};

export type Totals = { readonly at: number; readonly totals: ReadonlyMap<string, number> };

export const WINDOW_MILLIS = 5 * 60_000;
export const EVERY_MILLIS = 2_000;

/** `websocket.closed{too_slow}`: the name, and the values of its labels. */
export function keyOf(name: string, labels: Readonly<Record<string, string>>): string {
  const values = Object.values(labels);
  return values.length === 0 ? name : `${name}{${values.join(",")}}`;
}

export function totalsOf(page: MetricsPage, at: number): Totals {
  return {
    at,
    totals: new Map(page.counters.map(({ name, labels, total }) => [keyOf(name, labels), total])),
  };
}

/** Rates count from the look before; a counter that fell belongs to a server that was started again. */
export function sampleOf(page: MetricsPage, at: number, before: Totals | undefined): Sample {
  const levels = new Map(page.gauges.map(({ name, labels, value }) => [keyOf(name, labels), value]));
  for (const { name, labels, count, p50Millis, p95Millis, p99Millis } of page.latencies) {
    if (count === 0) continue;
    const key = keyOf(name, labels);
    levels.set(`${key} p50`, p50Millis);
    levels.set(`${key} p95`, p95Millis);
    levels.set(`${key} p99`, p99Millis);
  }
  const now = totalsOf(page, at);
  return { at, levels, rates: before ? ratesOf(before, now) : new Map() };
}

function ratesOf(before: Totals, now: Totals): ReadonlyMap<string, number> {
  const seconds = (now.at - before.at) / 1000;
  if (seconds <= 0) return new Map();
  const rates = new Map<string, number>();
  for (const [key, total] of now.totals) {
    const grown = total - (before.totals.get(key) ?? 0);
    if (grown >= 0) rates.set(key, grown / seconds);
  }
  return rates;
}

/** The samples of the last minutes, the newest last. */
export function kept(samples: readonly Sample[], next: Sample): readonly Sample[] {
  return [...samples.filter(({ at }) => at > next.at - WINDOW_MILLIS), next];
}

/** The sum over all labels of a name; undefined where there is no such number. */
export function sumOf(numbers: ReadonlyMap<string, number>, name: string): number | undefined {
  let sum: number | undefined;
  for (const [key, value] of numbers) {
    if (key === name || key.startsWith(`${name}{`)) sum = (sum ?? 0) + value;
  }
  return sum;
}
