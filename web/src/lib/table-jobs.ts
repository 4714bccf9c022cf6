import type { Cell, ColumnMessage } from "../protocol/messages";
import { comparing } from "./cells";
import { csvHeader, csvLines } from "./csv";

export type Rows = readonly (readonly Cell[])[];

export const CSV_TYPE = "text/csv;charset=utf-8";

/** What a worker can be asked. The rows of a file come in parts, so that handing them over never takes long. */
export type TableJob =
  | {
      readonly kind: "order";
      readonly cells: readonly Cell[];
      readonly column: ColumnMessage;
      readonly descending: boolean;
    }
  | {
      readonly kind: "csv";
      readonly columns: readonly ColumnMessage[];
      readonly rows: Rows;
      readonly first: boolean;
      readonly last: boolean;
    };

/** The places of the cells of a column in their order; equal ones stay as they stand. */
export function orderOf(cells: readonly Cell[], column: ColumnMessage, descending: boolean): Uint32Array {
  const compare = comparing(column, descending);
  return Uint32Array.from(cells, (_, index) => index).sort(
    (left, right) => compare(cells[left], cells[right]) || left - right,
  );
}

/** The other side of a worker: takes jobs, and gives a result back where one is ready. */
export class TableJobs {
  #parts: string[] = [];

  take(job: TableJob): Uint32Array | Blob | undefined {
    switch (job.kind) {
      case "order":
        return orderOf(job.cells, job.column, job.descending);
      case "csv":
        if (job.first) this.#parts = [csvHeader(job.columns)];
        this.#parts.push(csvLines(job.rows));
        return job.last ? new Blob(this.#parts, { type: CSV_TYPE }) : undefined;
    }
  }
}
