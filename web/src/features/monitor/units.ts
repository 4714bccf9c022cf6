import { shortNumber } from "../../lib/numbers";

const PLAIN = { kind: "number", unit: "", decimals: 0 } as const;
const SPACE = "\u202f";
const SIZES = ["B", "KB", "MB", "GB", "TB"] as const;

export type Unit = "count" | "perSecond" | "millis" | "share" | "bytes" | "bytesPerSecond";

/** A number with its unit, in short: 1.2 K/s, 14 ms, 86 %, 312 MB. */
export function told(value: number, unit: Unit): string {
  switch (unit) {
    case "count":
      return shortNumber(value, PLAIN);
    case "perSecond":
      return `${shortNumber(value, PLAIN)}/s`;
    case "millis":
      return value >= 1000
        ? `${shortNumber(value / 1000, PLAIN)}${SPACE}s`
        : `${shortNumber(value, PLAIN)}${SPACE}ms`;
    case "share":
      return `${shortNumber(value * 100, PLAIN)}${SPACE}%`;
    case "bytes":
      return bytes(value);
    case "bytesPerSecond":
      return `${bytes(value)}/s`;
  }
}

function bytes(value: number): string {
  const step = value < 1 ? 0 : Math.min(SIZES.length - 1, Math.floor(Math.log(value) / Math.log(1024)));
  const scaled = value / 1024 ** step;
  return `${scaled.toFixed(scaled < 10 && step > 0 ? 1 : 0)}${SPACE}${SIZES[step]}`;
}

/** A round number at or above the highest value, for the top of an axis. */
export function topOf(highest: number, unit: Unit): number {
  if (!(highest > 0)) return unit === "share" ? 0.1 : 1;
  const base =
    unit === "bytes" || unit === "bytesPerSecond"
      ? 1024 ** Math.floor(Math.log(highest) / Math.log(1024))
      : 1;
  const scaled = highest / base;
  const power = 10 ** Math.floor(Math.log10(scaled));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((it) => it * power >= scaled * 0.999) ?? 10;
  return base > 1 && step * power >= 1000 ? 1024 * base : step * power * base;
}
