import { CchcError, type Period } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { Result } from "../result/result.ts";
import { assessmentsOf } from "../scorecard/assessment.ts";
import { groupByUnit } from "../scorecard/group-by-unit.ts";
import type { ScoreInput } from "../scorecard/score-input.ts";
import type { Base } from "./base.ts";

/** What was judged, with the period that it was judged in. */
export interface Judged {
  readonly period: Period;
  readonly input: ScoreInput;
}

/**
 * Everything is known from what was judged.
 *
 * @throws CchcError `what-if/other-input` when a card is of a unit that the input does not list.
 */
export function fromInput({ cards }: Result, policy: Policy, { period, input }: Judged): Base {
  const measured = groupByUnit(input.measurements);
  const published = groupByUnit(input.published ?? []);
  const assessments = groupByUnit(input.assessments ?? []);
  checkUnits(
    input,
    cards.map(({ unit }) => unit.code),
  );
  const units = cards.map((card) => {
    const { code } = card.unit;
    const scores = new Map((published.get(code) ?? []).map((one) => [one.item, one]));
    return {
      card,
      measurements: new Map((measured.get(code) ?? []).map((one) => [one.measure, one])),
      knows: () => true,
      published: scores,
      publishedAreas: scores,
      knowsPublished: () => true,
      assessed: (indicator: Policy["indicators"][number]) =>
        assessmentsOf(indicator, assessments.get(code) ?? [], period),
      unitInForce: input.unitsNotInForce === undefined ? undefined : !input.unitsNotInForce.has(code),
    };
  });
  return { policy, period, units, complete: true, knowsPeers: () => true };
}

function checkUnits({ units, measurements, published = [] }: ScoreInput, carded: readonly string[]): void {
  const judged = (units ?? [...measurements, ...published]).map((one) => ("code" in one ? one.code : one.unit));
  const known = new Set(carded);
  const stranger = judged.find((code) => !known.has(code)) ?? carded.find((code) => !judged.includes(code));
  if (stranger !== undefined) {
    throw new CchcError({
      code: "what-if/other-input",
      what: {
        vi: "dữ liệu và kết quả không có cùng các đơn vị",
        en: "the input and the result are not of the same units",
      },
      given: stranger,
      expected: { vi: "dữ liệu mà kết quả được chấm từ đó", en: "what the result was judged on" },
    });
  }
}
