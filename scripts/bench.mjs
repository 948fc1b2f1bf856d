// Runs every packages/*/bench/*.bench.ts and prints a table: `npm run bench -- --rows 100000 --json results.json`.
// A benchmark is a program that prints one JSON object a result; options other than --json are handed on to it. What is measured
// are the built packages, as they are published. `npm run bench -- engines` runs the programs whose path has that word.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { ensureBuild } from "./ensure-build.mjs";
import { ensureInstall } from "./ensure-install.mjs";
import { top } from "./fingerprint.mjs";

const given = process.argv.slice(2);
const at = given.indexOf("--json");
const [file, args] = at === -1 ? [undefined, given] : [given[at + 1], given.toSpliced(at, 2)];
if (at !== -1 && (file === undefined || file.startsWith("--"))) {
  process.stderr.write("npm run bench -- --json <file>\n");
  process.exit(2);
}

const firstOption = args.findIndex((arg) => arg.startsWith("--"));
const words = firstOption === -1 ? args : args.slice(0, firstOption);
const options = firstOption === -1 ? [] : args.slice(firstOption);

const folders = readdirSync(join(top, "packages")).map((name) => join(top, "packages", name, "bench"));
const programs = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith(".bench.ts") && words.every((word) => path.includes(word)));
if (programs.length === 0) {
  process.stderr.write(`no benchmark has ${words.join(" and ")} in its path\n`);
  process.exit(2);
}

/** The results of one program, each in a process of its own: its peak memory is then its own too. */
function resultsOf(program) {
  process.stderr.write(`${program}\n`);
  const node = ["--import", "tsx", program, ...options];
  const done = spawnSync(process.execPath, node, { cwd: top, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (done.status !== 0) {
    process.exit(1);
  }
  return done.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

ensureInstall();
ensureBuild();
const results = programs.flatMap(resultsOf);
const machine = {
  cpu: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
};
const report = {
  date: new Date().toISOString(),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  machine,
  results,
};
console.table(results);
console.log(
  `${report.date}, node ${report.node}, ${report.platform}, ${machine.cpu} (${machine.cores}), ${machine.memoryGigabytes} GiB`,
);
if (file !== undefined) {
  writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`);
}
