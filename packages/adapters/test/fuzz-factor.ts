/** `npm run fuzz` runs the same properties this many times as often as `npm test`. */
const factor = Number(process.env["CCHC_FUZZ_FACTOR"] ?? "1");

/** How many cases a property tries: so many in `npm test`, a multiple in `npm run fuzz`. */
export function fuzzRuns(cases: number): number {
  return cases * factor;
}
