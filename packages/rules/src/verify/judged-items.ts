import type { IndicatorScore, PartScore, Scorecard } from "../result/result.ts";

/** Everything on a card that was judged by one rule: its indicators, and the parts of its sums. */
export function judgedItems({ indicators }: Pick<Scorecard, "indicators">): (IndicatorScore | PartScore)[] {
  return indicators.flatMap((indicator) => [indicator, ...(indicator.parts ?? [])]);
}
