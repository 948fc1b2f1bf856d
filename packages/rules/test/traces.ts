import { type IndicatorTrace, type Policy, type Scorecard, traceIndicator } from "../src/index.ts";

/** The traces of every indicator of a card. */
export function tracesOf(policy: Policy, card: Scorecard): IndicatorTrace[] {
  return card.indicators.map(({ id }) => traceIndicator(policy, card, id));
}
