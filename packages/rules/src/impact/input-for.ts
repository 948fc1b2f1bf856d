import type { Policy } from "../policy/policy.ts";
import { unitsOf } from "../scorecard/prepare-input.ts";
import type { ScoreInput } from "../scorecard/score-input.ts";

/** What of some data a policy asks for: its own measures and items, of all the units. */
export function inputFor(policy: Policy, input: ScoreInput): ScoreInput {
  const { measurements, published = [] } = input;
  const items = new Set([...policy.indicators, ...policy.areas].map(({ id }) => id));
  return {
    ...input,
    units: input.units ?? unitsOf([...measurements, ...published]),
    measurements: measurements.filter(({ measure }) => policy.measures.has(measure)),
    published: published.filter(({ item }) => items.has(item)),
  };
}
