// Installs and builds only what changed: `npm ci` when the lock file did, `npm run build` when a source did.
// The stamps are hashes of content, so switching branches back and forth costs nothing wrong.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const LOCK = ["package.json", "package-lock.json"];
const SOURCES = [
  ...LOCK,
  "index.html",
  "vite.config.ts",
  "tsconfig.json",
  "build-if-changed.mjs",
  "src",
  "public",
  "scripts",
];
const INSTALLED = "node_modules/.seekapa-installed";
const BUILT = "node_modules/.seekapa-built";

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

function hashOf(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesOf))
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function npm(...args) {
  const { status, error } = spawnSync("npm", args, {
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

function onChange(stamp, hash, action, output) {
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  action();
  writeFileSync(stamp, hash);
}

onChange(INSTALLED, hashOf(LOCK), () => npm("ci", "--no-audit", "--no-fund"), "node_modules");
onChange(BUILT, hashOf(SOURCES), () => npm("run", "build"), "dist/index.html");
