import { expect, test } from "@playwright/test";
import { ask, composer, lastTurn, TOP_5, turns, type } from "./page";

const without = /Connected without WebSocket/;

test("where no WebSocket gets through, questions are answered all the same, and the page says how", async ({
  page,
}) => {
  await page.routeWebSocket("**/ws/chat", (socket) => socket.close({ code: 1011 }));
  await page.goto("/");
  await expect(page.getByText(without)).toBeVisible();
  await ask(page, TOP_5);
  await expect(lastTurn(page).locator(".card.answer")).toBeVisible();
  await ask(page, "total revenue last quarter");
  await expect(turns(page)).toHaveCount(2);

  await page.reload();
  await expect(turns(page)).toHaveCount(2);
  await expect(page.getByText(without)).toBeVisible();
  await type(page, "revenue by month last year");
  await expect(lastTurn(page)).toHaveAttribute("aria-busy", "false");
  await expect(page.locator(".card.answer")).toHaveCount(3);
  await expect(composer(page)).toBeEnabled();
});
