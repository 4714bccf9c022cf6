// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Word } from "../../protocol/messages";
import { pieces, Words } from "./Words";

afterEach(cleanup);

const word = (start: number, end: number, role: Word["role"], meaning = "", assumed = false): Word => ({
  start,
  end,
  text: "",
  role,
  meaning,
  assumed,
});

test("the question is cut into words and what stands between, and nothing of it is lost", () => {
  const question = "best products by weather?";
  const cut = pieces(question, [
    word(17, 24, "ignored"),
    word(0, 4, "order", "highest", true),
    word(5, 13, "dimension", "Product"),
  ]);
  expect(cut.map(({ text }) => text)).toEqual(["best", " ", "products", " by ", "weather", "?"]);
  expect(cut.map(({ text }) => text).join("")).toBe(question);
});

test("spans that overlap or lie outside are left out, and the text stays whole", () => {
  const cut = pieces("revenue", [word(0, 7, "measure"), word(3, 5, "filter"), word(6, 90, "time")]);
  expect(cut.map(({ text }) => text)).toEqual(["revenue"]);
});

test("assumed and ignored words are told apart by more than their colour", () => {
  const { container } = render(
    <Words question="best weather" words={[word(0, 4, "order", "highest", true), word(5, 12, "ignored")]} />,
  );
  expect(container.querySelector(".assumed")?.textContent).toBe("besthighest, assumed");
  expect(container.querySelector("s")?.textContent).toBe("weather");
});
