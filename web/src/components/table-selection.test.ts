import { expect, test } from "vitest";
import { blockOf, isInside, moved } from "./table-selection";

const at = (row: number, column: number) => ({ row, column });

test("a block is the same whichever corner it was begun at", () => {
  const block = { top: 1, bottom: 3, left: 0, right: 2 };
  expect(blockOf({ anchor: at(1, 0), focus: at(3, 2) })).toEqual(block);
  expect(blockOf({ anchor: at(3, 2), focus: at(1, 0) })).toEqual(block);
  expect(isInside(block, 3, 2)).toBe(true);
  expect(isInside(block, 4, 2)).toBe(false);
});

test("arrows move the selection, with Shift they extend it, and neither leaves the table", () => {
  const start = { anchor: at(0, 0), focus: at(0, 0) };
  expect(moved(start, "ArrowDown", false, 3, 2)).toEqual({ anchor: at(1, 0), focus: at(1, 0) });
  expect(moved(start, "ArrowRight", true, 3, 2)).toEqual({ anchor: at(0, 0), focus: at(0, 1) });
  expect(moved(start, "ArrowUp", true, 3, 2)).toEqual(start);
  expect(moved(start, "PageDown", false, 3, 2)?.focus).toEqual(at(2, 0));
  expect(moved(start, "End", false, 3, 2)?.focus).toEqual(at(0, 1));
  expect(moved(start, "a", false, 3, 2)).toBeUndefined();
});
