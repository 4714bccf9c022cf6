import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, type Page, test } from "@playwright/test";
import { ask, expectAccessible, lastTurn, TOP_5, turns } from "./page";

const TOKEN = "a-token-for-the-tests-0123";
let data = "";
let server: ChildProcess;
let address = "";

/** A server of its own, which asks for a token. */
test.beforeAll(async () => {
  test.setTimeout(180_000);
  data = mkdtempSync(join(tmpdir(), "seekapa-browser-token-"));
  server = spawn("../seekapa", ["serve", "--port", "0", "--data", data], {
    env: { ...process.env, SEEKAPA_ACCESS_TOKEN: TOKEN },
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (server.stdout === null) throw new Error("the server has no output");
  const [line] = await once(createInterface(server.stdout), "line");
  address = /http:\S+/.exec(line)?.[0] ?? "";
});

test.afterAll(async () => {
  if (server.exitCode === null) {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
  rmSync(data, { recursive: true, force: true });
});

const dialog = (page: Page) => page.getByRole("dialog", { name: "Access token" });

async function give(page: Page, token: string): Promise<void> {
  await dialog(page).getByLabel("Token").fill(token);
  await dialog(page).getByRole("button").click();
}

test("who opens the page is asked for the token, told that it is wrong, and let in with the right one", async ({
  page,
}) => {
  await page.goto(address);
  await expect(dialog(page)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeVisible();
  await give(page, "a-token-of-somebody-else");
  await expect(dialog(page).getByRole("alert")).toContainText("another token");
  const opened = page.waitForEvent("websocket");
  await give(page, TOKEN);
  await expect(dialog(page)).toBeHidden();
  const heard = (await opened).waitForEvent("framereceived");
  await ask(page, TOP_5);
  await heard;
  await expect(lastTurn(page).locator(".card.answer")).toBeVisible();
  await expect(page.getByText("Connected without WebSocket")).toBeHidden();
  expect(page.url()).not.toContain(TOKEN);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(TOKEN);

  await page.reload();
  await expect(turns(page)).toHaveCount(1);
  await expect(dialog(page)).toBeHidden();
});

test("the token goes with plain HTTP, too, where no WebSocket gets through", async ({ page }) => {
  await page.routeWebSocket("**/ws/chat", (socket) => socket.close({ code: 1011 }));
  await page.goto(address);
  await give(page, TOKEN);
  await expect(page.getByText("Connected without WebSocket")).toBeVisible();
  await ask(page, TOP_5);
  await expect(lastTurn(page).locator(".card.answer")).toBeVisible();
});
