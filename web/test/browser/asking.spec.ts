import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { AMBIGUOUS, ask, composer, lastTurn, REFUSED, TOP_5, turns } from "./page";

test("a first visit shows what can be asked, and a click asks it", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Ask about /);
  await expect(page.getByText(/rows, .* to .*up to (yesterday|today)|days old/)).toBeVisible();
  const examples = page.locator(".first-visit li button");
  await expect(examples).toHaveCount(6);
  const question = await examples.first().locator("span").innerText();
  await examples.first().click();
  await expect(page).toHaveURL(/\/c\/[0-9a-f-]{36}$/);
  await expect(lastTurn(page).getByRole("heading")).toHaveText(question);
  await expect(lastTurn(page)).toHaveAttribute("aria-busy", "false");
  await expect(lastTurn(page).locator(".card.answer")).toBeVisible();
  await expect(
    page.getByRole("navigation", { name: "Conversations" }).getByRole("link", { name: question }).first(),
  ).toBeVisible();
});

test("top 5 products: a sentence, a chart, a table, a query, and what was understood", async ({ page }) => {
  await page.goto("/");
  const answer = await ask(page, TOP_5);
  await expect(answer.locator(".sentence")).toHaveText(/€[\d,.]+/);
  await expect(answer.getByRole("img")).toHaveAttribute("aria-label", /.+/);
  await expect(answer.locator(".chart .mark")).toHaveCount(5);
  await expect(answer.locator(".facts")).toHaveText(/complete.*5 rows.*data as of.*ms/);

  await answer.getByRole("button", { name: "Table" }).click();
  const table = answer.getByRole("grid");
  await expect(table).toHaveAttribute("aria-rowcount", "6");
  await expect(table.getByRole("row")).toHaveCount(6);
  await answer.getByRole("button", { name: "Chart" }).click();
  await expect(answer.getByRole("img")).toBeVisible();

  await answer.getByRole("button", { name: "Query" }).click();
  const panel = page.getByRole("complementary", { name: "Details" });
  await expect(panel.locator("pre")).toContainText("SELECT");
  await panel.getByTitle("Copy the query").click();
  await expect(panel.getByText("Copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("SELECT");

  await answer.getByRole("button", { name: /Understanding/ }).click();
  await expect(panel.locator(".role-measure .said")).toHaveText("revenue");
  await expect(panel.locator(".role-time")).toContainText("last quarter");
});

test("a table sorts by click and gives its cells to the clipboard", async ({ page }) => {
  await page.goto("/");
  const answer = await ask(page, TOP_5);
  await answer.getByRole("button", { name: "Table" }).click();
  const table = answer.getByRole("grid");
  const firstName = () => table.getByRole("row").nth(1).getByRole("gridcell").first().innerText();
  const top = await firstName();
  const revenue = table.getByRole("columnheader", { name: /revenue/i });
  await revenue.getByRole("button").click();
  await revenue.getByRole("button").click();
  await expect(revenue).toHaveAttribute("aria-sort", "ascending");
  expect(await firstName()).not.toBe(top);
  await table.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\n")).toHaveLength(5);
  expect(copied.split("\n")[4]).toMatch(new RegExp(`^${top}\\t[\\d.]+$`));
});

test("an answer can be taken along: as text, as a file, and by its link", async ({ page }) => {
  await page.goto("/");
  const answer = await ask(page, TOP_5);
  const sentence = await answer.locator(".sentence").innerText();
  await answer.getByTitle("Copy the answer").click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(sentence);

  const download = page.waitForEvent("download");
  await answer.getByRole("button", { name: "CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const lines = (await readFile(await file.path(), "utf8")).split("\r\n");
  expect(lines).toHaveLength(7);

  await answer.getByTitle("Copy a link to this answer").click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await expect(page.locator(".sentence")).toHaveText(sentence);
  await page.getByRole("button", { name: "Open its conversation" }).click();
  await expect(page).toHaveURL(/\/c\//);
  await expect(turns(page)).toHaveCount(1);
});

test("a question with several meanings is asked back, and one click decides", async ({ page }) => {
  await page.goto("/");
  const asked = await ask(page, AMBIGUOUS);
  const choices = asked.locator(".choices button");
  expect(await choices.count()).toBeGreaterThanOrEqual(2);
  await expect(choices.first().locator("small")).not.toBeEmpty();
  const phrase = await choices.first().locator("span").innerText();
  await choices.first().click();
  await expect(turns(page)).toHaveCount(2);
  await expect(lastTurn(page).getByRole("heading").first()).toHaveText(phrase);
  await expect(lastTurn(page).locator(".card.answer")).toBeVisible();
});

test("what can't be answered is refused with a reason, and the nearest questions can be asked", async ({
  page,
}) => {
  await page.goto("/");
  const refused = await ask(page, REFUSED);
  await expect(refused.locator(".lead")).not.toBeEmpty();
  const nearest = refused.locator(".choices button");
  expect(await nearest.count()).toBeGreaterThanOrEqual(1);
  await nearest.first().click();
  await expect(turns(page)).toHaveCount(2);
  await expect(lastTurn(page).locator(".card.answer")).toBeVisible();
});

test("what was asked is there again after a reload, and is found in the history", async ({ page }) => {
  await page.goto("/");
  await ask(page, TOP_5);
  await ask(page, "total revenue last quarter");
  const sentences = await page.locator(".sentence").allInnerTexts();
  await page.reload();
  await expect(turns(page)).toHaveCount(2);
  expect(await page.locator(".sentence").allInnerTexts()).toEqual(sentences);
  await page.getByRole("button", { name: "New question" }).click();
  await page.getByRole("navigation", { name: "Conversations" }).getByRole("link").first().click();
  await expect(turns(page)).toHaveCount(2);
});

test("a follow-up is one click away", async ({ page }) => {
  await page.goto("/");
  const answer = await ask(page, TOP_5);
  const followUp = answer.getByRole("list", { name: "Ask next" }).getByRole("button").first();
  const question = await followUp.innerText();
  await followUp.click();
  await expect(turns(page)).toHaveCount(2);
  await expect(lastTurn(page).getByRole("heading").first()).toHaveText(question);
});

test("an address that leads nowhere says so, and what to do", async ({ page }) => {
  await page.goto("/c/019a0b52-6a11-7f00-8e21-5b0c7d2e9fff");
  await expect(page.getByRole("alert")).toContainText("could not be shown");
  await page.goto("/a/019a0b52-6a11-7f00-8e21-5b0c7d2e9fff");
  await expect(page.getByRole("alert")).toContainText("could not be shown");
  await expect(composer(page)).toHaveCount(0);
});
