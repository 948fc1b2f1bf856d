import { Engine, type RuleProperties } from "json-rules-engine";
import type { EngineUnderTest } from "./engine.ts";
import { bandOf, edges, indicators, rulesPerBand, units } from "./workload.ts";

/** An engine that is kept for all units, as its documentation advises; one run after the other, since overlapping runs lose rules. */
function reused(name: string, rules: readonly RuleProperties[], size: number): EngineUnderTest {
  const engine = new Engine([...rules]);
  return {
    name,
    units: size,
    judge: async (from, to, into) => {
      for (const [unit, facts] of units.slice(from, to).entries()) {
        const { events } = await engine.run(facts);
        for (const { params } of events) {
          into[unit * indicators.length + Number(params?.["indicator"])] = Number(params?.["band"]);
        }
      }
    },
  };
}

/** One rule for each band of each indicator, the same JSON that cchc compiles. */
export const stockPerBand = reused("json-rules-engine, a rule per band", rulesPerBand(), 300);

/** One rule for each indicator, the bands in the event's parameters and chosen by the caller: less work for the engine. */
const perIndicator = indicators.map((fact, indicator) => ({
  conditions: { all: [{ fact, operator: "greaterThanInclusive", value: 0 }] },
  event: { type: "share", params: { indicator, edges } },
}));
const perIndicatorEngine = new Engine(perIndicator);

/** One rule for each indicator. */
export const stockPerIndicator: EngineUnderTest = {
  name: "json-rules-engine, a rule per indicator",
  units: 1_000,
  judge: async (from, to, into) => {
    for (const [unit, facts] of units.slice(from, to).entries()) {
      const { events } = await perIndicatorEngine.run(facts);
      for (const { params } of events) {
        const indicator = Number(params?.["indicator"]);
        into[unit * indicators.length + indicator] = bandOf(facts[indicators[indicator] ?? ""] ?? Number.NaN);
      }
    }
  },
};
