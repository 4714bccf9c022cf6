import { expect, test } from "@playwright/test";
import { ask, Line, lastTurn, TOP_5, turns, type } from "./page";

const lost = /Connection lost/;
const back = /Connected again/;

test("an answer that was on its way when the line broke comes after all, once", async ({ page }) => {
  const line = await Line.between(page);
  await page.goto("/");
  await ask(page, TOP_5);
  line.swallowReplies();
  await type(page, "total revenue last quarter");
  await expect(turns(page)).toHaveCount(2);
  await expect.poll(() => line.asked.length).toBe(2);
  await line.cut();
  await expect(page.getByText(lost)).toBeVisible();
  line.mend();
  await expect(page.getByText(back)).toBeVisible();
  await expect(lastTurn(page).locator(".card.answer")).toBeVisible();
  await expect(lastTurn(page)).toHaveAttribute("aria-busy", "false");
  await expect(turns(page)).toHaveCount(2);
  await expect(page.getByText(back)).toBeHidden();

  await page.reload();
  await expect(turns(page)).toHaveCount(2);
  await expect(page.locator(".card.answer")).toHaveCount(2);
});

test("what is asked while the line is down is kept, and asked once when it is back", async ({ page }) => {
  const line = await Line.between(page);
  await page.goto("/");
  await ask(page, TOP_5);
  await line.cut();
  await expect(page.getByText(lost)).toBeVisible();
  await type(page, "total revenue last quarter");
  await expect(turns(page)).toHaveCount(2);
  await expect(lastTurn(page)).toHaveAttribute("aria-busy", "true");
  line.mend();
  await expect(lastTurn(page).locator(".card.answer")).toBeVisible();
  expect(line.asked).toEqual([TOP_5, "total revenue last quarter"]);

  await page.reload();
  await expect(turns(page)).toHaveCount(2);
});

test("a first question asked without any connection is not lost either", async ({ page }) => {
  const line = await Line.between(page);
  await line.cut();
  await page.goto("/");
  await type(page, TOP_5);
  await expect(lastTurn(page)).toHaveAttribute("aria-busy", "true");
  line.mend();
  await expect(lastTurn(page).locator(".card.answer")).toBeVisible();
  await expect(turns(page)).toHaveCount(1);
  expect(line.asked).toEqual([TOP_5]);
});

test("a server that says not to come back is believed, and why is shown", async ({ page }) => {
  let connections = 0;
  await page.routeWebSocket("**/ws/chat", (socket) => {
    connections++;
    void socket.close({ code: 4003, reason: "signed out" });
  });
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("signed out");
  expect(connections).toBe(1);
});
