// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { newTurn, type Turn } from "./conversation";
import { changeOf, Difference } from "./Difference";
import { rowOf, shownTurn, versions } from "./versions";

afterEach(cleanup);

function turn(requestId: string, some: Partial<Turn> = {}): Turn {
  const asked = newTurn({ requestId, conversationId: "c", question: requestId, askedAt: "", live: true });
  return { ...asked, state: "finished", ...some };
}

test("an answer that takes the place of another stands where that stood", () => {
  const rows = versions([turn("a"), turn("b"), turn("c"), turn("b2", { replaces: "b" })]);
  expect(rows.map(({ key, turn: shown }) => [key, shown.requestId])).toEqual([
    ["a", "a"],
    ["b", "b2"],
    ["c", "c"],
  ]);
  expect(rows[1]?.earlier.map(({ requestId }) => requestId)).toEqual(["b"]);
});

test("a place can be taken again, and every answer that stood there is kept", () => {
  const rows = versions([turn("a"), turn("a2", { replaces: "a" }), turn("a3", { replaces: "a2" })]);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.earlier.map(({ requestId }) => requestId)).toEqual(["a", "a2"]);
  expect(rowOf(rows, "a2")?.turn.requestId).toBe("a3");
});

test("the old answer is shown until the new one is there", () => {
  const asked = turn("b2", { replaces: "b", state: "accepted" });
  const [row] = versions([turn("b"), asked]);
  expect(row && shownTurn(row).requestId).toBe("b");
  const [done] = versions([turn("b"), { ...asked, state: "finished" }]);
  expect(done && shownTurn(done).requestId).toBe("b2");
});

test("a question that was not stored takes nobody's place", () => {
  const rows = versions([turn("a"), turn("a2", { replaces: "a", state: "rejected" })]);
  expect(rows.map(({ turn: shown }) => shown.requestId)).toEqual(["a", "a2"]);
});

test("turns that replace nothing keep their rows the same, so that they needn't be drawn again", () => {
  const turns = [turn("a"), turn("b")];
  expect(versions(turns)[0]?.earlier).toBe(versions(turns)[1]?.earlier);
});

test("a change is told as what came, what went, or what stands in for what", () => {
  expect(changeOf("+ margin")).toEqual({ came: "margin" });
  expect(changeOf("− channel Online")).toEqual({ went: "channel Online" });
  expect(changeOf("month instead of region")).toEqual({ came: "month", went: "region" });
});

test("what changed is marked by more than its colour, and what stayed is there too", () => {
  const { container } = render(
    <Difference changes={["month instead of region", "+ margin"]} kept={["revenue", "last quarter"]} />,
  );
  expect([...container.querySelectorAll("ins")].map(({ textContent }) => textContent)).toEqual([
    "month",
    "+ added: margin",
  ]);
  expect(container.querySelector("del")?.textContent).toBe(" instead of region");
  expect([...container.querySelectorAll(".kept")].map(({ textContent }) => textContent)).toEqual([
    "revenue",
    "last quarter",
  ]);
});

test("a question that stands alone shows no difference", () => {
  const { container } = render(<Difference changes={[]} kept={[]} />);
  expect(container.innerHTML).toBe("");
});
