import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { App } from "./App";

test("the page says whose it is", () => {
  expect(renderToString(<App />)).toContain("Seekapa");
});
