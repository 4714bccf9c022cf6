import { expect, test } from "@playwright/test";
import { ask, expectAccessible, lastTurn, turns } from "./page";

test("a follow-up changes the question before it, and shows what it changed", async ({ page }) => {
  test.skip(Boolean(process.env.FIXTURE), "made-up answers change nothing");
  await page.goto("/");
  const first = await ask(page, "revenue by region last quarter");
  await expect(first.getByRole("list", { name: "What this changed" })).toHaveCount(0);

  const second = await ask(page, "only EMEA");
  const changed = second.getByRole("list", { name: "What this changed" });
  await expect(changed.locator("ins")).toContainText("region Europe or Middle East & Africa");
  await expect(changed.locator(".kept")).toHaveText(["revenue", "region", "last quarter"]);

  const third = await ask(page, "by month instead");
  const regrouped = third.getByRole("list", { name: "What this changed" });
  await expect(regrouped.locator("ins")).toHaveText("month");
  await expect(regrouped.locator("del")).toContainText("region");
  await expectAccessible(page);

  await page.reload();
  await expect(turns(page)).toHaveCount(3);
  await expect(lastTurn(page).locator(".difference ins")).toHaveText("month");
});

test("an assumption is changed in place with the keyboard, and the old answer folds away", async ({
  page,
}) => {
  test.skip(Boolean(process.env.FIXTURE), "made-up answers assume nothing");
  await page.goto("/");
  await ask(page, "revenue by region");
  const turn = await ask(page, "in march");
  await turn.getByRole("button", { name: /Understanding/ }).click();
  const panel = page.getByRole("complementary", { name: "Details" });
  const chip = panel.locator(".chips").getByRole("button", { name: /the latest one/ });
  await chip.focus();
  await page.keyboard.press("Enter");
  const menu = page.getByRole("menu");
  await expect(menu.getByRole("menuitem").first()).toBeFocused();
  const year = await menu.getByRole("menuitem").first().innerText();
  await page.keyboard.press("Enter");

  await expect(turns(page)).toHaveCount(2);
  await expect(lastTurn(page)).toHaveAttribute("aria-busy", "false");
  await expect(lastTurn(page).locator(".sentence")).toContainText(`March ${year}`);
  await expect(lastTurn(page).locator(".difference ins")).toContainText(`March ${year}`);
  await expect(panel.getByText(`Mar ${year}`).first()).toBeVisible();
  const earlier = lastTurn(page).locator("details.earlier");
  await expect(earlier).toHaveCount(1);
  await earlier.locator("summary").press("Enter");
  await expect(earlier.getByRole("link")).toHaveText(/Revenue by region in March/);

  await page.reload();
  await expect(turns(page)).toHaveCount(2);
  await expect(lastTurn(page).locator(".sentence")).toContainText(`March ${year}`);
});
