// @vitest-environment happy-dom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pause } from "../../lib/pace";
import { fetchSuggestions, type Suggestion } from "./api";
import { useSuggestions } from "./useSuggestions";

vi.mock("./api", () => ({ fetchSuggestions: vi.fn() }));
const fetching = vi.mocked(fetchSuggestions);
const found = (text: string): Suggestion[] => [{ text, kind: "question" }];

beforeEach(() => {
  vi.useFakeTimers();
  fetching.mockReset();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function typing(pause = new Pause()) {
  const hook = renderHook(({ text }) => useSuggestions(text, true, pause), { initialProps: { text: "" } });
  return { hook, type: (text: string) => hook.rerender({ text }) };
}

const pass = (millis: number) => act(() => vi.advanceTimersByTimeAsync(millis));

test("letters typed in one go ask the server once, 300 ms after the last", async () => {
  fetching.mockResolvedValue(found("revenue by month"));
  const { hook, type } = typing();
  for (const text of ["re", "rev", "reve", "reven"]) {
    type(text);
    await pass(100);
  }
  await pass(199);
  expect(fetching).not.toHaveBeenCalled();
  await pass(1);
  expect(fetching).toHaveBeenCalledTimes(1);
  expect(fetching.mock.lastCall?.[0]).toBe("reven");
  expect(hook.result.current).toEqual(found("revenue by month"));
});

test("a server that answers fast is asked after 80 ms from then on", async () => {
  fetching.mockImplementation(async (words) => {
    await new Promise((done) => setTimeout(done, 20));
    return found(`${words} by month`);
  });
  const { type } = typing();
  type("re");
  await pass(320);
  type("rev");
  await pass(79);
  expect(fetching).toHaveBeenCalledTimes(1);
  await pass(1);
  expect(fetching).toHaveBeenCalledTimes(2);
});

test("a reply that is overtaken is dropped, and its request stopped", async () => {
  fetching.mockImplementation(async (words) => {
    await new Promise((done) => setTimeout(done, words === "re" ? 1000 : 10));
    return found(`${words} by month`);
  });
  const { hook, type } = typing();
  type("re");
  await pass(310);
  type("rev");
  expect(fetching.mock.calls[0]?.[1].aborted).toBe(true);
  await pass(1500);
  expect(hook.result.current).toEqual(found("rev by month"));
});
