import { expect, test } from "@playwright/test";
import { ask, composer, lastTurn, TOP_5, turns } from "./page";

test("suggestions come while one types and are taken by keyboard", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(composer(page)).not.toBeFocused();
  await page.keyboard.press("/");
  await expect(composer(page)).toBeFocused();
  await page.keyboard.type("reven");
  const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await expect(options.first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  const text = await options.first().locator("span").innerText();
  await page.keyboard.press("Enter");
  await expect(composer(page)).toHaveValue(text);
  await expect(options.first()).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(lastTurn(page).getByRole("heading").first()).toHaveText(text);
});

test("Escape closes the suggestions and leaves the words alone", async ({ page }) => {
  await page.goto("/");
  await composer(page).pressSequentially("reven");
  const list = page.getByRole("listbox", { name: "Suggestions" });
  await expect(list).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(composer(page)).toHaveValue("reven");
});

test("Shift+Enter breaks the line, Enter asks, ↑ brings the question back", async ({ page }) => {
  await page.goto("/");
  await composer(page).fill("total revenue");
  await page.keyboard.press("Shift+Enter");
  await expect(composer(page)).toHaveValue("total revenue\n");
  await composer(page).fill("");
  await ask(page, TOP_5);
  await expect(composer(page)).toHaveValue("");
  await composer(page).press("ArrowUp");
  await expect(composer(page)).toHaveValue(TOP_5);
});

test("Ctrl+K finds measures, questions and pages; ? shows the keys", async ({ page }) => {
  await page.goto("/");
  await expect(composer(page)).toBeFocused();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Search" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("profit");
  await expect(palette.getByRole("group", { name: "Measures" }).getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("new question");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/$/);
});

/** Real answers are too fast to stop by hand: here the server is played, and answers only that it stopped. */
for (const way of ["Escape", "the button"]) {
  test(`a running question is stopped by ${way}, and the next one can be asked`, async ({ page }) => {
    await page.routeWebSocket("**/ws/chat", (socket) => {
      socket.onMessage((text) => {
        const { type, requestId, conversationId, question } = JSON.parse(String(text));
        const say = (message: object) =>
          socket.send(JSON.stringify({ v: 1, requestId, conversationId, ...message }));
        if (type === "ask") say({ type: "accepted", offset: 1, question, askedAt: "2026-11-24T07:00:00Z" });
        if (type === "cancel")
          say({ type: "finished", offset: 2, outcome: "cancelled", text: "Stopped.", elapsedMillis: 812 });
      });
    });
    await page.goto("/");
    await composer(page).fill("a question that takes long");
    await page.keyboard.press("Enter");
    await expect(turns(page)).toHaveAttribute("aria-busy", "true");
    await expect(page.locator(".skeleton")).toBeVisible();
    if (way === "Escape") await page.keyboard.press("Escape");
    else await page.getByRole("button", { name: "Stop" }).click();
    await expect(turns(page)).toHaveAttribute("aria-busy", "false");
    await expect(lastTurn(page)).toContainText("Stopped.");
    await expect(lastTurn(page).getByRole("button", { name: "Ask again" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Ask", exact: true })).toBeVisible();
  });
}
