import type { Series } from "./plot";

export function colourOf(series: Pick<Series, "colour">): string {
  return series.colour === undefined ? "var(--series-other)" : `var(--series-${(series.colour % 8) + 1})`;
}
