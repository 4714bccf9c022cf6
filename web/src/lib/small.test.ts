import { describe, expect, test } from "vitest";
import type { Cell, ColumnMessage } from "../protocol/messages";
import { comparing } from "./cells";
import { dayHeading, periodName } from "./dates";
import { uuid7 } from "./uuid7";

describe("an id", () => {
  test("is a UUID of version 7", () => {
    expect(uuid7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test("begins with its time, so that later ids sort later", () => {
    expect(uuid7(0x019a0b526a11)).toMatch(/^019a0b52-6a11-7/);
    expect(uuid7(1_000) < uuid7(1_001)).toBe(true);
  });
});

test.each([
  ["2026-07-01", "quarter", "Q3 2026"],
  ["2026-07-01", "fiscal_quarter", "fiscal quarter from Jul 2026"],
  ["2026-05-03", "fiscal_quarter", "fiscal quarter from 3 May 2026"],
  ["2026-07-01", "half", "H2 2026"],
  ["2026-01-01", "year", "2026"],
  ["2025-04-01", "year", "FY2026"],
  ["2026-11-01", "month", "Nov 2026"],
  ["2026-11-23", "week", "week of 23 Nov 2026"],
  ["2026-11-23", "day", "23 Nov 2026"],
] as const)("the period that begins on %s with the grain %s is called %s", (iso, grain, name) => {
  expect(periodName(iso, grain)).toBe(name);
});

test.each([
  ["2026-11-24T08:00:00", "Today"],
  ["2026-11-23T23:59:00", "Yesterday"],
  ["2026-11-20T12:00:00", "Friday"],
  ["2026-10-01T12:00:00", "1 October"],
  ["2025-10-01T12:00:00", "1 October 2025"],
])("what is of %s stands under %s", (moment, heading) => {
  expect(dayHeading(new Date(moment), new Date("2026-11-24T12:00:00"))).toBe(heading);
});

test("cells sort as what they are, and missing ones stay last either way", () => {
  const column = (type: ColumnMessage["type"]): ColumnMessage => ({
    name: "c",
    label: "C",
    role: "measure",
    of: "c",
    type,
    format: { kind: "number", decimals: 0, unit: "" },
  });
  const sorted = (cells: readonly Cell[], type: ColumnMessage["type"], descending: boolean) =>
    cells.toSorted(comparing(column(type), descending));
  expect(sorted([10, null, 9, "12345678901234567"], "decimal", true)).toEqual([
    "12345678901234567",
    10,
    9,
    null,
  ]);
  expect(sorted([10, null, 9], "decimal", false)).toEqual([9, 10, null]);
  expect(sorted(["b", "a", null, "item 10", "item 9"], "text", false)).toEqual([
    "a",
    "b",
    "item 9",
    "item 10",
    null,
  ]);
});
