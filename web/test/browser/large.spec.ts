import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";

const ROWS = 5000;
const column = (name: string, type: string) => ({
  name,
  label: name,
  role: type === "text" ? "dimension" : "measure",
  of: name,
  type,
  format: { kind: "number", decimals: 0, unit: "" },
});
const ANSWER = {
  requestId: "large",
  conversationId: "c",
  offset: 2,
  outcome: "answered",
  question: "all customers",
  text: "5,000 customers.",
  columns: [column("customer", "text"), column("orders", "integer")],
  rows: Array.from({ length: ROWS }, (_, i) => [`customer ${(i * 7919) % ROWS}`, i]),
  chart: { kind: "table", title: "Customers", description: "Table of 5,000 customers." },
};

async function openLarge(page: Page) {
  await page.route("**/api/answers/large", (route) => route.fulfill({ json: ANSWER }));
  await page.goto("/a/large");
  await expect(page.getByRole("gridcell").first()).toHaveText("customer 0");
  return page.getByRole("grid");
}

/** The longest that the page was held up while something was done. */
async function longestTask(page: Page, action: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((it) => it.duration))).observe({
      type: "longtask",
    });
    Object.assign(window, { tasks });
  });
  await action();
  return page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
}

test("5,000 rows are sorted and written by a worker, and the page is not held up", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  const grid = await openLarge(page);
  const first = page.getByRole("gridcell").first();
  const times: number[] = [];
  for (let i = 0; i < 4; i++) {
    const time = await longestTask(page, async () => {
      await page.getByTitle("Sort by customer").click();
      const sort = ["ascending", "descending", "none"][i % 3] ?? "none";
      await expect(page.getByRole("columnheader").first()).toHaveAttribute("aria-sort", sort);
      await expect(grid).toHaveAttribute("aria-busy", "false");
    });
    await expect(first).toHaveText(i % 3 === 1 ? "customer 4999" : "customer 0");
    times.push(time);
  }
  expect(Math.min(...times)).toBeLessThanOrEqual(50);

  const download = page.waitForEvent("download");
  await page.getByTitle("Download as CSV").click();
  const lines = readFileSync(await (await download).path(), "utf8").split("\r\n");
  expect(lines).toHaveLength(ROWS + 2);
  expect(lines.slice(0, 2)).toEqual(["customer,orders", "customer 0,0"]);

  expect(workers.length).toBeGreaterThanOrEqual(2);
  expect(workers.every((url) => /\/assets\/table\.worker-/.test(url))).toBe(true);
  expect(refused.filter((text) => text.includes("Content Security Policy"))).toEqual([]);
});

test("where the browser gives no worker, large tables are sorted all the same", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
  await openLarge(page);
  await page.getByTitle("Sort by orders").click();
  await expect(page.getByRole("gridcell").nth(1)).toHaveText("4,999");
});
