import { judgeExample } from "../analysis/run-examples.ts";
import type { Example, Indicator } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { IndicatorScore } from "../result/result.ts";
import { type Input, inputsFor } from "./inputs.ts";

/** An example that passes under the policy and fails under a mutant, and what the mutant gives instead. */
export interface Witness {
  readonly example: Example;
  readonly instead: Pick<IndicatorScore, "points" | "status" | "applicable">;
}

/**
 * An example that tells an indicator from its mutant; undefined when none was found. What it expects is what the policy
 * as it stands gives: whether that is right, a person must say.
 */
export function findWitness(policy: Policy, original: Indicator, mutant: Indicator): Witness | undefined {
  for (const input of inputsFor(policy, original, mutant)) {
    const [ours, theirs] = [original, mutant].map((one) => judgeExample(policy, one, { name: "", ...input }));
    if (ours !== undefined && theirs !== undefined && differ(ours, theirs)) {
      const { points, status, applicable } = theirs;
      return { example: exampleOf(input, ours, theirs), instead: { points, status, applicable } };
    }
  }
  return undefined;
}

function differ(a: IndicatorScore, b: IndicatorScore): boolean {
  return !samePoints(a, b) || !a.applicable.equals(b.applicable);
}

function samePoints(a: IndicatorScore, b: IndicatorScore): boolean {
  return a.status === b.status && a.points?.toString() === b.points?.toString();
}

function exampleOf({ on, given }: Input, ours: IndicatorScore, theirs: IndicatorScore): Example {
  const { points, status, applicable } = ours;
  return {
    name: "",
    ...(on === undefined ? {} : { on }),
    given,
    expect: {
      ...(points === undefined ? {} : { points }),
      status,
      // Named only where nothing else tells the two apart.
      ...(samePoints(ours, theirs) ? { applicable } : {}),
    },
  };
}
