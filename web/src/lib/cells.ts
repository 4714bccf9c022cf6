import type { Cell, ColumnMessage } from "../protocol/messages";
import { longDay, periodName } from "./dates";
import { fullNumber, isNumeric, numberOf } from "./numbers";

/** A cell as people read it. */
export function cellText(cell: Cell | undefined, column: ColumnMessage): string {
  if (cell === null || cell === undefined) return "–";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (isNumeric(column) && numberOf(cell) !== undefined) return fullNumber(cell, column.format);
  if (column.grain !== undefined && typeof cell === "string") return periodName(cell, column.grain);
  if (column.type === "date" && typeof cell === "string") return longDay(cell);
  return String(cell);
}

/** A cell as a file holds it: exact, without units and separators. */
export function plainText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

/** Orders cells of a column: numbers as numbers, text by the alphabet, missing ones last in any direction. */
export function comparing(index: number, column: ColumnMessage, descending: boolean) {
  const direction = descending ? -1 : 1;
  return (left: readonly Cell[], right: readonly Cell[]): number => {
    const a = left[index] ?? null;
    const b = right[index] ?? null;
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (isNumeric(column)) return direction * ((numberOf(a) ?? 0) - (numberOf(b) ?? 0));
    return direction * String(a).localeCompare(String(b), "en", { numeric: true });
  };
}
