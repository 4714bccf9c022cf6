import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { cellText, plainText } from "../lib/cells";
import { tsv } from "../lib/csv";
import { isNumeric, numberOf } from "../lib/numbers";
import { capitalised } from "../lib/words";
import type { Cell, ColumnMessage } from "../protocol/messages";
import { Icon } from "./Icon";
import { blockOf, isInside, moved, type Selection } from "./table-selection";
import { type Sort, useSorted } from "./useSorted";
import "./table.css";

const ROW_HEIGHT = 30;
const HEADER_HEIGHT = 32;
const TALLEST = 15;
/** Of a digit's width, on average. */
const LETTER_WIDTH = 0.92;

/** A table of any length: only what is in view is in the page. A selected block of cells copies as TSV. */
export default function DataTable(props: {
  readonly label: string;
  readonly columns: readonly ColumnMessage[];
  readonly rows: readonly (readonly Cell[])[];
}) {
  const { columns, rows, label } = props;
  const [sort, setSort] = useState<Sort>();
  const [selection, setSelection] = useState<Selection>();
  const scroller = useRef<HTMLDivElement>(null);
  const { sorted, sorting } = useSorted(columns, rows, sort);
  const layout = useMemo(() => layoutOf(columns, rows), [columns, rows]);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: HEADER_HEIGHT,
  });
  const block = selection && blockOf(selection);

  const copySelection = (event: React.ClipboardEvent) => {
    if (block === undefined) return;
    const lines = sorted
      .slice(block.top, block.bottom + 1)
      .map((row) => row.slice(block.left, block.right + 1).map(plainText));
    event.clipboardData.setData("text/plain", tsv(lines));
    event.preventDefault();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== scroller.current) return;
    if ((event.ctrlKey || event.metaKey) && event.key === "a") {
      setSelection({
        anchor: { row: 0, column: 0 },
        focus: { row: rows.length - 1, column: columns.length - 1 },
      });
      return event.preventDefault();
    }
    const from = selection ?? { anchor: { row: -1, column: 0 }, focus: { row: -1, column: 0 } };
    const next = moved(from, event.key, event.shiftKey, rows.length, columns.length);
    if (next === undefined) return;
    setSelection(next);
    virtual.scrollToIndex(next.focus.row);
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className="data-table"
      role="grid"
      aria-label={label}
      aria-busy={sorting}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      tabIndex={0}
      style={
        {
          maxHeight: HEADER_HEIGHT + ROW_HEIGHT * TALLEST,
          "--columns": layout.template,
          "--width": layout.width,
        } as React.CSSProperties
      }
      onKeyDown={onKeyDown}
      onCopy={copySelection}
    >
      <div className="data-row head" role="row" aria-rowindex={1} tabIndex={-1}>
        {columns.map((column, index) => (
          <Header
            key={column.name}
            column={column}
            sort={sort?.column === index ? sort : undefined}
            onSort={() => setSort(nextSort(sort, index, column))}
          />
        ))}
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            className="data-row"
            role="row"
            aria-rowindex={index + 2}
            style={{ transform: `translateY(${start}px)` }}
            tabIndex={-1}
          >
            {columns.map((column, at) => {
              const cell = sorted[index]?.[at];
              return (
                <div
                  key={column.name}
                  role="gridcell"
                  aria-selected={isInside(block, index, at)}
                  className={isNumeric(column) ? "number" : undefined}
                  onPointerDown={(event) => {
                    if (event.button !== 0) return;
                    const here = { row: index, column: at };
                    setSelection(
                      event.shiftKey && selection
                        ? { anchor: selection.anchor, focus: here }
                        : { anchor: here, focus: here },
                    );
                  }}
                  onPointerEnter={(event) =>
                    event.buttons === 1 &&
                    selection &&
                    setSelection({ anchor: selection.anchor, focus: { row: index, column: at } })
                  }
                >
                  {at === layout.barred && (
                    <i className="in-cell-bar" style={{ width: `${share(cell, layout.largest)}%` }} />
                  )}
                  <span>{cellText(cell, column)}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function Header({
  column,
  sort,
  onSort,
}: {
  column: ColumnMessage;
  sort: Sort | undefined;
  onSort: () => void;
}) {
  const direction = sort === undefined ? "none" : sort.descending ? "descending" : "ascending";
  return (
    <div role="columnheader" aria-sort={direction} className={isNumeric(column) ? "number" : undefined}>
      <button type="button" onClick={onSort} title={`Sort by ${column.label}`}>
        <span>{capitalised(column.label)}</span>
        {sort && <Icon name={sort.descending ? "down" : "up"} />}
      </button>
    </div>
  );
}

/** Numbers start with the largest, words with A; a third click brings the order of the answer back. */
function nextSort(sort: Sort | undefined, index: number, column: ColumnMessage): Sort | undefined {
  const first = isNumeric(column);
  if (sort?.column !== index) return { column: index, descending: first };
  return sort.descending === first ? { column: index, descending: !first } : undefined;
}

function layoutOf(columns: readonly ColumnMessage[], rows: readonly (readonly Cell[])[]) {
  const sample = rows.length <= 400 ? rows : [...rows.slice(0, 200), ...rows.slice(-200)];
  const width = (column: ColumnMessage, index: number) => {
    const longest = Math.max(
      column.label.length + 1,
      ...sample.map((row) => cellText(row[index], column).length),
    );
    return Math.ceil(Math.min(36, longest) * LETTER_WIDTH);
  };
  const widths = columns.map(width);
  const template = widths.map((chars) => `minmax(calc(${chars}ch + 32px), ${chars}fr)`);
  const least = widths.reduce((sum, chars) => sum + chars, 0);
  const measures = columns.flatMap((column, index) => (isNumeric(column) ? [index] : []));
  const barred = measures.length === 1 && columns.length > 1 && rows.length > 1 ? measures[0] : undefined;
  const values = barred === undefined ? [] : rows.map((row) => numberOf(row[barred]) ?? 0);
  const allPositive = values.every((value) => value >= 0);
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  const together = `calc(${least}ch + ${32 * columns.length}px)`;
  return { template: template.join(" "), width: together, barred: allPositive ? barred : undefined, largest };
}

function share(cell: Cell | undefined, largest: number): number {
  return largest > 0 ? (100 * (numberOf(cell) ?? 0)) / largest : 0;
}
