import {
  type Counterfactual,
  counterfactual,
  type Indicator,
  leadersAmong,
  type Policy,
  type Result,
  renderSentence,
  type Scorecard,
} from "@cchc/rules";
import type { LabelledLine } from "./labelled-line.ts";
import { safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { words } from "./words.ts";

/** What the scoring of the indicator, a line above, has said already. */
const saidAbove: ReadonlySet<string> = new Set([
  "already-best",
  "tracked",
  "no-rule",
  "not-applicable",
  "exempt",
  "no-data",
  "empty-denominator",
  "pending",
  "error",
]);

/** The least that must change for the next better outcome, or why nothing does, as one sentence. */
export function renderCounterfactual({ sentence }: Counterfactual, style: TerminalStyle): string {
  return safePage(renderSentence(sentence, style));
}

/** The indicator of a card that is asked about. */
export interface AskedView {
  readonly card: Scorecard;
  readonly indicator: Indicator;
  readonly style: TerminalStyle;
}

/** The line of the next better outcome on the page of an indicator; none where the scoring says why there is none. */
export function nextLines(result: Result, policy: Policy, { card, indicator, style }: AskedView): LabelledLine[] {
  const leaders = leadersAmong(policy, result.cards, card);
  const answer = counterfactual(policy, card, indicator.id, { leaders });
  return saysMore(answer) ? [[words.next[style.language], renderCounterfactual(answer, style)]] : [];
}

/** Whether an answer says what the scoring of the indicator does not say already. */
export function saysMore(answer: Counterfactual): boolean {
  return answer.kind !== "none" || !saidAbove.has(answer.reason);
}
