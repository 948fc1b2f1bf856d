import fc from "fast-check";
import { expect, test } from "vitest";
import { anyCase } from "../../test/any-policy.ts";
import type { Policy } from "../policy/policy.ts";
import { score } from "../scorecard/score.ts";
import type { ScoreInput } from "../scorecard/score-input.ts";
import { below } from "./change.ts";
import { whyEquivalent } from "./equivalence.ts";
import { mutantOfIndicator } from "./mutant.ts";
import { ruleChanges } from "./rule-changes.ts";
import { findWitness } from "./witness.ts";

/** Every change of the only indicator that is said to be equivalent, as the policy that it makes. */
function equivalents(policy: Policy): Policy[] {
  return policy.indicators.flatMap((indicator) =>
    indicator.rules
      .flatMap((rule, index) => below(["rules", index], ruleChanges(rule, indicator.measure, policy.measures)))
      .flatMap((change) => {
        const mutant = mutantOfIndicator(policy, indicator, change);
        const changed = "policy" in mutant ? mutant.indicator : undefined;
        return "policy" in mutant &&
          changed !== undefined &&
          findWitness(policy, indicator, changed) === undefined &&
          whyEquivalent(policy, indicator, change) !== undefined
          ? [mutant.policy]
          : [];
      }),
  );
}

const outcomes = (policy: Policy, input: ScoreInput) =>
  score(policy, input).cards.map(({ indicators: [one] }) => [
    one?.status,
    one?.points?.toString(),
    `${one?.applicable}`,
  ]);

test("what is said to be equivalent gives the same on any data", () => {
  let found = 0;
  fc.assert(
    fc.property(anyCase, ({ policy, input }) => {
      for (const mutant of equivalents(policy)) {
        found += 1;
        expect(outcomes(mutant, input)).toEqual(outcomes(policy, input));
      }
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(0);
});
