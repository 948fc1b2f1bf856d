import fc from "fast-check";
import { expect, test } from "vitest";
import { anyCase } from "../../test/any-policy.ts";
import { runExample } from "../analysis/run-examples.ts";
import { below } from "./change.ts";
import { mutantOfIndicator } from "./mutant.ts";
import { ruleChanges } from "./rule-changes.ts";
import { findWitness } from "./witness.ts";

test("a witness passes under the policy as it stands, and fails under the mutant", () => {
  let found = 0;
  fc.assert(
    fc.property(anyCase, ({ policy }) => {
      for (const indicator of policy.indicators) {
        const changes = indicator.rules.flatMap((rule, index) =>
          below(["rules", index], ruleChanges(rule, indicator.measure, policy.measures)),
        );
        for (const change of changes) {
          const mutant = mutantOfIndicator(policy, indicator, change);
          const changed = "policy" in mutant ? mutant.indicator : undefined;
          const witness = changed === undefined ? undefined : findWitness(policy, indicator, changed);
          if (changed !== undefined && witness !== undefined) {
            found += 1;
            expect(runExample(policy, indicator, witness.example).passed).toBe(true);
            expect(runExample(policy, changed, witness.example).passed).toBe(false);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(found).toBeGreaterThan(100);
});
