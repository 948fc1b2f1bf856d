import { LogicEngine } from "json-logic-engine";
import type { EngineUnderTest } from "./engine.ts";
import { edges, indicators, units } from "./workload.ts";

const engine = new LogicEngine();

/** `if value ≥ 0.9 then 3 else if …`, built by json-logic-engine to a function of its own for each indicator. */
const built = indicators.map((name) =>
  engine.build({
    if: [...edges.toReversed().flatMap((edge, index) => [{ ">=": [{ var: name }, edge] }, edges.length - index]), 0],
  }),
);

/** json-logic-engine with `build()`, one function for each indicator. */
export const jsonLogic: EngineUnderTest = {
  name: "json-logic-engine build()",
  units: units.length,
  judge: (from, to, into) => {
    for (const [unit, facts] of units.slice(from, to).entries()) {
      for (const [indicator, judge] of built.entries()) {
        into[unit * indicators.length + indicator] = Number(judge(facts));
      }
    }
  },
};
