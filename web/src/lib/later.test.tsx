// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { later } from "./later";

afterEach(cleanup);
const Hello = ({ name }: { name: string }) => <p>Hello {name}</p>;

test("a part is loaded once, when it is first shown, and then draws at once", async () => {
  const load = vi.fn(async () => Hello);
  const Part = later(load, () => <p>Soon</p>);
  expect(load).not.toHaveBeenCalled();
  const { unmount } = render(<Part name="Ada" />);
  screen.getByText("Soon");
  await screen.findByText("Hello Ada");
  unmount();
  render(<Part name="Bob" />);
  screen.getByText("Hello Bob");
  expect(load).toHaveBeenCalledTimes(1);
});

test("a part that could not be loaded is asked for again when it is next shown", async () => {
  const load = vi.fn(async () => Hello);
  load.mockRejectedValueOnce(new TypeError("offline"));
  const Part = later<{ name: string }>(load);
  render(<Part name="Ada" />);
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  await new Promise((turn) => setTimeout(turn, 0));
  cleanup();
  render(<Part name="Ada" />);
  await screen.findByText("Hello Ada");
});

test("a part can be loaded ahead", async () => {
  const Part = later(async () => Hello);
  Part.ahead();
  await new Promise((turn) => setTimeout(turn, 0));
  render(<Part name="Ada" />);
  screen.getByText("Hello Ada");
});
