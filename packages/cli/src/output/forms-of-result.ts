import { CchcError, type Period } from "@cchc/core";
import { countsRespondents, type Policy, policyOn, publishable, type Result } from "@cchc/rules";
import { onlyUnits } from "../unit/only-units.ts";

/** A result as it is stored, and as a page shows it to everybody. */
export interface ResultForms {
  readonly stored: Result;
  readonly page: Result;
}

/** What of a run is stored and shown: the units that are asked for; small cells are told among all units before. */
export function formsOf(
  scored: Result,
  policy: Policy,
  { units, public: isPublic }: { readonly units?: string; readonly public?: true },
): ResultForms {
  const asked = (result: Result) => (units === undefined ? result : onlyUnits(result, units));
  const page = asked(publishable(scored, policy));
  return { stored: isPublic === true ? page : asked(scored), page };
}

/**
 * A form for the public needs a threshold, where answers of citizens are counted.
 *
 * @throws CchcError `usage/no-threshold`.
 */
export function checkThreshold(policy: Policy, period: Period): void {
  const asked = [...policy.measures.values()].find((measure) => countsRespondents(measure, policy.measures));
  if (asked !== undefined && policyOn(policy, period.first).smallCells === undefined) {
    throw new CchcError({
      code: "usage/no-threshold",
      what: {
        vi: "bộ chỉ số đếm câu trả lời của người dân mà không đặt ngưỡng công bố",
        en: "the policy counts answers of citizens and sets no threshold of what is published",
      },
      given: `${policy.id}, ${asked.id}`,
      expected: { vi: "khóa smallCells trong policy.yaml", en: "the key smallCells in policy.yaml" },
      example: "smallCells: { below: 5, basis: choice, source: { document: …, confidence: low } }",
    });
  }
}
