import { cellText } from "../lib/cells";
import { areOfWeeks, dayOf, type Grain, isoOf, longDay, periodEnd, periodName, plusDays } from "../lib/dates";
import { numberOf } from "../lib/numbers";
import { capitalised } from "../lib/words";
import type {
  AnswerMessage,
  Cell,
  Channel,
  ChartMessage,
  ColumnMessage,
  FormatMessage,
} from "../protocol/messages";
import { indexOf, MOST_SERIES } from "./columns";
import { scattered } from "./points";

export type ChartKindName = ChartMessage["kind"];

export type Category = { readonly key: string; readonly label: string; readonly cell: Cell };

export type Series = {
  readonly key: string;
  readonly label: string;
  /** Which of the eight colours, or none for what was put together as "other". */
  readonly colour: number | undefined;
  readonly format: FormatMessage;
  /** One for each category. */
  readonly values: readonly (number | undefined)[];
};

export type Point = {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly series: number;
};

/** What stands at a place along an axis that isn't one of numbers. */
export type Place = { readonly at: number; readonly label: string };

/** A chart, ready to be drawn: every kind draws from this, and none looks at messages. */
export type Plot = {
  readonly kind: ChartKindName;
  readonly title: string;
  readonly description: string;
  readonly grain: Grain | undefined;
  readonly categories: readonly Category[];
  readonly series: readonly Series[];
  readonly points: readonly Point[];
  /** Where the axis below points has names or days instead of numbers. */
  readonly places: readonly Place[];
  readonly format: FormatMessage;
  readonly xFormat: FormatMessage;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly stacked: boolean;
  /** What is drawn adds up to a whole, so that shares of it mean something. */
  readonly shares: boolean;
  /** Indexes of categories that are periods not wholly covered by data. */
  readonly partial: ReadonlySet<number>;
  /** The index of the bar into which the rest was put together. */
  readonly other: number | undefined;
  /** The column along the axis is one that a question can be narrowed by. */
  readonly narrows: boolean;
  readonly notes: readonly string[];
};

export type Drawable = Pick<AnswerMessage, "columns" | "rows" | "time" | "dataAsOf" | "notes"> & {
  readonly chart: ChartMessage;
};

const MOST_BARS = 12;

type LongRow = {
  readonly x: Cell;
  readonly key: string;
  readonly label: string;
  readonly series: string;
  readonly seriesLabel: string;
  readonly y: number | undefined;
};

/** Makes a plot of an answer's table. Undefined where the chart names columns that the table lacks. */
export function plotOf(answer: Drawable, isAdditive: (measure: string) => boolean): Plot | undefined {
  const { chart, columns = [], rows = [] } = answer;
  const encoding = chart.encoding;
  const x = encoding?.x ?? (chart.kind === "pie" ? encoding?.color : undefined);
  const y = encoding?.y ?? encoding?.theta ?? encoding?.text;
  if (x === undefined || y === undefined) return undefined;
  const xColumn = columns.find(({ name }) => name === x.field);
  const fold = chart.transform?.find((it) => it.as[1] === y.field);
  const yColumn = columns.find(({ name }) => name === (fold?.fold[0] ?? y.field));
  if (xColumn === undefined || yColumn === undefined) return undefined;

  const colour = chart.kind === "pie" ? undefined : (encoding?.color ?? encoding?.xOffset);
  const additive = isAdditive(yColumn.of) && yColumn.role === "measure";
  const base = {
    kind: chart.kind,
    title: chart.title,
    description: chart.description,
    format: yColumn.format,
    xFormat: xColumn.format,
    xTitle: capitalised(x.title),
    yTitle: capitalised(y.title),
    stacked: chart.kind === "stacked bar" || chart.kind === "area",
    shares: additive || y.stack === "zero",
  };
  if (chart.kind.endsWith("scatter")) return { ...base, ...scattered(columns, rows, x, y, colour) };

  const long = fold
    ? folded(columns, rows, x.field, fold.fold)
    : plain(columns, rows, x.field, y.field, colour?.field);
  const grain = xColumn.grain;
  const categories = categoriesOf(long, grain);
  const whole = {
    ...base,
    grain,
    categories,
    points: [],
    places: [],
    narrows: xColumn.role === "dimension" && !long.some(({ key, x }) => key !== keyOf(x)),
    partial: partialOf(categories, grain, answer),
    other: undefined,
    notes: [],
    series: seriesOf(long, categories, columns, fold?.fold, yColumn.format),
  };
  return noted(fewerBars(bySize(fewerSeries(whole, additive && !fold), x), additive && !fold), answer);
}

function keyOf(cell: Cell): string {
  return String(cell ?? "");
}

/** Rows of the same name that no series tells apart stand side by side, each under all its names. */
function plain(
  columns: readonly ColumnMessage[],
  rows: readonly (readonly Cell[])[],
  x: string,
  y: string,
  series: string | undefined,
): readonly LongRow[] {
  const [xAt, yAt, seriesAt] = [indexOf(columns, x), indexOf(columns, y), indexOf(columns, series)];
  const seriesColumn = seriesAt === xAt ? undefined : columns[seriesAt];
  const keys = rows.map((row) => keyOf(row[xAt] ?? null));
  const repeats =
    seriesColumn === undefined && columns[xAt]?.grain === undefined && new Set(keys).size < rows.length;
  const names = columns.flatMap(({ role }, at) =>
    at === xAt || (repeats && role !== "measure" && at !== yAt) ? [at] : [],
  );
  const labelOf = (row: readonly Cell[]) =>
    names.flatMap((at) => (columns[at] ? [cellText(row[at], columns[at])] : [])).join(", ");
  return rows.map((row, index) => ({
    x: row[xAt] ?? null,
    key: repeats ? `${keys[index]}\u0000${index}` : (keys[index] ?? ""),
    label: labelOf(row),
    y: numberOf(row[yAt]),
    series: seriesColumn ? keyOf(row[seriesAt] ?? null) : (columns[yAt]?.name ?? ""),
    seriesLabel: seriesColumn ? cellText(row[seriesAt], seriesColumn) : (columns[yAt]?.label ?? ""),
  }));
}

function folded(
  columns: readonly ColumnMessage[],
  rows: readonly (readonly Cell[])[],
  x: string,
  names: readonly string[],
): readonly LongRow[] {
  const xAt = indexOf(columns, x);
  const xColumn = columns[xAt];
  return rows.flatMap((row) =>
    names.map((name) => {
      const at = indexOf(columns, name);
      return {
        x: row[xAt] ?? null,
        key: keyOf(row[xAt] ?? null),
        label: xColumn ? cellText(row[xAt], xColumn) : "",
        y: numberOf(row[at]),
        series: name,
        seriesLabel: columns[at]?.label ?? name,
      };
    }),
  );
}

function categoriesOf(long: readonly LongRow[], grain: Grain | undefined): readonly Category[] {
  const seen = new Map<string, Category>();
  for (const { x, key, label } of long) {
    if (!seen.has(key)) seen.set(key, { key, label, cell: x });
  }
  const found = [...seen.values()];
  return grain === undefined ? found : everyPeriod(found, grain);
}

const MOST_PERIODS = 4_000;

/** All periods from the first to the last, so that one without data is a gap and not a straight line. */
function everyPeriod(found: readonly Category[], grain: Grain): readonly Category[] {
  const dated = found
    .filter(({ cell }) => typeof cell === "string")
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = new Map(dated.map((category) => [category.key.slice(0, 10), category]));
  const periods: Category[] = [];
  let used = 0;
  for (
    let day = dayOf(first.key);
    day <= dayOf(last.key) && periods.length < MOST_PERIODS;
    day = periodEnd(day, grain)
  ) {
    const key = isoOf(day);
    const category = known.get(key);
    if (category) used++;
    periods.push(category ?? { key, label: periodName(key, grain), cell: key });
  }
  return used === known.size ? periods : dated;
}

function seriesOf(
  long: readonly LongRow[],
  categories: readonly Category[],
  columns: readonly ColumnMessage[],
  folds: readonly string[] | undefined,
  format: FormatMessage,
): readonly Series[] {
  const at = new Map(categories.map(({ key }, index) => [key, index]));
  const found = new Map<string, { label: string; values: (number | undefined)[] }>();
  for (const { key, y, series, seriesLabel } of long) {
    const one = found.get(series) ?? {
      label: seriesLabel,
      values: new Array(categories.length).fill(undefined),
    };
    found.set(series, one);
    const index = at.get(key);
    if (index !== undefined) one.values[index] = y;
  }
  return [...found].map(([key, { label, values }], index) => ({
    key,
    label: capitalised(label),
    values,
    colour: colourAt(columns[indexOf(columns, key)], index),
    format: folds ? (columns[indexOf(columns, key)]?.format ?? format) : format,
  }));
}

/** What was before stands behind, in grey; what is now has a colour. */
function colourAt(column: ColumnMessage | undefined, index: number): number | undefined {
  return column?.role === "previous" ? undefined : index;
}

function total(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function fewerSeries(plot: Plot, additive: boolean): Plot {
  if (plot.series.length <= MOST_SERIES) return plot;
  const ranked = plot.series.toSorted((a, b) => total(b.values) - total(a.values));
  const kept = ranked
    .slice(0, additive ? MOST_SERIES - 1 : MOST_SERIES)
    .map((series, colour) => ({ ...series, colour }));
  const rest = ranked.slice(kept.length);
  if (!additive) {
    return {
      ...plot,
      series: kept,
      notes: [...plot.notes, `The ${MOST_SERIES} largest of ${ranked.length} are drawn; the table has all.`],
    };
  }
  const summed = plot.categories.map((_, i) => total(rest.map(({ values }) => values[i])));
  const other = {
    key: "\u0000other",
    label: `other (${rest.length})`,
    colour: undefined,
    format: plot.format,
    values: summed,
  };
  return { ...plot, series: [...kept, other] };
}

/** Names without an order of their own stand by size, unless the answer has put them in order already. */
function bySize(plot: Plot, x: Channel): Plot {
  const values = plot.series[0]?.values ?? [];
  const isSorted = (sign: number) =>
    values.every((value, i) => i === 0 || sign * ((values[i - 1] ?? 0) - (value ?? 0)) >= 0);
  if (x.type !== "nominal" || plot.grain !== undefined || isSorted(1) || isSorted(-1)) return plot;
  const order = values.map((_, i) => i).toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const arranged = <T>(items: readonly T[]): T[] => order.map((i) => items[i] as T);
  return {
    ...plot,
    categories: arranged(plot.categories),
    series: plot.series.map((series) => ({ ...series, values: arranged(series.values) })),
  };
}

/** More than twelve bars become the top twelve, and the rest one bar where sums make sense. */
function fewerBars(plot: Plot, additive: boolean): Plot {
  const isBar = plot.kind.endsWith("bar") || plot.kind === "pie";
  if (!isBar || plot.grain !== undefined || plot.categories.length <= MOST_BARS + 1) return plot;
  const size = (index: number) => total(plot.series.map(({ values }) => values[index]));
  const ranked = plot.categories.map((_, index) => index).toSorted((a, b) => size(b) - size(a));
  const [kept, rest] = [ranked.slice(0, MOST_BARS), ranked.slice(MOST_BARS)];
  const pick = <T>(items: readonly T[]): T[] => kept.map((index) => items[index] as T);
  if (!additive) {
    return {
      ...plot,
      categories: pick(plot.categories),
      series: plot.series.map((series) => ({ ...series, values: pick(series.values) })),
      notes: [
        ...plot.notes,
        `The top ${MOST_BARS} of ${plot.categories.length} are drawn; the table has all.`,
      ],
    };
  }
  const label = `other (${rest.length})`;
  return {
    ...plot,
    categories: [...pick(plot.categories), { key: "\u0000other", label, cell: null }],
    series: plot.series.map((series) => ({
      ...series,
      values: [...pick(series.values), total(rest.map((index) => series.values[index]))],
    })),
    other: MOST_BARS,
  };
}

/** Periods of weeks end up to some days before or after as many months. */
const DAYS_OF_A_WEEK = 7;

/** Periods that reach beyond the range asked about or beyond the data. */
function partialOf(
  categories: readonly Category[],
  grain: Grain | undefined,
  { time, dataAsOf }: Pick<AnswerMessage, "time" | "dataAsOf">,
): ReadonlySet<number> {
  if (grain === undefined) return new Set();
  const ends = [time?.to, dataAsOf].filter((day) => day !== undefined).toSorted();
  const starts = categories.map(({ key }) => dayOf(key));
  const unsure = areOfWeeks(starts, grain) ? DAYS_OF_A_WEEK : 1;
  const isPartial = (start: Date) => {
    const last = isoOf(plusDays(periodEnd(start, grain), -unsure));
    return (ends[0] !== undefined && last > ends[0]) || (time !== undefined && isoOf(start) < time.from);
  };
  return new Set(starts.flatMap((start, index) => (isPartial(start) ? [index] : [])));
}

/** Says what is drawn as incomplete; where the answer has said so already, only how it is drawn. */
function noted(
  plot: Plot,
  { time, dataAsOf, notes: told = [] }: Pick<Drawable, "time" | "dataAsOf" | "notes">,
): Plot {
  const mark = plot.kind.includes("line") || plot.kind === "area" ? "Dashed" : "Hatched";
  const last = plot.categories.length - 1;
  const end = [time?.to, dataAsOf].filter((day) => day !== undefined).toSorted()[0];
  const said: string[] = [];
  const say = (index: number, how: string) => {
    const name = plot.categories[index]?.label ?? "";
    const known = told.some((note) => note.includes(name));
    said.push(known ? `${mark}: not a whole period.` : `${mark}: ${name} is incomplete, ${how}.`);
  };
  if (plot.partial.has(last) && end) say(last, `up to ${longDay(end)}`);
  if (last > 0 && plot.partial.has(0) && time) say(0, `from ${longDay(time.from)}`);
  return { ...plot, notes: [...plot.notes, ...new Set(said)] };
}
