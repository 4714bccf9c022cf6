import { describe, expect, test } from "vitest";
import type { Cell, ChartMessage, ColumnMessage } from "../protocol/messages";
import { chartHeight } from "./height";
import { type Drawable, type Plot, plotOf } from "./plot";
import { linear, spread, ticks } from "./scales";

const plain = { kind: "number", decimals: 0, unit: "" } as const;
const country: ColumnMessage = {
  name: "country",
  label: "Country",
  role: "dimension",
  of: "country",
  type: "text",
  format: plain,
};
const region: ColumnMessage = { ...country, name: "region", label: "Region", of: "region" };
const month: ColumnMessage = {
  name: "month",
  label: "Month",
  role: "time",
  of: "month",
  type: "date",
  format: plain,
  grain: "month",
};
const revenue: ColumnMessage = {
  name: "revenue",
  label: "Revenue",
  role: "measure",
  of: "revenue",
  type: "decimal",
  format: plain,
};
const before: ColumnMessage = { ...revenue, name: "before", label: "Before", role: "previous" };

function chart(
  kind: ChartMessage["kind"],
  x: ColumnMessage,
  more: Partial<NonNullable<ChartMessage["encoding"]>> = {},
): ChartMessage {
  const encoding = {
    x: { field: x.name, type: x.grain ? ("temporal" as const) : ("nominal" as const), title: x.label },
    y: { field: "revenue", type: "quantitative" as const, title: "Revenue" },
    ...more,
  };
  return { kind, title: "Revenue", description: "A chart of revenue.", encoding };
}

function plot(
  answer: Omit<Drawable, "rows"> & { rows: readonly (readonly Cell[])[] },
  additive = true,
): Plot {
  const made = plotOf(answer, () => additive);
  if (made === undefined) throw new Error("no plot");
  return made;
}

const countries = (n: number): readonly (readonly Cell[])[] =>
  Array.from({ length: n }, (_, i) => [`country ${i}`, 100 - i]);

describe("more than twelve bars", () => {
  const columns = [country, revenue];

  test("of a measure that may be summed become the top twelve and one for the others", () => {
    const { categories, series, other, notes } = plot({
      columns,
      rows: countries(40),
      chart: chart("bar", country),
    });
    expect(categories.map(({ label }) => label).slice(-2)).toEqual(["country 11", "other (28)"]);
    expect(other).toBe(12);
    const sum = (values: readonly (number | undefined)[]) =>
      values.reduce<number>((all, value) => all + (value ?? 0), 0);
    expect(sum(series[0]?.values ?? [])).toBe(sum(countries(40).map((row) => row[1] as number)));
    expect(notes).toEqual([]);
  });

  test("of a measure that may not be summed become the top twelve, and it is said", () => {
    const { categories, other, notes } = plot(
      { columns, rows: countries(40), chart: chart("bar", country) },
      false,
    );
    expect(categories).toHaveLength(12);
    expect(other).toBeUndefined();
    expect(notes).toEqual(["The top 12 of 40 are drawn; the table has all."]);
  });

  test("are the largest, in whatever order the rows came", () => {
    const { categories } = plot({ columns, rows: countries(40).toReversed(), chart: chart("bar", country) });
    expect(categories[0]?.label).toBe("country 0");
  });

  test("stay as they are when there is just one more, or when they are periods", () => {
    expect(plot({ columns, rows: countries(13), chart: chart("bar", country) }).categories).toHaveLength(13);
    const rows = Array.from({ length: 24 }, (_, i) => [
      new Date(Date.UTC(2024, i, 1)).toISOString().slice(0, 10),
      i,
    ]);
    expect(plot({ columns: [month, revenue], rows, chart: chart("bar", month) }).categories).toHaveLength(24);
  });
});

describe("names along an axis", () => {
  const names = (rows: readonly (readonly Cell[])[]) =>
    plot({ columns: [country, revenue], rows, chart: chart("bar", country) }).categories.map(
      ({ label }) => label,
    );

  test("stand by size", () => {
    expect(
      names([
        ["a", 1],
        ["b", 3],
        ["c", 2],
      ]),
    ).toEqual(["b", "c", "a"]);
  });

  test("stay in the order of the answer where it is one, also from the smallest", () => {
    expect(
      names([
        ["a", 1],
        ["b", 2],
        ["c", 3],
      ]),
    ).toEqual(["a", "b", "c"]);
  });
});

describe("a time axis", () => {
  const rows = [
    ["2026-11-01", 5],
    ["2026-08-01", 1],
    ["2026-10-01", 3],
  ];
  const time = { from: "2026-08-15", to: "2026-11-30", complete: false, text: "" };

  test("has every period in order, and a gap where there is no value", () => {
    const { categories, series } = plot({ columns: [month, revenue], rows, chart: chart("line", month) });
    expect(categories.map(({ label }) => label)).toEqual(["Aug 2026", "Sep 2026", "Oct 2026", "Nov 2026"]);
    expect(series[0]?.values).toEqual([1, undefined, 3, 5]);
  });

  test("marks periods that reach beyond the range or the data, and says so", () => {
    const { partial, notes } = plot({
      columns: [month, revenue],
      rows,
      chart: chart("line", month),
      time,
      dataAsOf: "2026-11-23",
    });
    expect([...partial]).toEqual([0, 3]);
    expect(notes).toEqual([
      "Dashed: Nov 2026 is incomplete, up to 23 Nov 2026.",
      "Dashed: Aug 2026 is incomplete, from 15 Aug 2026.",
    ]);
  });

  test("says only how they are drawn where the answer has said that they are incomplete", () => {
    const told = ["Not whole months: Aug 2026 and Nov 2026."];
    const answer = {
      columns: [month, revenue],
      rows,
      chart: chart("bar", month),
      time,
      dataAsOf: "2026-11-23",
      notes: told,
    };
    expect(plot(answer).notes).toEqual(["Hatched: not a whole period."]);
  });

  test("marks nothing where all periods are whole", () => {
    const whole = { from: "2026-08-01", to: "2026-11-30", complete: true, text: "" };
    const { partial } = plot({
      columns: [month, revenue],
      rows,
      chart: chart("line", month),
      time: whole,
      dataAsOf: "2026-12-05",
    });
    expect(partial.size).toBe(0);
  });
});

describe("series", () => {
  test("are told apart by the column that has the colour", () => {
    const rows = [
      ["2026-01-01", "Europe", 1],
      ["2026-01-01", "Asia", 2],
      ["2026-02-01", "Europe", 3],
    ];
    const color = { field: "region", type: "nominal", title: "Region" } as const;
    const { series } = plot({
      columns: [month, region, revenue],
      rows,
      chart: chart("grouping line", month, { color }),
    });
    expect(series.map(({ label, values }) => [label, values])).toEqual([
      ["Europe", [1, 3]],
      ["Asia", [2, undefined]],
    ]);
  });

  test("come from several columns where these are folded; what was before is grey", () => {
    const folded: ChartMessage = {
      ...chart("grouping bar", country, {
        y: { field: "value", type: "quantitative", title: "Revenue" },
        color: { field: "which", type: "nominal", title: "" },
      }),
      transform: [{ fold: ["revenue", "before"], as: ["which", "value"] }],
    };
    const { series } = plot({ columns: [country, revenue, before], rows: [["Spain", 5, 4]], chart: folded });
    expect(series.map(({ label, values, colour }) => [label, values, colour])).toEqual([
      ["Revenue", [5], 0],
      ["Before", [4], undefined],
    ]);
  });

  test("more than eight become seven and the others, or the eight largest", () => {
    const rows = Array.from({ length: 10 }, (_, i) => ["2026-01-01", `region ${i}`, i]);
    const color = { field: "region", type: "nominal", title: "Region" } as const;
    const answer = {
      columns: [month, region, revenue],
      rows,
      chart: chart("grouping line", month, { color }),
    };
    expect(
      plot(answer)
        .series.map(({ label }) => label)
        .at(-1),
    ).toBe("other (3)");
    expect(plot(answer, false).series).toHaveLength(8);
    expect(plot(answer, false).notes).toEqual(["The 8 largest of 10 are drawn; the table has all."]);
  });
});

describe("rows of the same name", () => {
  const rows = [
    ["Smith", "Europe", 4],
    ["Smith", "Asia", 3],
    ["Jones", "Asia", 2],
  ];

  test("stand side by side under all their names, and none hides another", () => {
    const { categories, series, narrows } = plot({
      columns: [country, region, revenue],
      rows,
      chart: chart("bar", country),
    });
    expect(categories.map(({ label }) => label)).toEqual(["Smith, Europe", "Smith, Asia", "Jones, Asia"]);
    expect(series[0]?.values).toEqual([4, 3, 2]);
    expect(narrows).toBe(false);
  });

  test("are one place where a series tells them apart", () => {
    const color = { field: "region", type: "nominal", title: "Region" } as const;
    const answer = {
      columns: [country, region, revenue],
      rows,
      chart: chart("stacked bar", country, { color }),
    };
    expect(plot(answer).categories.map(({ label }) => label)).toEqual(["Smith", "Jones"]);
  });
});

describe("a pie", () => {
  const pie = (stack?: string): ChartMessage => ({
    kind: "pie",
    title: "Revenue",
    description: "A pie.",
    encoding: {
      theta: { field: "revenue", type: "quantitative", title: "Revenue", ...(stack ? { stack } : {}) },
      color: { field: "country", type: "nominal", title: "Country" },
    },
  });
  const answer = { columns: [country, revenue], rows: countries(3) };

  test("shows shares only where its parts add up", () => {
    expect(plot({ ...answer, chart: pie("zero") }, false).shares).toBe(true);
    expect(plot({ ...answer, chart: pie() }, false).shares).toBe(false);
    expect(plot({ ...answer, chart: pie() }, true).shares).toBe(true);
  });

  test("of very many slices draws the largest, and says so", () => {
    const { categories, notes } = plot({ ...answer, rows: countries(5_000), chart: pie() }, false);
    expect(categories).toHaveLength(12);
    expect(notes).toEqual(["The top 12 of 5000 are drawn; the table has all."]);
  });
});

describe("points", () => {
  const scatter = (x: ColumnMessage) => chart("scatter", x);

  test("over names stand side by side in the order of the rows", () => {
    const rows = [
      ["Spain", 4],
      ["France", 3],
      ["Spain", 2],
    ];
    const { points, places } = plot({ columns: [country, revenue], rows, chart: scatter(country) });
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [0, 4],
      [1, 3],
      [0, 2],
    ]);
    expect(places.map(({ label }) => label)).toEqual(["Spain", "France"]);
  });

  test("over days stand at their time", () => {
    const rows = [
      ["2026-01-03", 4],
      ["2026-01-01", 3],
      ["2026-01-02", 2],
    ];
    const day: ColumnMessage = { ...month, name: "day", grain: "day" };
    const { points, places } = plot({ columns: [day, revenue], rows, chart: scatter(day) });
    expect(points.map(({ x }) => (x - (places[0]?.at ?? 0)) / 86_400_000)).toEqual([2, 0, 1]);
    expect(places).toHaveLength(3);
  });

  test("over numbers need no places", () => {
    const size: ColumnMessage = { ...revenue, name: "size", role: "dimension" };
    const { points, places } = plot({ columns: [size, revenue], rows: [[7, 4]], chart: scatter(size) });
    expect(points.map(({ x }) => x)).toEqual([7]);
    expect(places).toEqual([]);
  });

  test("beyond five thousand are not drawn, which is said", () => {
    const rows = Array.from({ length: 6_000 }, (_, i) => [i, i]);
    const size: ColumnMessage = { ...revenue, name: "size", role: "dimension" };
    const { points, notes } = plot({ columns: [size, revenue], rows, chart: scatter(size) });
    expect(points).toHaveLength(5_000);
    expect(notes).toEqual(["The first 5000 of 6000 points are drawn; the table has all."]);
  });
});

test("a chart of columns that the table lacks is not drawn", () => {
  expect(plotOf({ columns: [country], rows: [], chart: chart("bar", country) }, () => true)).toBeUndefined();
});

test("the height of a chart is known before it is drawn", () => {
  expect(chartHeight(chart("bar", country), 3)).toBeLessThan(chartHeight(chart("bar", country), 12));
  expect(chartHeight(chart("bar", country), 40)).toBe(chartHeight(chart("bar", country), 13));
  expect(chartHeight(chart("line", month), 40)).toBe(280);
});

describe("a scale", () => {
  test("has round ticks that span its values", () => {
    expect(ticks(0, 4_210_333, 4)).toEqual([0, 2_000_000, 4_000_000, 6_000_000]);
    expect(ticks(-3, 7, 4)).toEqual([-5, -2.5, 0, 2.5, 5, 7.5]);
    expect(ticks(0.1, 0.3, 4)).toEqual([0.1, 0.15, 0.2, 0.25, 0.3]);
    expect(ticks(5, 5, 4)).toEqual([5]);
  });

  test("leads from the first tick to the last", () => {
    const scale = linear(0, 95, 200, 0, 4);
    expect([scale.at(0), scale.at(50), scale.at(100)]).toEqual([200, 100, 0]);
  });
});

test("labels are moved apart, stay in order, and within bounds", () => {
  const placed = spread([100, 98, 10], 15, 0, 110);
  expect(placed[1]).toBeLessThan(placed[0] ?? 0);
  expect((placed[0] ?? 0) - (placed[1] ?? 0)).toBeGreaterThanOrEqual(15);
  expect(Math.max(...placed)).toBeLessThanOrEqual(110);
});
