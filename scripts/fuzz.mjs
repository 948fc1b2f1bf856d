// Runs every property test that compares with another program or feeds a parser (*.fuzz.test.ts) on many more cases than `npm test`
// does, from a new seed: `npm run fuzz`, or `npm run fuzz -- --factor 50 packages/rules`. With `--laws` it runs every test file that has
// properties. The seed is printed; CCHC_SEED=<seed> draws the same cases again.
import { parseArgs } from "node:util";
import { ensureInstall } from "./ensure-install.mjs";
import { attempt } from "./run.mjs";

const { values, positionals } = parseArgs({
  options: { factor: { type: "string", default: "10" }, laws: { type: "boolean", default: false } },
  allowPositionals: true,
});
if (!/^[1-9]\d*$/.test(values.factor)) {
  process.stderr.write("npm run fuzz -- [--factor <whole number>] [--laws] [folder]\n");
  process.exit(2);
}
/** Names of test files to keep: of the parsers and comparisons, or of everything with a property. */
function tests() {
  return values.laws ? ["laws", "fuzz.test", "packages/rules/src/batch"] : ["fuzz.test"];
}

ensureInstall();
process.env.CCHC_FUZZ_FACTOR = values.factor;
process.env.CCHC_SEED ??= String(Math.floor(Math.random() * 2 ** 31));
process.stdout.write(`CCHC_SEED=${process.env.CCHC_SEED}\n`);
const generated = attempt("turbo", ["run", "generate", "--output-logs=errors-only"]);
process.exitCode = generated || attempt("vitest", ["run", ...tests(), ...positionals]);
