import { expect, test } from "vitest";
import type { FormatMessage } from "../protocol/messages";
import { fullNumber, milliseconds, numberOf, shortNumber } from "./numbers";

const euro: FormatMessage = { kind: "money", decimals: 0, unit: "€" };
const franc: FormatMessage = { kind: "money", decimals: 2, unit: "CHF" };
const percent: FormatMessage = { kind: "percent", decimals: 1, unit: "" };
const plain: FormatMessage = { kind: "number", decimals: 0, unit: "" };
const spaced = (text: string) => text.replaceAll("\u202f", " ");

test.each([
  [4210333.1, euro, "€4,210,333"],
  [-12.5, franc, "−12.50 CHF"],
  [-0.4, euro, "€0"],
  [0.1243, percent, "12.4 %"],
  [1234, plain, "1,234"],
  ["12345678901234567.89", franc, "12,345,678,901,234,567.89 CHF"],
])("%s in full is %s", (value, format, text) => {
  expect(spaced(fullNumber(value, format))).toBe(text);
});

test.each([
  [4210333.1, euro, "€4.2 M"],
  [1_000_000, euro, "€1 M"],
  [250_000_000, plain, "250 M"],
  [0, euro, "€0"],
  [950, plain, "950"],
  [-1500, euro, "−€1.5 K"],
  [0.4, percent, "40 %"],
  [2_500_000, franc, "2.5 M CHF"],
])("%s in short is %s", (value, format, text) => {
  expect(spaced(shortNumber(value, format))).toBe(text);
});

test("long numbers travel as strings and are numbers all the same; other text is none", () => {
  expect(numberOf("12345678901234567.89")).toBeCloseTo(1.2345678901234568e16, -3);
  expect(numberOf("2026-01-01")).toBeUndefined();
  expect(numberOf("")).toBeUndefined();
});

test.each([
  [0.84, "0.8 ms"],
  [14.2, "14 ms"],
  [30_002, "30 s"],
])("%s milliseconds are told as %s", (millis, text) => {
  expect(spaced(milliseconds(millis))).toBe(text);
});
