import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pause, throttled } from "./pace";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a throttled action runs at once, then once in its time, and never loses the last call", () => {
  const action = vi.fn();
  const { call } = throttled(action, 100);
  for (let i = 0; i < 10; i++) call();
  expect(action).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(99);
  expect(action).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(action).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1000);
  expect(action).toHaveBeenCalledTimes(2);
  call();
  expect(action).toHaveBeenCalledTimes(3);
});

test("calls that keep coming for a second run eleven times at most", () => {
  const action = vi.fn();
  const { call } = throttled(action, 100);
  for (let at = 0; at < 1000; at += 5) {
    call();
    vi.advanceTimersByTime(5);
  }
  expect(action.mock.calls.length).toBeGreaterThanOrEqual(10);
  expect(action.mock.calls.length).toBeLessThanOrEqual(11);
});

test("what waits can be cancelled", () => {
  const action = vi.fn();
  const { call, cancel } = throttled(action, 100);
  call();
  call();
  cancel();
  vi.advanceTimersByTime(1000);
  expect(action).toHaveBeenCalledTimes(1);
});

test.each([
  [[], 300],
  [[10], 80],
  [[50], 300],
  [[10, 20, 400], 80],
  [[10, 300, 400], 300],
  [[900, 900, 900, 10, 10, 10], 80],
])("after round trips of %j ms typing pauses for %d ms before the server is asked", (trips, wait) => {
  const pause = new Pause();
  for (const trip of trips) pause.took(trip);
  expect(pause.millis).toBe(wait);
});
