import type { Result } from "../result/result.ts";
import { toolVersion } from "../result/tool-version.ts";
import { agreementOf } from "../scorecard/agreement.ts";
import { compareResults } from "./compare-results.ts";
import type { Verification } from "./verification.ts";
import { otherVersion, partOfUnits, publicForm } from "./verification-notes.ts";

/**
 * Compares a stored result with what its policy gives for its data, read again: everything, down to the hash of the data.
 * A result that was stored for some units alone is compared with the cards of those units, ranked among all.
 *
 * @example
 * const fresh = score(readPolicyData(stored.policy.files), { ...data, period: stored.period.text, inputs: files });
 * compareWithData(stored, fresh).equal; // true
 *
 * @param fresh What `score` gives for the policy inside the stored result, its period, and the data.
 */
export function compareWithData(stored: Result, fresh: Result): Verification {
  const wanted = new Set(stored.cards.map(({ unit }) => unit.code));
  const kept = fresh.cards.filter(({ unit }) => wanted.has(unit.code));
  const some = stored.cards.length < fresh.cards.length;
  const notes = [
    ...(some ? [partOfUnits(stored.cards.length, fresh.cards.length)] : []),
    ...(stored.publication === "public" ? [publicForm] : []),
    ...(stored.tool.version === toolVersion ? [] : [otherVersion(stored.tool.version)]),
  ];
  if (!some) {
    return compareResults(stored, fresh, notes);
  }
  const { agreement: ofAll, ...rest } = fresh;
  const agreement = ofAll === undefined ? undefined : agreementOf(kept);
  return compareResults(stored, { ...rest, cards: kept, ...(agreement === undefined ? {} : { agreement }) }, notes);
}
