import type { ChartMessage } from "../protocol/messages";

const STANDARD = 280;

/** How high a chart will be, known before its code is loaded, so that nothing jumps when it comes. */
export function chartHeight(chart: ChartMessage, rows: number): number {
  if (chart.kind === "number" || chart.kind === "table") return 0;
  if (chart.kind === "pie") return 220;
  const overCategories = chart.kind.endsWith("bar") && chart.encoding?.x?.type !== "temporal";
  if (!overCategories) return STANDARD;
  if (chart.kind === "bar") return Math.min(rows, 13) * 30 + 8;
  return STANDARD + 40;
}
