import type { Cell, ColumnMessage } from "../protocol/messages";
import { plainText } from "./cells";

const NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A field of a CSV file after RFC 4180. Spreadsheets run what begins like a formula: such text gets an
 * apostrophe before it, unless it is a number.
 */
export function csvField(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvHeader(columns: readonly ColumnMessage[]): string {
  return csvLine(columns.map((column) => column.label));
}

export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => csvLine(row.map(plainText))).join("");
}

export function csv(columns: readonly ColumnMessage[], rows: readonly (readonly Cell[])[]): string {
  return csvHeader(columns) + csvLines(rows);
}

function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(",")}\r\n`;
}

export function tsv(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => line.map((text) => text.replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
}
