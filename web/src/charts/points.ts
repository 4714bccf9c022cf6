import { cellText } from "../lib/cells";
import { dayOf } from "../lib/dates";
import { isNumeric, numberOf } from "../lib/numbers";
import type { Cell, Channel, ColumnMessage, FormatMessage } from "../protocol/messages";
import { indexOf, MOST_SERIES } from "./columns";
import type { Place, Plot, Point } from "./plot";

const PLAIN: FormatMessage = { kind: "number", decimals: 0, unit: "" };
const MOST_POINTS = 5_000;

/** Points of pairs of values. Days stand at their time, names side by side in the order of the rows. */
export function scattered(
  columns: readonly ColumnMessage[],
  rows: readonly (readonly Cell[])[],
  x: Channel,
  y: Channel,
  colour: Channel | undefined,
): Pick<
  Plot,
  "grain" | "categories" | "series" | "points" | "places" | "partial" | "other" | "notes" | "narrows"
> {
  const [xAt, yAt, colourAt] = [
    indexOf(columns, x.field),
    indexOf(columns, y.field),
    indexOf(columns, colour?.field),
  ];
  const labelAt = columns.findIndex(
    ({ role }, index) => (role === "dimension" || role === "time") && index !== colourAt,
  );
  const names = colourAt < 0 ? [""] : [...new Set(rows.map((row) => String(row[colourAt] ?? "")))];
  const shown = names.slice(0, MOST_SERIES);
  const format = columns[yAt]?.format ?? PLAIN;
  const along = placed(
    columns[xAt],
    rows.map((row) => row[xAt] ?? null),
  );
  const points = rows.flatMap((row, index): Point[] => {
    const [px, py] = [along.at[index], numberOf(row[yAt])];
    const series = colourAt < 0 ? 0 : shown.indexOf(String(row[colourAt] ?? ""));
    if (px === undefined || py === undefined || series < 0) return [];
    const labelColumn = columns[labelAt];
    return [{ x: px, y: py, series, label: labelColumn ? cellText(row[labelAt], labelColumn) : "" }];
  });
  return {
    grain: undefined,
    categories: [],
    series: shown.map((key, index) => ({ key, label: key, colour: index, format, values: [] })),
    points: points.slice(0, MOST_POINTS),
    places: along.places,
    partial: new Set(),
    other: undefined,
    narrows: false,
    notes: [
      ...(names.length > shown.length
        ? [`${shown.length} of ${names.length} groups are drawn; the table has all.`]
        : []),
      ...(points.length > MOST_POINTS
        ? [`The first ${MOST_POINTS} of ${points.length} points are drawn; the table has all.`]
        : []),
    ],
  };
}

type Placed = { readonly at: readonly (number | undefined)[]; readonly places: readonly Place[] };

/** Where along the axis each cell stands: at its number, its day, or its turn among names. */
function placed(column: ColumnMessage | undefined, cells: readonly Cell[]): Placed {
  if (column === undefined || isNumeric(column)) return { at: cells.map(numberOf), places: [] };
  const days = cells.map((cell) =>
    typeof cell === "string" && /^\d{4}-\d\d-\d\d/.test(cell) ? dayOf(cell).getTime() : undefined,
  );
  const dated =
    days.some((day) => day !== undefined) && !cells.some((cell, i) => cell !== null && days[i] === undefined);
  const turns = new Map<string, number>();
  for (const cell of cells) {
    const key = String(cell ?? "");
    if (!turns.has(key)) turns.set(key, turns.size);
  }
  const at = dated ? days : cells.map((cell) => turns.get(String(cell ?? "")));
  const places = new Map<number, string>();
  cells.forEach((cell, index) => {
    const place = at[index];
    if (place !== undefined) places.set(place, cellText(cell, column));
  });
  const sorted = [...places].toSorted(([a], [b]) => a - b);
  return { at, places: sorted.map(([place, label]) => ({ at: place, label })) };
}
