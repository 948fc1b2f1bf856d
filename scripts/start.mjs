import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "./ensure-build.mjs";
import { ensureInstall } from "./ensure-install.mjs";
import { top } from "./fingerprint.mjs";
import { attempt } from "./run.mjs";
import { say } from "./say.mjs";

const job = {
  policy: "qd-766",
  data: "examples/phu-tho-766/data",
  period: "2026-08",
  out: "build/phu-tho-766.json",
};

ensureInstall();
ensureBuild();
mkdirSync(join(top, "build"), { recursive: true });

const options = Object.entries(job).flatMap(([name, value]) => [`--${name}`, value]);
process.exitCode = attempt(process.execPath, [
  join("packages", "cli", "bin", "cchc.js"),
  "score",
  ...options,
  ...process.argv.slice(2),
]);
if (process.exitCode < 2) {
  const page = `npx cchc report ${job.out} --out ${job.out.replace(".json", ".html")}`;
  say(`xem thành trang: ${page}`, `as a page: ${page} --lang en`);
}
