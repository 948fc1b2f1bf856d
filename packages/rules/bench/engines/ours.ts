import { compileRules, fromJsonRulesEngine, type RuleEvent } from "@cchc/rules";
import type { EngineUnderTest } from "./engine.ts";
import { indicators, rulesPerBand, units } from "./workload.ts";

const compiled = compileRules(fromJsonRulesEngine(rulesPerBand()).rules);

function write(events: readonly RuleEvent[], unit: number, into: Uint8Array): void {
  for (const { params } of events) {
    into[unit * indicators.length + Number(params?.["indicator"])] = Number(params?.["band"]);
  }
}

/** The same 240 rules, compiled: outcomes alone. */
export const outcomes: EngineUnderTest = {
  name: "cchc, outcomes",
  units: units.length,
  judge: (from, to, into) => {
    for (const [unit, facts] of units.slice(from, to).entries()) {
      write(compiled.events(facts), unit, into);
    }
  },
};

/** The same 240 rules, compiled: every rule with the outcome of every branch. */
export const traces: EngineUnderTest = {
  name: "cchc, complete traces",
  units: units.length,
  judge: (from, to, into) => {
    for (const [unit, facts] of units.slice(from, to).entries()) {
      write(compiled.run(facts).events, unit, into);
    }
  },
};
