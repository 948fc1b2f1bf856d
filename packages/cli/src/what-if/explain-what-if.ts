import { renderWhatIf, type TerminalStyle } from "@cchc/report";
import { type Indicator, type Policy, type Result, rescore, type Scorecard } from "@cchc/rules";
import { jsonText } from "../output/json-text.ts";
import { readSet } from "./read-set.ts";

/** What is supposed of which unit, and how it is told. */
export interface WhatIfAsked {
  readonly result: Result;
  readonly policy: Policy;
  readonly card: Scorecard;
  readonly indicator: Indicator | undefined;
  readonly set: readonly string[];
  readonly format: "table" | "json";
}

/** What would come of other counts: before and after, on one unit's card and among its peers. */
export function explainWhatIf(asked: WhatIfAsked, style: TerminalStyle): string {
  const { result, policy, card, indicator, set } = asked;
  const { unit } = card;
  const changes = set.map((text) => readSet(text, policy, unit.code));
  const whatIf = rescore({ result, policy }, changes);
  if (asked.format === "json") {
    const { difference, recomputed, unknown } = whatIf;
    return jsonText({ unit, changes, difference, recomputed, unknown }, 2);
  }
  return renderWhatIf(whatIf, policy, { before: card, indicator, supposed: set, style });
}
