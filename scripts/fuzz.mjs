// Runs every property test that compares with another program or feeds a parser (*.fuzz.test.ts) on many more cases than `npm test`
// does: `npm run fuzz`, or `npm run fuzz -- --factor 50 packages/rules`. The seed of a failure is printed; it fails again with it.
import { parseArgs } from "node:util";
import { ensureInstall } from "./ensure-install.mjs";
import { attempt } from "./run.mjs";

const { values, positionals } = parseArgs({
  options: { factor: { type: "string", default: "10" } },
  allowPositionals: true,
});
if (!/^[1-9]\d*$/.test(values.factor)) {
  process.stderr.write("npm run fuzz -- --factor <whole number>\n");
  process.exit(2);
}
ensureInstall();
process.env.CCHC_FUZZ_FACTOR = values.factor;
const generated = attempt("turbo", ["run", "generate", "--output-logs=errors-only"]);
process.exitCode = generated || attempt("vitest", ["run", "fuzz.test", ...positionals]);
