// Runs a server once behind the scenes and asks it a few questions, so that the JVM can write down what it loaded and
// compiled (its AOT cache, JEP 514); with that, later starts take less than half the time.
// Arguments: where the cache goes, a folder for the rehearsal's data, and the command line of the server.
import { spawn } from "node:child_process";
import { renameSync, rmSync } from "node:fs";

const [cache, data, java, ...options] = process.argv.slice(2);
const PATIENCE_MILLIS = 120_000;
const QUESTIONS = [
  "total revenue",
  "top 5 products by revenue last quarter",
  "revenue by month this year",
  "revenue by region and category as a table",
  "how did orders develop compared with last year",
  "enterprise customers in Germany and France",
  "colour of the sky",
];

const unfinished = `${cache}.new`;
const server = spawn(java, [`-XX:AOTCacheOutput=${unfinished}`, ...options, "serve", "--port", "0", "--data", data], {
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = new Promise((resolve) => server.on("exit", resolve));
process.on("SIGTERM", () => server.kill("SIGKILL"));
const timer = setTimeout(() => server.kill("SIGKILL"), PATIENCE_MILLIS);

/** The address that the server prints when it is ready. */
function address() {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (bytes) => {
      said += bytes;
      const found = /http:\/\/[\w.[\]:]+:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
    ended.then(() => reject(new Error(`The server ended before it was ready: ${said}`)));
  });
}

async function ask(url, question) {
  const response = await fetch(`${url}/api/chat`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ question }),
  });
  await response.text();
}

try {
  const url = await address();
  for (const path of ["/", "/api/health", "/api/model", "/api/suggest?q=rev"]) await (await fetch(url + path)).text();
  for (let round = 0; round < 5; round++) for (const question of QUESTIONS) await ask(url, question);
  server.kill("SIGTERM");
  await ended;
  renameSync(unfinished, cache);
} finally {
  clearTimeout(timer);
  server.kill("SIGKILL");
  for (const left of [unfinished, `${unfinished}.config`, data]) rmSync(left, { force: true, recursive: true });
}
