// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ColumnMessage } from "../protocol/messages";
import DataTable from "./DataTable";

const COLUMNS: ColumnMessage[] = [
  {
    name: "n",
    label: "number",
    role: "measure",
    of: "n",
    type: "integer",
    format: { kind: "number", decimals: 0, unit: "" },
  },
];
const rowsTo = (size: number) => Array.from({ length: size }, (_, i) => [i]);

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(400);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const firstCell = () => screen.getAllByRole("gridcell")[0]?.textContent;
const sort = () => fireEvent.click(screen.getByTitle("Sort by number"));

test.each([10, 5000])("a table of %i rows is sorted, turned round, and put back", async (size) => {
  const rows = rowsTo(size);
  render(<DataTable label="t" columns={COLUMNS} rows={rows} />);
  expect(firstCell()).toBe("0");
  sort();
  const last = (size - 1).toLocaleString("en");
  await waitFor(() => expect(firstCell()).toBe(last));
  await waitFor(() => expect(screen.getByRole("grid").getAttribute("aria-busy")).toBe("false"));
  sort();
  await waitFor(() => expect(firstCell()).toBe("0"));
  sort();
  await waitFor(() => expect(screen.getByRole("grid").getAttribute("aria-busy")).toBe("false"));
  expect(firstCell()).toBe("0");
});

test("another table that comes while one is being sorted is the one that is shown", async () => {
  const { rerender } = render(<DataTable label="t" columns={COLUMNS} rows={rowsTo(5000)} />);
  sort();
  rerender(<DataTable label="t" columns={COLUMNS} rows={rowsTo(3000)} />);
  await waitFor(() => expect(firstCell()).toBe("2,999"));
  await new Promise((turn) => setTimeout(turn, 20));
  expect(firstCell()).toBe("2,999");
});
