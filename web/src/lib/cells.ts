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

const ALPHABET = new Intl.Collator("en", { numeric: true });

/** Orders cells of a column: numbers as numbers, text by the alphabet, missing ones last in any direction. */
export function comparing(column: ColumnMessage, descending: boolean) {
  const direction = descending ? -1 : 1;
  const numeric = isNumeric(column);
  return (left: Cell | undefined, right: Cell | undefined): number => {
    const a = left ?? null;
    const b = right ?? null;
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (numeric) return direction * ((numberOf(a) ?? 0) - (numberOf(b) ?? 0));
    return direction * ALPHABET.compare(String(a), String(b));
  };
}
