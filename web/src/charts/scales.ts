/** Round numbers that span a range: about as many as asked for. */
export function ticks(low: number, high: number, about: number): readonly number[] {
  if (!(high > low)) return [low];
  const raw = (high - low) / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= raw * 0.999) ?? raw;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

export type Scale = { readonly at: (value: number) => number; readonly ticks: readonly number[] };

/** A linear scale whose domain is widened to round numbers. */
export function linear(low: number, high: number, from: number, to: number, about: number): Scale {
  const marks = ticks(low, high > low ? high : low + 1, about);
  const [first, last] = [marks[0] ?? low, marks.at(-1) ?? high];
  return { ticks: marks, at: (value) => from + ((value - first) / (last - first || 1)) * (to - from) };
}

/** The range of values, with zero in it where wanted. */
export function extent(values: Iterable<number | undefined>, withZero: boolean): readonly [number, number] {
  let low = withZero ? 0 : Number.POSITIVE_INFINITY;
  let high = withZero ? 0 : Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === undefined) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 1];
}

let context: CanvasRenderingContext2D | null | undefined;

/** How wide a label will be, in pixels. */
export function textWidth(text: string, size = 12): number {
  if (context === undefined) {
    context =
      typeof document === "undefined" ? null : (document.createElement("canvas").getContext("2d") ?? null);
  }
  if (!context) return text.length * size * 0.55;
  context.font = `${size}px system-ui, sans-serif`;
  return context.measureText(text).width;
}

export function shortened(text: string, width: number, size = 12): string {
  if (textWidth(text, size) <= width) return text;
  let kept = text.length;
  while (kept > 1 && textWidth(`${text.slice(0, kept)}…`, size) > width) kept--;
  return `${text.slice(0, kept).trimEnd()}…`;
}

/** Moves labels apart so that none overlap, each as near to its wish as possible. */
export function spread(wishes: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = wishes.map((_, i) => i).toSorted((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0));
  const placed = order.map((i) => wishes[i] ?? 0);
  for (let i = 0; i < placed.length; i++)
    placed[i] = Math.max(placed[i] ?? 0, i === 0 ? low : (placed[i - 1] ?? 0) + gap);
  for (let i = placed.length - 1; i >= 0; i--) {
    placed[i] = Math.min(placed[i] ?? 0, i === placed.length - 1 ? high : (placed[i + 1] ?? 0) - gap);
  }
  const result: number[] = [];
  order.forEach((original, i) => {
    result[original] = placed[i] ?? 0;
  });
  return result;
}
