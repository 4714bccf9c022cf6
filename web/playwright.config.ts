import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const PORT = process.env.SEEKAPA_TEST_PORT ?? "8417";
const isWorker = process.env.TEST_WORKER_INDEX !== undefined;
if (!isWorker && !process.env.SEEKAPA_TEST_DATA) {
  process.env.SEEKAPA_TEST_DATA = mkdtempSync(join(tmpdir(), "seekapa-browser-"));
}
const serve = `../seekapa serve --port ${PORT} --data ${process.env.SEEKAPA_TEST_DATA}`;

/** The journeys run against the real server on fresh demo data; with FIXTURE=1, against the one made for looks. */
export default defineConfig({
  testDir: "test/browser",
  globalTeardown: "./test/browser/remove-data.ts",
  timeout: 45_000,
  expect: { timeout: 10_000 },
  workers: 1,
  retries: 0,
  reporter: "list",
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1440, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.SEEKAPA_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: process.env.FIXTURE ? `node test/fixture/server.mjs ${PORT}` : serve,
    url: `http://127.0.0.1:${PORT}/api/model`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
