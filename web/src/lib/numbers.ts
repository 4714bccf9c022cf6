import type { Cell, ColumnMessage, FormatMessage } from "../protocol/messages";

const NARROW_SPACE = "\u202f";
const MINUS = "−";

/** A cell as a number, for drawing and sorting; long numbers travel as strings. */
export function numberOf(cell: Cell | undefined): number | undefined {
  if (typeof cell === "number") return cell;
  if (typeof cell === "string" && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(cell)) return Number(cell);
  return undefined;
}

export function isNumeric(column: ColumnMessage): boolean {
  return column.type === "integer" || column.type === "decimal";
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** Rounds text, not a double, where the number is too long for a double to hold. */
function fixed(value: number | string, decimals: number): string {
  const number = typeof value === "number" ? value : Number(value);
  if (typeof value === "number" || Math.abs(number) < 1e15) return number.toFixed(decimals);
  const [whole = "", fraction = ""] = value.split(".");
  return decimals === 0 ? whole : `${whole}.${fraction.slice(0, decimals).padEnd(decimals, "0")}`;
}

function dressed(plain: string, format: FormatMessage): string {
  const negative = plain.startsWith("-") && /[1-9]/.test(plain);
  const [whole = "", fraction] = plain.replace("-", "").split(".");
  const digits = fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`;
  const sign = negative ? MINUS : "";
  switch (format.kind) {
    case "money":
      return format.unit.length > 1 ? `${sign}${digits} ${format.unit}` : `${sign}${format.unit}${digits}`;
    case "percent":
      return `${sign}${digits}${NARROW_SPACE}%`;
    case "number":
      return `${sign}${digits}`;
  }
}

/** The number in full: €4,210,333 or 12.4 %. */
export function fullNumber(value: number | string, format: FormatMessage): string {
  if (format.kind === "percent") return dressed((Number(value) * 100).toFixed(format.decimals), format);
  return dressed(fixed(value, format.decimals), format);
}

const STEPS = [
  { size: 1e12, suffix: "T" },
  { size: 1e9, suffix: "B" },
  { size: 1e6, suffix: "M" },
  { size: 1e3, suffix: "K" },
] as const;

/** The number in short, for axes and labels: €4.2 M. */
export function shortNumber(value: number, format: FormatMessage): string {
  if (format.kind === "percent") return dressed(trimmed((value * 100).toFixed(1)), format);
  const step = STEPS.find(({ size }) => Math.abs(value) >= size);
  if (step === undefined) return dressed(trimmed(value.toFixed(Math.abs(value) < 10 ? 2 : 1)), format);
  const scaled = value / step.size;
  const digits = trimmed(scaled.toFixed(Math.abs(scaled) < 100 ? 1 : 0));
  const suffix = `${NARROW_SPACE}${step.suffix}`;
  const text = dressed(digits, format);
  return format.kind === "money" && format.unit.length > 1
    ? text.replace(` ${format.unit}`, `${suffix} ${format.unit}`)
    : text + suffix;
}

function trimmed(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

export function milliseconds(millis: number): string {
  if (millis < 1000)
    return `${millis < 10 ? trimmed(millis.toFixed(1)) : Math.round(millis)}${NARROW_SPACE}ms`;
  return `${trimmed((millis / 1000).toFixed(1))}${NARROW_SPACE}s`;
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${grouped(String(n))} ${n === 1 ? one : many}`;
}
