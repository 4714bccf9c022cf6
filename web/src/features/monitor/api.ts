import { getJson } from "../../lib/http";
import {
  boolean,
  type Decoded,
  list,
  number,
  object,
  optional,
  record,
  string,
} from "../../protocol/decoder";

const named = { name: string, labels: record(string) };
const page = object({
  at: string,
  counters: list(object({ ...named, total: number })),
  gauges: list(object({ ...named, value: number })),
  latencies: list(
    object({
      ...named,
      count: number,
      p50Millis: number,
      p95Millis: number,
      p99Millis: number,
    }),
  ),
});
const health = object({
  status: string,
  uptimeSeconds: number,
  ready: optional(boolean),
  dependencies: optional(list(object({ name: string, up: boolean, millis: number, detail: string }))),
});

export type MetricsPage = Decoded<typeof page>;
export type Health = Decoded<typeof health>;

export function fetchMetrics(): Promise<MetricsPage> {
  return getJson("/api/metrics", page);
}

export function fetchHealth(): Promise<Health> {
  return getJson("/api/health", health);
}
