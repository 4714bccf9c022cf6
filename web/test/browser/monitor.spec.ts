import { expect, test } from "@playwright/test";
import { ask, composer, expectAccessible, TOP_5 } from "./page";

test("the monitor shows live what a question does to the server", async ({ page }) => {
  await page.goto("/");
  await ask(page, TOP_5);
  await page.getByRole("button", { name: "Monitor" }).click();
  await expect(page).toHaveURL(/\/monitor$/);
  await expect(page).toHaveTitle("Monitor · Seekapa");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Monitor");
  await expect(composer(page)).toBeHidden();
  await expect(page.getByRole("list", { name: "Health" })).toContainText(
    /Ready.*Event store up.*Data source up/,
  );
  const panel = (name: string) => page.getByRole("region", { name, exact: true });
  await expect(panel("Connections").getByRole("img")).toHaveAttribute("aria-label", /Open \d+ now/);
  await expect(panel("Time to answer").getByRole("listitem").first()).toContainText(/P50 .*\d.*ms/);
  await expect(panel("Messages").getByRole("listitem")).toHaveCount(2);
  await expect(panel("Memory").getByRole("img")).toHaveAttribute("aria-label", /RAM [\d.]+\s[MG]B now/);
  await panel("Time to answer").getByLabel("Stage of a question").selectOption("Composed");
  await expect(panel("Time to answer").getByRole("listitem").last()).toContainText(/P99 .*\d.*ms/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Monitor");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the monitor is accessible in ${colorScheme} colours, and nothing scrolls sideways on a phone`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/monitor");
    await expect(page.getByRole("region", { name: "CPU" }).getByRole("img")).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
  });
}

test("while the server is away the monitor keeps what it has seen, and goes on by itself", async ({
  page,
}) => {
  await page.goto("/monitor");
  const cpu = page.getByRole("region", { name: "CPU" }).getByRole("img");
  await expect(cpu).toBeVisible();
  await page.route("**/api/metrics", (route) => route.abort());
  await expect(page.getByText("The server can't be reached. What you see is from before")).toBeVisible();
  await expect(cpu).toBeVisible();
  await page.unroute("**/api/metrics");
  await expect(page.getByText("What you see is from before")).toBeHidden();
});

test("a server that keeps no metrics says how to have them", async ({ page }) => {
  await page.route("**/api/metrics", (route) =>
    route.fulfill({
      status: 404,
      contentType: "application/problem+json",
      json: {
        title: "Not found",
        status: 404,
        detail: "This server keeps no metrics.",
        code: "not_found",
        owner: "user",
        next: "Start it with --metrics on to have them.",
      },
    }),
  );
  await page.goto("/monitor");
  await expect(page.getByRole("alert")).toContainText("Start it with --metrics on");
  await page.unroute("**/api/metrics");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("region", { name: "Questions", exact: true })).toBeVisible();
});
