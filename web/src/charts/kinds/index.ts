import type { Kind } from "../kind";
import type { ChartKindName } from "../plot";
import { bars } from "./bars";
import { lines } from "./lines";
import { pie } from "./pie";
import { scatter } from "./scatter";

/** How each kind is drawn; numbers and tables are told by the card itself. */
export const kinds: Partial<Record<ChartKindName, Kind>> = {
  bar: bars,
  "stacked bar": bars,
  "grouping bar": bars,
  line: lines,
  "grouping line": lines,
  area: lines,
  scatter,
  "grouping scatter": scatter,
  pie,
};
