import { CchcError, type Problem } from "@cchc/core";
import { readPolicyData } from "../policy/read-policy.ts";
import type { Result } from "../result/result.ts";
import { toolVersion } from "../result/tool-version.ts";
import { checkMeasurements } from "../scorecard/check-input.ts";
import { checkUnits } from "../scorecard/check-units.ts";
import { compareResults } from "./compare-results.ts";
import { inputsOfCard } from "./inputs-of-card.ts";
import { refusePublicForm } from "./public-form.ts";
import { holdsAll } from "./ranks-again.ts";
import { recompute, type StoredResult } from "./recompute.ts";
import type { Verification, VerificationNote } from "./verification.ts";
import * as note from "./verification-notes.ts";
import { relativeIndicators } from "./with-stored.ts";

/**
 * Computes a result again from what it carries and says equal, or what differs: the policy's hash from the policy inside,
 * every card from the measurements on it, ranks and agreement from the cards.
 *
 * A result whose counts, points, sums and ranks were all changed to fit each other can only be found out with the data
 * that it was made of: see `compareResults`.
 *
 * @throws CchcError When the policy inside the result is none, or its period cannot be read; `verify/public-result` for a result
 * for the public, which does not hold all counts.
 *
 * @example
 * verifyResult(result).equal; // true
 */
export function verifyResult(result: Result): Verification {
  refusePublicForm(result);
  const stored = { result, policy: readPolicyData(result.policy.files) };
  const notes = notesOf(stored);
  const impossible = problemsOf(stored);
  const { problems, equal, ...verification } = computedAgain(stored, notes);
  return {
    ...verification,
    equal: equal && impossible.length === 0,
    problems: [...impossible, ...problems],
  };
}

/** Counts that nobody checked may be beyond what a rule can judge, which is a finding and no fault of the reader. */
function computedAgain(stored: StoredResult, notes: readonly VerificationNote[]): Verification {
  try {
    return compareResults(stored.result, recompute(stored), notes);
  } catch (error) {
    if (error instanceof CchcError) {
      const nothing = { cards: 0, indicators: 0, differences: [], cardDifferences: [] };
      return { ...nothing, equal: false, problems: error.problems, notes };
    }
    throw error;
  }
}

/** What no run would have accepted: units that are there twice, measurements of another unit or period, impossible counts. */
function problemsOf({ result, policy }: StoredResult): Problem[] {
  const period = result.period.text;
  const ofCards = result.cards.flatMap((card) =>
    checkMeasurements(inputsOfCard(card, { policy, period }).measurements, {
      policy,
      period,
      units: new Set([card.unit.code]),
    }),
  );
  return [...checkUnits(result.cards.map(({ unit }) => unit)), ...ofCards];
}

function notesOf({ result, policy }: StoredResult): VerificationNote[] {
  const { cards, tool, agreement } = result;
  const some = !holdsAll(cards, policy.rank);
  const assessed = cards.some(({ indicators }) => indicators.some((one) => one.assessed !== undefined));
  return [
    note.inputs,
    ...(some ? [note.someUnits] : []),
    ...(relativeIndicators(policy).size > 0 ? [note.leaders] : []),
    ...(policy.flags.length > 0 ? [note.flags] : []),
    ...(assessed ? [note.assessed] : []),
    ...(agreement === undefined ? [] : [note.published]),
    ...(tool.version === toolVersion ? [] : [note.otherVersion(tool.version)]),
  ];
}
