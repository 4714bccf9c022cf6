import { expect, test, vi } from "vitest";
import type { Cell, ColumnMessage } from "../protocol/messages";
import { comparing } from "./cells";
import { csv } from "./csv";
import { orderOf, type TableJob, TableJobs } from "./table-jobs";
import { csvFile, LARGE, sortOrder, type TableWorker } from "./table-work";

const column = (type: ColumnMessage["type"]): ColumnMessage => ({
  name: type,
  label: `A ${type}, "quoted"`,
  role: "measure",
  of: type,
  type,
  format: { kind: "number", decimals: 0, unit: "" },
});
const COLUMNS = [column("text"), column("decimal"), column("boolean")];

/** Chance that comes out the same each time. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function table(size: number, seed: number): Cell[][] {
  const any = chance(seed);
  const cell = (kinds: readonly Cell[]): Cell => kinds[any(kinds.length)] ?? null;
  return Array.from({ length: size }, () => [
    cell([null, "", `item ${any(40)}`, "Ä", "a,b", '"x"', "=1+1", "two\nlines", "É"]),
    cell([null, any(50), -any(50), `${any(9)}1234567890123456.5`, 0.5, "not a number", "1e999"]),
    cell([null, true, false]),
  ]);
}

/** A worker in this thread, which copies what it is sent and answers later. */
class NearWorker implements TableWorker {
  onmessage: TableWorker["onmessage"] = null;
  onerror: TableWorker["onerror"] = null;
  onmessageerror: TableWorker["onmessageerror"] = null;
  readonly jobs = new TableJobs();
  sent = 0;
  ended = false;

  postMessage(job: TableJob): void {
    this.sent++;
    const result = this.jobs.take(structuredClone(job));
    setTimeout(() => {
      if (!this.ended && result) this.onmessage?.call(this as never, { data: result } as MessageEvent);
    }, 0);
  }

  terminate(): void {
    this.ended = true;
  }
}

const wanted = new AbortController().signal;

test.each([0, 1, 7, 500, 2000, 2001, 4000, 5001])(
  "a table of %i rows is sorted and written beside the page as it is in place",
  async (size) => {
    const rows = table(size, size + 1);
    for (const [at, it] of COLUMNS.entries()) {
      for (const descending of [false, true]) {
        const cells = rows.map((row) => row[at] ?? null);
        const compare = comparing(it, descending);
        const inPlace = rows.toSorted((a, b) => compare(a[at], b[at]));
        const order = await sortOrder(cells, it, descending, wanted, () => new NearWorker());
        expect(Array.from(order, (index) => rows[index])).toEqual(inPlace);
      }
    }
    const file = await csvFile(COLUMNS, rows, wanted, () => new NearWorker());
    expect(file.type).toBe("text/csv;charset=utf-8");
    expect(await file.text()).toBe(csv(COLUMNS, rows));
  },
);

test("only a large table opens a worker, and it ends with its work", async () => {
  const worker = new NearWorker();
  const open = vi.fn(() => worker);
  await sortOrder(new Array<Cell>(LARGE).fill(1), column("decimal"), true, wanted, open);
  expect(open).not.toHaveBeenCalled();
  await sortOrder(new Array<Cell>(LARGE + 1).fill(1), column("decimal"), true, wanted, open);
  expect(open).toHaveBeenCalledTimes(1);
  expect(worker.ended).toBe(true);
});

test("work that is no longer wanted ends its worker at once", async () => {
  const worker = new NearWorker();
  const abort = new AbortController();
  const sorted = sortOrder(
    new Array<Cell>(5000).fill(1),
    column("decimal"),
    true,
    abort.signal,
    () => worker,
  );
  abort.abort();
  await expect(sorted).rejects.toThrow("aborted");
  expect(worker.ended).toBe(true);
});

test("a file that is no longer wanted is not handed over to its end", async () => {
  const worker = new NearWorker();
  const abort = new AbortController();
  const file = csvFile(COLUMNS, table(50_000, 3), abort.signal, () => worker);
  abort.abort();
  await expect(file).rejects.toThrow("aborted");
  await new Promise((turn) => setTimeout(turn, 20));
  expect(worker.sent).toBe(1);
});

test.each([
  [
    "cannot be opened",
    (): TableWorker => {
      throw new Error("refused by policy");
    },
  ],
  [
    "fails to load",
    (): TableWorker => {
      const worker = new NearWorker();
      worker.postMessage = () =>
        setTimeout(() => worker.onerror?.call(worker as never, new Event("error") as ErrorEvent), 0);
      return worker;
    },
  ],
  [
    "cannot be handed the rows",
    (): TableWorker => {
      const worker = new NearWorker();
      worker.postMessage = () => {
        throw new Error("could not be cloned");
      };
      return worker;
    },
  ],
])("where a worker %s, the page does the work itself", async (_, open) => {
  const rows = table(2500, 9);
  const cells = rows.map((row) => row[0] ?? null);
  expect(await sortOrder(cells, column("text"), false, wanted, open)).toEqual(
    orderOf(cells, column("text"), false),
  );
  expect(await (await csvFile(COLUMNS, rows, wanted, open)).text()).toBe(csv(COLUMNS, rows));
});

test("what the page does itself takes it no more than 50 ms", () => {
  const rows = table(LARGE, 5);
  const cells = rows.map((row) => row[0] ?? null);
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    orderOf(cells, column("text"), false);
    csv(COLUMNS, rows);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});
