import { expect, test } from "vitest";
import type { ColumnMessage } from "../protocol/messages";
import { csv, csvField, tsv } from "./csv";

test.each([
  ["plain", "plain"],
  ["with, comma", '"with, comma"'],
  ['with "quotes"', '"with ""quotes"""'],
  ["two\nlines", '"two\nlines"'],
  ["=1+1", "'=1+1"],
  ["+49 170", "'+49 170"],
  ["-", "'-"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["=A,B", '"\'=A,B"'],
  ["-12.5", "-12.5"],
  ["+3", "+3"],
  ["-1e-7", "-1e-7"],
])("the field %j is written %j", (text, written) => {
  expect(csvField(text)).toBe(written);
});

test("a file has a header, exact values, and lines that end as RFC 4180 says", () => {
  const column = (label: string, type: ColumnMessage["type"]): ColumnMessage => ({
    name: label,
    label,
    role: "dimension",
    of: label,
    type,
    format: { kind: "money", decimals: 0, unit: "€" },
  });
  const rows = [
    ["Dock, Vega", 1990001.25],
    [null, "12345678901234567.89"],
  ];
  expect(csv([column("Product", "text"), column("Revenue", "decimal")], rows)).toBe(
    'Product,Revenue\r\n"Dock, Vega",1990001.25\r\n,12345678901234567.89\r\n',
  );
});

test("copied cells are parted by tabs, whatever they hold", () => {
  expect(
    tsv([
      ["a", "b\tc"],
      ["d", "e\nf"],
    ]),
  ).toBe("a\tb c\nd\te f");
});
