// Stands for "fast-check" in every test (vitest.config.ts): the cases of a run follow from one seed. `npm test` takes
// the same one every time, so a run that passed passes again; `npm run fuzz` draws a new one. CCHC_SEED sets it.
import fc from "../node_modules/fast-check/lib/fast-check.js";

const seed = Number(process.env.CCHC_SEED ?? 20260901);
if (!Number.isInteger(seed)) {
  throw new Error(`CCHC_SEED must be a whole number, not ${process.env.CCHC_SEED}`);
}
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });

export * from "../node_modules/fast-check/lib/fast-check.js";
export default fc;
