import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { AMBIGUOUS, ask, composer, expectAccessible, lastTurn, REFUSED, TOP_5 } from "./page";

async function isDark(page: Page): Promise<boolean> {
  const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  return Number(/\d+/.exec(colour)?.[0]) < 128;
}

test("light and dark follow the system until one is chosen, and the choice is remembered", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/");
  expect(await isDark(page)).toBe(true);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await isDark(page)).toBe(false);
  await page.getByRole("button", { name: "Colours: System" }).click();
  await page.getByRole("button", { name: "Colours: Light" }).click();
  await expect(page.getByRole("button", { name: "Colours: Dark" })).toBeVisible();
  expect(await isDark(page)).toBe(true);
  await page.reload();
  expect(await isDark(page)).toBe(true);
});

test("on a phone nothing scrolls sideways, and the rail is a sheet", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  const answer = await ask(page, TOP_5);
  await expect(answer.getByRole("img")).toBeVisible();
  expect(await overflow()).toBe(0);
  const card = await answer.locator(".card").boundingBox();
  expect(card?.width).toBe(390);
  await answer.getByRole("button", { name: "Query" }).click();
  await expect(answer.locator("pre")).toContainText("SELECT");
  await answer.getByRole("button", { name: /Understanding/ }).click();
  await expect(answer.locator(".understanding")).toBeVisible();
  expect(await overflow()).toBe(0);
  await page.getByRole("button", { name: "Show the sidebar" }).click();
  await page.getByRole("navigation", { name: "Conversations" }).getByRole("link").first().click();
  await expect(page.getByRole("navigation", { name: "Conversations" })).toBeHidden();
});

test("at 1,024 pixels the query opens in the card, at 1,600 beside the conversation", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 800 });
  await page.goto("/");
  await ask(page, TOP_5);
  await lastTurn(page).getByRole("button", { name: "Query" }).click();
  await expect(lastTurn(page).locator("pre")).toBeVisible();
  await page.setViewportSize({ width: 1600, height: 900 });
  await expect(page.getByRole("complementary", { name: "Details" })).toBeVisible();
});

test("a screen reader hears of an answer once", async ({ page }) => {
  await page.goto("/");
  const answer = await ask(page, TOP_5);
  const sentence = await answer.locator(".sentence").innerText();
  const live = page.getByRole("log", { name: "Answers" });
  await expect(live).toHaveText(`${TOP_5}: ${sentence}`);
  await page.reload();
  await expect(lastTurn(page)).toBeVisible();
  await expect(live).toBeEmpty();
});

/** In the dark only colours differ. */
const RULES = [
  ["light", undefined],
  ["dark", ["color-contrast"]],
] as const;
for (const [scheme, only] of RULES) {
  test(`axe finds nothing in any state, ${scheme}`, async ({ page }) => {
    test.slow();
    const rules = only && [...only];
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    const check = () => expectAccessible(page, rules);
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await check();

    await composer(page).pressSequentially("reven");
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await check();
    await composer(page).fill("");

    const answer = await ask(page, TOP_5);
    await expect(answer.getByRole("img")).toBeVisible();
    await check();
    await answer.getByRole("button", { name: "Table" }).click();
    await expect(answer.getByRole("grid")).toBeVisible();
    await answer.getByRole("button", { name: "Query" }).click();
    await check();
    await page.getByRole("tab", { name: "Model" }).click();
    await check();

    await ask(page, AMBIGUOUS);
    await ask(page, REFUSED);
    await check();

    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "Search" }).getByRole("option").first()).toBeVisible();
    await check();
    await page.keyboard.press("Escape");

    await page.setViewportSize({ width: 390, height: 844 });
    await check();
    await page.goto("/c/nowhere");
    await expect(page.getByRole("alert")).toBeVisible();
    await check();
  });
}

/** The picture in README; made again only when asked for, so that a test run leaves the tree as it is. */
test("the picture of the page", async ({ page }) => {
  test.skip(process.env.SCREENSHOT !== "1", "set SCREENSHOT=1 to take it");
  test.slow();
  await page.setViewportSize({ width: 1440, height: 1020 });
  for (const question of [
    "new customers by month this year",
    "return rate by category",
    "monthly revenue in 2025",
  ]) {
    await page.goto("/");
    await ask(page, question);
  }
  await page.goto("/");
  await ask(page, "revenue this year compared with last year");
  const answer = await ask(page, TOP_5);
  await expect(answer.getByRole("img")).toBeVisible();
  await composer(page).blur();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: fileURLToPath(new URL("../../../docs/screenshot.png", import.meta.url)) });
});
