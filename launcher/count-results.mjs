// Adds up what all runners reported, and prints "N passed, N failed" alone on the last line.
// Arguments: the root of the tree, and the names of parts that ended badly: one that left no failed test behind
// (it did not compile, say) counts as one failure, so that a red run never ends in "0 failed".
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [root, broken] = process.argv.slice(2);

function surefire(folder) {
  const reports = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith("TEST-") && name.endsWith(".xml")) : [];
  return sum(
    reports.map((name) => {
      const xml = readFileSync(join(folder, name), "utf8");
      const cases = (xml.match(/<testcase\b/g) ?? []).length;
      const failed = (xml.match(/<(failure|error)\b/g) ?? []).length;
      const skipped = (xml.match(/<skipped\b/g) ?? []).length;
      return { passed: cases - failed - skipped, failed };
    }),
  );
}

function json(file, read) {
  return existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 0 };
}

function launcher(file) {
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  return { passed: lines.filter((line) => line.startsWith("ok ")).length, failed: lines.filter((line) => line.startsWith("not ok ")).length };
}

function sum(counts) {
  return counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 });
}

const modules = ["engine", "protocol", "server", "benchmarks", "loadtest"];
const runners = {
  launcher: launcher(join(root, ".build/results/launcher.txt")),
  ...Object.fromEntries(
    modules.map((module) => [module, sum(["surefire-reports", "failsafe-reports"].map((kind) => surefire(join(root, module, "target", kind))))]),
  ),
  web: json(join(root, "web/target/vitest.json"), (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests })),
  browser: json(join(root, ".build/results/playwright.json"), ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected })),
};

for (const [name, { passed, failed }] of Object.entries(runners)) console.log(`  ${name.padEnd(12)} ${passed} passed, ${failed} failed`);
const total = sum(Object.values(runners));
if (broken && total.failed === 0) total.failed = 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(broken || total.failed > 0 || total.passed === 0 ? 1 : 0);
