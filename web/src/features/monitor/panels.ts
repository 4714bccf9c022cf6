import { capitalised } from "../../lib/words";
import { type Sample, sumOf } from "./samples";
import type { Unit } from "./units";

export type Line = {
  readonly label: string;
  readonly colour: number;
  readonly read: (sample: Sample) => number | undefined;
};

/** A chart of the page. What a server doesn't tell is left out, unless it is expected. */
export type Panel = {
  readonly title: string;
  readonly unit: Unit;
  readonly lines: readonly Line[];
  readonly empty: string;
  readonly expected: boolean;
  /** Where the axis ends at least. */
  readonly least?: number;
};

export const STAGES = ["whole", "accepted", "understood", "composed", "finished"] as const;
export type Stage = (typeof STAGES)[number];

const level =
  (key: string) =>
  ({ levels }: Sample) =>
    levels.get(key);
const rate =
  (name: string, times = 1) =>
  ({ rates }: Sample) => {
    const sum = sumOf(rates, name);
    return sum === undefined ? undefined : sum * times;
  };

function percentiles(key: string): readonly Line[] {
  return ["p50", "p95", "p99"].map((share, colour) => ({
    label: share.toUpperCase(),
    colour,
    read: level(`${key} ${share}`),
  }));
}

const OWNERS = ["user", "external", "resources", "internal"] as const;

/** Errors of questions and of requests, by who can mend them. None so far is zero, once there are rates. */
function errors(owner: string): Line["read"] {
  return ({ rates }) => {
    if (rates.size === 0) return undefined;
    const perSecond = (name: string) => rates.get(`${name}{${owner}}`) ?? 0;
    return 60 * (perSecond("questions.errors") + perSecond("http.errors"));
  };
}

function orZero(read: Line["read"]): Line["read"] {
  return (sample) => read(sample) ?? (sample.rates.size > 0 ? 0 : undefined);
}

function hitRate({ rates }: Sample): number | undefined {
  const [hits, misses] = [sumOf(rates, "cache.hits"), sumOf(rates, "cache.misses")];
  if (hits === undefined || misses === undefined || hits + misses === 0) return undefined;
  return hits / (hits + misses);
}

export function panelsOf(stage: Stage): readonly Panel[] {
  return [
    {
      title: "Questions",
      unit: "perSecond",
      expected: true,
      empty: "No questions yet.",
      lines: [{ label: "Ended", colour: 0, read: orZero(rate("questions.ended")) }],
    },
    {
      title: "Time to answer",
      unit: "millis",
      expected: true,
      empty: "No questions in the last minute.",
      lines: percentiles(`questions.stage.seconds{${stage}}`),
    },
    {
      title: "Errors a minute",
      unit: "count",
      expected: true,
      empty: "None yet.",
      lines: OWNERS.map((owner, colour) => ({
        label: capitalised(owner),
        colour: colour + 1,
        read: errors(owner),
      })),
    },
    {
      title: "Connections",
      unit: "count",
      expected: true,
      empty: "None.",
      lines: [{ label: "Open", colour: 0, read: level("websocket.connections") }],
    },
    {
      title: "Messages",
      unit: "perSecond",
      expected: true,
      empty: "No messages yet.",
      lines: [
        { label: "In", colour: 0, read: rate("websocket.messages.received") },
        { label: "Out", colour: 2, read: rate("websocket.messages.sent") },
      ],
    },
    {
      title: "Requests",
      unit: "perSecond",
      expected: true,
      empty: "No requests yet.",
      lines: [{ label: "Ended", colour: 0, read: rate("http.requests") }],
    },
    {
      title: "Cache hits",
      unit: "share",
      expected: false,
      empty: "Nothing was looked up.",
      least: 1,
      lines: [{ label: "Hits", colour: 2, read: hitRate }],
    },
    {
      title: "CPU",
      unit: "share",
      expected: true,
      empty: "The machine doesn’t tell.",
      least: 1,
      lines: [
        { label: "Server", colour: 0, read: level("process.cpu.share") },
        { label: "Machine", colour: 7, read: level("system.cpu.share") },
      ],
    },
    {
      title: "Memory",
      unit: "bytes",
      expected: true,
      empty: "The machine doesn’t tell.",
      lines: [
        { label: "RAM", colour: 0, read: level("memory.resident.bytes") },
        { label: "Heap", colour: 2, read: level("memory.heap.bytes") },
        { label: "Beside heap", colour: 1, read: level("memory.nonheap.bytes") },
      ],
    },
    {
      title: "Event-loop lag",
      unit: "millis",
      expected: true,
      empty: "Not measured yet.",
      lines: percentiles("eventloop.lag.seconds"),
    },
    {
      title: "Garbage collection",
      unit: "share",
      expected: true,
      empty: "None yet.",
      least: 0.01,
      lines: [{ label: "Share of time", colour: 0, read: rate("gc.millis", 0.001) }],
    },
    {
      title: "Queries in the data source",
      unit: "millis",
      expected: true,
      empty: "No queries in the last minute.",
      lines: percentiles("source.query.seconds"),
    },
    {
      title: "Disk",
      unit: "bytesPerSecond",
      expected: false,
      empty: "Nothing read or written.",
      lines: [
        { label: "Read", colour: 0, read: rate("disk.read.bytes") },
        { label: "Written", colour: 2, read: rate("disk.written.bytes") },
      ],
    },
    {
      title: "Network of the machine",
      unit: "bytesPerSecond",
      expected: false,
      empty: "Nothing sent or received.",
      lines: [
        { label: "In", colour: 0, read: rate("network.received.bytes") },
        { label: "Out", colour: 2, read: rate("network.sent.bytes") },
      ],
    },
  ];
}

export function shown(panels: readonly Panel[], samples: readonly Sample[]): readonly Panel[] {
  return panels.filter(
    ({ expected, lines }) =>
      expected || lines.some(({ read }) => samples.some((sample) => read(sample) !== undefined)),
  );
}
