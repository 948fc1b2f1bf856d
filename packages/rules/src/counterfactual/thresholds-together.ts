import { Exact } from "@cchc/core";
import type { Rule } from "../policy/indicator.ts";
import type { IndicatorScore } from "../result/result.ts";
import type { CardWorld } from "./card-world.ts";
import type { ScoredItem } from "./scored-item.ts";
import { type Thresholds, thresholdsOf, valuesWorth } from "./thresholds.ts";

/** The indicator that items are of, and what the judge says of it as it stands. */
export interface Judged {
  readonly world: CardWorld;
  readonly rule: Rule;
  readonly before: IndicatorScore;
}

/** The thresholds of all items over one measure, the outcomes that their shapes name, and where the cap of a sum is met. */
export function thresholdsTogether(items: readonly ScoredItem[], judged: Judged): Thresholds {
  const all = items.map((item) => thresholdsOf(item.shape, item, judged.world));
  const next = items.flatMap(({ score }) => (score.next === undefined ? [] : [score.next.value]));
  const caps = items.flatMap((item) => capValues(item, judged));
  return {
    values: [...all.flatMap(({ values }) => values), ...next, ...caps],
    counts: all.flatMap(({ counts }) => counts),
    oneWay: items.length === 1 && all.every(({ oneWay }) => oneWay),
  };
}

/** Whether every threshold is known: several parts of a sum over one measure may meet its cap together, anywhere. */
export function isComplete(items: readonly ScoredItem[], { score, max }: Rule): boolean {
  return (
    items.length === 1 || score.shape !== "sum" || Exact.sum(score.parts.map((part) => part.max)).compare(max) <= 0
  );
}

/** At which values of a part the sum meets its cap, the other parts staying as they are. */
function capValues({ part, measure, shape, max }: ScoredItem, { before, rule, world }: Judged): Exact[] {
  const parts = before.parts ?? [];
  if (part === undefined || max.isZero()) {
    return [];
  }
  const applicable = Exact.sum(parts.map((one) => one.applicable));
  const whole = Exact.sum(parts.map((one) => one.max));
  const others = parts.filter((one) => one.id !== part);
  const capped = rule.max.times(applicable).dividedBy(whole);
  const missing = capped.minus(Exact.sum(others.map(({ points = Exact.zero }) => points)));
  return valuesWorth(shape, missing, { max, leader: world.leaders.get(measure) });
}
