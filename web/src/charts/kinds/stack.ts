import type { Series } from "../plot";

export type Span = readonly [from: number, to: number];

/** Where each value of each series begins and ends: at zero, or on top of what lies below it. */
export function layered(
  series: readonly Series[],
  length: number,
  stacked: boolean,
): readonly (readonly (Span | undefined)[])[] {
  const above = new Array<number>(length).fill(0);
  const below = new Array<number>(length).fill(0);
  return series.map(({ values }) =>
    Array.from({ length }, (_, index): Span | undefined => {
      const value = values[index];
      if (value === undefined) return undefined;
      if (!stacked) return [0, value];
      const side = value < 0 ? below : above;
      const from = side[index] ?? 0;
      side[index] = from + value;
      return [from, from + value];
    }),
  );
}
