// Measures the page in a real browser, against made-up answers: how soon it can be used on a slow CPU, and how a
// conversation of 10,000 questions scrolls. Prints each target beside what was measured; ends with 1 if one is missed.
//   node bench/web.mjs [FOLDER FOR SCREENSHOTS]
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { answerTo } from "../test/fixture/answers.mjs";

const SLOWER = 4;
const LOADS = 5;
const QUESTIONS = 10_000;
const ROUNDS = 4;
const FRAMES = 240;
const CONVERSATION = "10000";
const ASKED = [
  "revenue by country",
  "revenue against last year",
  "total revenue",
  "top 5 products",
  "pie of segments",
];
const root = fileURLToPath(new URL("..", import.meta.url));
const pictures = process.argv[2];

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function serve(port) {
  const server = spawn(process.execPath, [join(root, "test/fixture/server.mjs"), String(port)]);
  await new Promise((ready, failed) => {
    server.stdout.once("data", ready);
    server.once("exit", () => failed(new Error("the pages could not be served")));
  });
  return server;
}

function longConversation() {
  const turns = Array.from({ length: QUESTIONS }, (_, i) => {
    const question = `${ASKED[i % ASKED.length]} (${i + 1})`;
    const asked = {
      requestId: `r${i}`,
      question,
      askedAt: "2026-01-01T10:00:00Z",
      acceptedOffset: 2 * i + 1,
    };
    return { ...asked, answer: answerTo(question), finishedOffset: 2 * i + 2 };
  });
  return JSON.stringify({ id: CONVERSATION, title: "Long", offset: 2 * QUESTIONS, turns });
}

const middle = (values, share = 0.5) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** From the start of the navigation until examples and composer are there and no long task has followed. */
async function timeToInteractive(browser, address) {
  const page = await browser.newPage();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(() => {
    window.lastLong = 0;
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) window.lastLong = task.startTime + task.duration;
    }).observe({ type: "longtask", buffered: true });
    new MutationObserver((_, observer) => {
      if (!document.querySelector("textarea") || !document.querySelector(".first-visit button")) return;
      window.shownAt = performance.now();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  await page.waitForFunction(
    () => window.shownAt && performance.now() - Math.max(window.shownAt, window.lastLong) > 500,
  );
  const millis = await page.evaluate(() => Math.max(window.shownAt, window.lastLong));
  await page.close();
  return millis;
}

/** The time between frames while the list is scrolled by a hand's breadth with each. */
function scroll(page, frames, from) {
  return page.evaluate(
    ([count, start]) =>
      new Promise((done) => {
        const list = document.querySelector(".messages");
        list.scrollTop = start * list.scrollHeight;
        const gaps = [];
        let before;
        const step = (now) => {
          if (before !== undefined) gaps.push(now - before);
          before = now;
          list.scrollTop += 60;
          if (gaps.length < count) requestAnimationFrame(step);
          else done(gaps);
        };
        setTimeout(() => requestAnimationFrame(step), 300);
      }),
    [frames, from],
  );
}

async function heap(cdp) {
  await cdp.send("HeapProfiler.collectGarbage");
  return (await cdp.send("Runtime.getHeapUsage")).usedSize / 2 ** 20;
}

async function scrolling(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("HeapProfiler.enable");
  const conversation = longConversation();
  await page.route(`**/api/conversations/${CONVERSATION}`, (route) =>
    route.fulfill({ contentType: "application/json", body: conversation }),
  );
  await page.goto(`${address}/c/${CONVERSATION}`);
  await page.waitForSelector("article", { timeout: 60_000 });
  await scroll(page, FRAMES, 0.1);
  const before = await heap(cdp);
  const gaps = [];
  for (let round = 0; round < ROUNDS; round++) gaps.push(...(await scroll(page, FRAMES, round / ROUNDS)));
  const after = await heap(cdp);
  const rows = await page.locator("article").count();
  if (pictures) await page.screenshot({ path: join(pictures, "long.png") });
  await page.close();
  return { median: middle(gaps), slow: middle(gaps, 0.99), before, after, rows };
}

if (!existsSync(join(root, "dist/index.html"))) {
  console.error("There is no built page: run npm run build first.");
  process.exit(1);
}
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const server = await serve(port);
const browser = await chromium.launch({
  executablePath: process.env.SEEKAPA_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking", "--enable-precise-memory-info"],
});
try {
  const loads = [];
  for (let i = 0; i < LOADS; i++) loads.push(await timeToInteractive(browser, address));
  const { median, slow, before, after, rows } = await scrolling(browser, address);
  const growth = (100 * (after - before)) / before;
  const table = [
    [
      `time to interactive, CPU ${SLOWER} × slower, median of ${LOADS}`,
      "< 1,000 ms",
      `${middle(loads).toFixed(0)} ms`,
      middle(loads) < 1000,
    ],
    [
      `frames a second, ${QUESTIONS.toLocaleString("en")} messages, median`,
      "≥ 59.5",
      (1000 / median).toFixed(1),
      1000 / median >= 59.5,
    ],
    ["time between frames, 99th percentile", "< 34 ms", `${slow.toFixed(1)} ms`, slow < 34],
    [
      `heap after ${ROUNDS} more scrolls (${before.toFixed(0)} → ${after.toFixed(0)} MB)`,
      "< +10 %",
      `${growth.toFixed(1)} %`,
      growth < 10,
    ],
    ["messages in the page at once", "< 30", String(rows), rows < 30],
  ];
  for (const [what, target, measured, met] of table)
    console.log(
      `  ${what.padEnd(58)} ${target.padStart(11)} ${measured.padStart(10)}  ${met ? "met" : "MISSED"}`,
    );
  if (table.some(([, , , met]) => !met)) process.exitCode = 1;
} finally {
  await browser.close();
  server.kill();
}
