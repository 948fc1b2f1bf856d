import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureDebian } from "./ensure-debian.mjs";
import { ensureInstall } from "./ensure-install.mjs";
import { filesUnder, fingerprint, packageNames, top } from "./fingerprint.mjs";
import { attempt } from "./run.mjs";
import { readTally, tallyLine } from "./tally.mjs";

const tallyFile = join(top, "node_modules", ".cache", "cchc", "vitest.json");
const turbo = ["run", "--output-logs=errors-only"];

/** What is generated and committed: JSON Schemas, the reference pages. */
function committedFiles() {
  const schemas = packageNames().map((name) => join(top, "packages", name, "schemas"));
  return fingerprint([...schemas, join(top, "docs", "reference")].flatMap(filesUnder));
}

/** Writes what is generated and fails when a committed file is not what its source says now. */
function generate() {
  const before = committedFiles();
  const status = attempt("npm", ["run", "generate", "--workspaces", "--if-present", "--silent"]);
  if (status === 0 && committedFiles() !== before) {
    process.stderr.write(
      "packages/*/schemas or docs/reference were stale: `npm run generate` wrote them anew; commit them.\n",
    );
    return 1;
  }
  return status;
}

function tests() {
  mkdirSync(dirname(tallyFile), { recursive: true });
  rmSync(tallyFile, { force: true });
  const status = attempt("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${tallyFile}`]);
  const tally = readTally(tallyFile);
  if (status === 0 && tally.passed === 0) {
    process.stderr.write("No test ran.\n");
    return 1;
  }
  return status;
}

const steps = [
  [
    "Format and lint (biome)",
    () => attempt("biome", ["ci", "--error-on-warnings", ...(process.stdout.isTTY ? [] : ["--colors=off"])]),
  ],
  ["Generated files", generate],
  ["Layers (dependency-cruiser)", () => attempt("depcruise", ["{packages,examples}", "--output-type", "err"])],
  ["Unused code (knip)", () => attempt("knip", [])],
  ["Types (tsc)", () => attempt("turbo", [...turbo, "typecheck"]) || attempt("tsc", ["-p", "tsconfig.json"])],
  ["Build (tsup)", () => attempt("turbo", [...turbo, "build"])],
  ["Tests (vitest)", tests],
  ["Packages (publint, attw)", () => attempt("turbo", [...turbo, "check:package"])],
  ["API reference (typedoc)", () => attempt("typedoc", ["--logLevel", "Warn"])],
];

function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}

/** Runs the steps up to the first that fails; gives a line for each that ran. */
function runSteps() {
  const lines = [];
  for (const [title, step] of steps) {
    process.stdout.write(`\n== ${title}\n`);
    const from = performance.now();
    const ok = step() === 0;
    lines.push({ ok, text: `${ok ? "ok    " : "FAILED"}  ${title}  ${seconds(from)}` });
    process.stdout.write(`== ${lines.at(-1)?.text}\n`);
    if (!ok) {
      break;
    }
  }
  return lines;
}

const started = performance.now();
ensureInstall();
ensureDebian();
rmSync(tallyFile, { force: true });
const lines = runSteps();
const failed = lines.some((line) => !line.ok);
process.stdout.write(`\n== Summary, ${seconds(started)}\n${lines.map((line) => line.text).join("\n")}\n`);
for (const [title] of steps.slice(lines.length)) {
  process.stdout.write(`not run ${title}\n`);
}
// A step that failed without a failing test still counts as a failure in the closing line.
const tally = readTally(tallyFile);
const closing = failed && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
process.stdout.write(`\n${tallyLine(closing)}\n`);
process.exitCode = failed ? 1 : 0;
