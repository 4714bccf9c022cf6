// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { useNear } from "./use-near";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Chart() {
  const ref = useRef<HTMLDivElement>(null);
  const near = useNear(ref, ".scroller");
  return <div ref={ref}>{near ? "drawn" : "empty"}</div>;
}

test("something is drawn when it comes near, and stays drawn", () => {
  let see: (isIntersecting: boolean) => void = () => {};
  const disconnect = vi.fn();
  const root = vi.fn();
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(callback: (entries: unknown[]) => void, options: { root: Element }) {
        root(options.root.className);
        see = (isIntersecting) => act(() => callback([{ isIntersecting }]));
      }
      observe() {}
      disconnect = disconnect;
    },
  );
  render(
    <div className="scroller">
      <Chart />
    </div>,
  );
  expect(root).toHaveBeenCalledWith("scroller");
  see(false);
  screen.getByText("empty");
  see(true);
  screen.getByText("drawn");
  expect(disconnect).toHaveBeenCalled();
});

test("where a browser can't tell what is near, everything is drawn", () => {
  vi.stubGlobal("IntersectionObserver", undefined);
  render(<Chart />);
  screen.getByText("drawn");
});
