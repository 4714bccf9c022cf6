// Fails the build when what a first visit must load has outgrown its budget: the entry and everything
// it imports statically, gzipped. Parts loaded on demand (charts, tables, the palette) don't count.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGET_KB = 100;
const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);

function firstLoad(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) firstLoad(imported, seen);
  return seen;
}

let total = 0;
for (const key of firstLoad(entry)) {
  const { file, css = [] } = manifest[key];
  for (const part of [file, ...css]) {
    const size = gzipSync(readFileSync(`dist/${part}`), { level: 9 }).length / 1024;
    total += size;
    console.log(`${size.toFixed(1).padStart(7)} KB  ${part}`);
  }
}
console.log(`${total.toFixed(1).padStart(7)} KB  first load, gzipped; the budget is ${BUDGET_KB} KB`);
if (total > BUDGET_KB) {
  console.error("The first load is over its budget: load something on demand, or drop it.");
  process.exit(1);
}
