import type { EngineUnderTest } from "./engine.ts";
import { indicators, type UnitFacts, units } from "./workload.ts";

/** What a careful programmer would write by hand: a closure for each indicator. */
function byHand(name: string): (facts: UnitFacts) => number {
  return (facts) => {
    const value = facts[name] ?? Number.NaN;
    return value >= 0.9 ? 3 : value >= 0.7 ? 2 : value >= 0.5 ? 1 : 0;
  };
}

const judges = indicators.map(byHand);

/** Hand-written closures. */
export const closures: EngineUnderTest = {
  name: "hand-written closures",
  units: units.length,
  judge: (from, to, into) => {
    for (const [unit, facts] of units.slice(from, to).entries()) {
      for (const [indicator, judge] of judges.entries()) {
        into[unit * indicators.length + indicator] = judge(facts);
      }
    }
  },
};
