import type { ColumnMessage } from "../protocol/messages";

/** As many series as there are colours that people tell apart. */
export const MOST_SERIES = 8;

export function indexOf(columns: readonly ColumnMessage[], name: string | undefined): number {
  return columns.findIndex((column) => column.name === name);
}
