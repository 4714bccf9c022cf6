import type { Cell, ColumnMessage } from "../protocol/messages";
import { type Rows, type TableJob, TableJobs } from "./table-jobs";

/** Above so many rows a worker does what would hold up the page. */
export const LARGE = 2000;
const PART = 2000;

export type TableWorker = Pick<
  Worker,
  "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror"
>;

function openWorker(): TableWorker {
  return new Worker(new URL("./table.worker.ts", import.meta.url), { type: "module" });
}

/**
 * The order of a column's cells. Fails with an AbortError when it is no longer wanted; a worker at work
 * then ends at once. Where no worker can be had, the page does the work itself.
 */
export function sortOrder(
  cells: readonly Cell[],
  column: ColumnMessage,
  descending: boolean,
  signal: AbortSignal,
  open = openWorker,
): Promise<Uint32Array> {
  const job: TableJob = { kind: "order", cells, column, descending };
  return done<Uint32Array>(() => [job], cells.length > LARGE, signal, open);
}

/** A table as a CSV file, in the order it was answered. Fails like sortOrder. */
export function csvFile(
  columns: readonly ColumnMessage[],
  rows: Rows,
  signal: AbortSignal,
  open = openWorker,
): Promise<Blob> {
  return done<Blob>(() => csvJobs(columns, rows), rows.length > LARGE, signal, open);
}

function* csvJobs(columns: readonly ColumnMessage[], rows: Rows): Generator<TableJob> {
  for (let at = 0; at === 0 || at < rows.length; at += PART) {
    const last = at + PART >= rows.length;
    yield { kind: "csv", columns, rows: rows.slice(at, at + PART), first: at === 0, last };
  }
}

async function done<T>(
  jobs: () => Iterable<TableJob>,
  large: boolean,
  signal: AbortSignal,
  open: () => TableWorker,
): Promise<T> {
  signal.throwIfAborted();
  const worker = large ? opened(open) : undefined;
  if (worker === undefined) return inPlace<T>(jobs());
  try {
    return await inWorker<T>(worker, jobs(), signal);
  } catch (problem) {
    signal.throwIfAborted();
    if (!(problem instanceof WorkerFailure)) throw problem;
    return inPlace<T>(jobs());
  } finally {
    worker.terminate();
  }
}

class WorkerFailure extends Error {}

function opened(open: () => TableWorker): TableWorker | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

function inPlace<T>(jobs: Iterable<TableJob>): T {
  const here = new TableJobs();
  let result: unknown;
  for (const job of jobs) result = here.take(job);
  return result as T;
}

function inWorker<T>(worker: TableWorker, jobs: Iterable<TableJob>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new WorkerFailure());
    worker.onmessage = ({ data }) => resolve(data as T);
    worker.onerror = fail;
    worker.onmessageerror = fail;
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    handOver(worker, jobs, signal).catch(fail);
  });
}

/** Between two parts the page gets its turn. */
async function handOver(worker: TableWorker, jobs: Iterable<TableJob>, signal: AbortSignal): Promise<void> {
  for (const job of jobs) {
    if (signal.aborted) return;
    worker.postMessage(job);
    await new Promise((turn) => setTimeout(turn, 0));
  }
}
