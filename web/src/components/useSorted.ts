import { useEffect, useMemo, useState } from "react";
import { orderOf, type Rows } from "../lib/table-jobs";
import { LARGE, sortOrder } from "../lib/table-work";
import type { Cell, ColumnMessage } from "../protocol/messages";

export type Sort = { readonly column: number; readonly descending: boolean };

/**
 * Rows in their order. A large table is sorted beside the page and shows the order it had until then;
 * another sort, or another table, ends one that is still at work.
 */
export function useSorted(columns: readonly ColumnMessage[], rows: Rows, sort: Sort | undefined) {
  const large = rows.length > LARGE;
  const here = useMemo(() => {
    const column = sort && columns[sort.column];
    return column && !large
      ? arranged(rows, orderOf(cellsOf(rows, sort.column), column, sort.descending))
      : rows;
  }, [rows, columns, sort, large]);
  const [beside, setBeside] = useState<{ readonly of: Rows; readonly sort: Sort; readonly rows: Rows }>();
  useEffect(() => {
    const column = sort && columns[sort.column];
    if (!large || sort === undefined || column === undefined) return setBeside(undefined);
    const abort = new AbortController();
    sortOrder(cellsOf(rows, sort.column), column, sort.descending, abort.signal).then(
      (order) => !abort.signal.aborted && setBeside({ of: rows, sort, rows: arranged(rows, order) }),
      (problem: unknown) => {
        if (!abort.signal.aborted) throw problem;
      },
    );
    return () => abort.abort();
  }, [rows, columns, sort, large]);
  const known = sort && beside?.of === rows ? beside : undefined;
  return { sorted: known?.rows ?? here, sorting: large && sort !== undefined && known?.sort !== sort };
}

function cellsOf(rows: Rows, column: number): readonly Cell[] {
  return rows.map((row) => row[column] ?? null);
}

function arranged(rows: Rows, order: Uint32Array): Rows {
  return Array.from(order, (index) => rows[index] ?? []);
}
