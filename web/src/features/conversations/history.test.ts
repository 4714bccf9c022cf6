import { expect, test } from "vitest";
import { Problem } from "../../lib/http";
import type { HistoryPage } from "./api";
import { byDay, History } from "./history";

const summary = (id: string, updatedAt: string) => ({ id, title: `title ${id}`, updatedAt, questions: 1 });

test("the history is loaded by pages, the latest first, and each conversation is there once", async () => {
  const pages: Record<string, HistoryPage> = {
    first: { conversations: [summary("b", "2026-11-23"), summary("a", "2026-11-24")], next: "7" },
    "7": { conversations: [summary("b", "2026-11-23"), summary("c", "2026-11-20")] },
  };
  const history = new History(async (after) => pages[after ?? "first"] ?? { conversations: [] });
  await history.load();
  expect(history.state.get().next).toBe("7");
  await history.load("7");
  expect(history.state.get().conversations.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(history.state.get().next).toBeUndefined();
});

test("a question that was just asked is at the top at once, under its first title", async () => {
  const history = new History(async () => ({ conversations: [summary("a", "2026-11-24T08:00:00Z")] }));
  await history.load();
  history.touch("n", "new", "2026-11-24T09:00:00Z");
  history.touch("a", "a follow-up", "2026-11-24T10:00:00Z");
  expect(history.state.get().conversations.map(({ title }) => title)).toEqual(["title a", "new"]);
});

test("a list that can't be loaded leaves what is known and says so", async () => {
  const history = new History(() =>
    Promise.reject(new Problem("The server can't be reached.", 0, "Try again.")),
  );
  history.touch("n", "new", "2026-11-24T09:00:00Z");
  await history.load();
  expect(history.state.get().conversations).toHaveLength(1);
  expect(history.state.get().problem?.message).toBe("The server can't be reached.");
});

test("conversations are grouped by day", () => {
  const now = new Date("2026-11-24T12:00:00");
  const days = byDay(
    [
      summary("a", "2026-11-24T11:00:00"),
      summary("b", "2026-11-24T10:00:00"),
      summary("c", "2026-11-23T10:00:00"),
    ],
    now,
  );
  expect(days.map(({ heading, conversations }) => [heading, conversations.length])).toEqual([
    ["Today", 2],
    ["Yesterday", 1],
  ]);
});
