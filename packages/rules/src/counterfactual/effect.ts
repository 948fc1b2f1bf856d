import { Exact, type Measurement } from "@cchc/core";
import type { IndicatorScore } from "../result/result.ts";
import { rejudgeCard } from "./card-world.ts";
import type { Effect } from "./counterfactual-result.ts";
import type { Asked } from "./search.ts";

/** A measurement in the place of that of the card, and what the judge says of the indicator with it. */
export interface Changing {
  readonly measurement: Measurement;
  readonly after: IndicatorScore;
}

/** Points of the indicator, and the total with everything else that the measurement moves. */
export function effectOf({ world, before }: Asked, { measurement, after }: Changing): Effect {
  const total = rejudgeCard(world, new Map([[measurement.measure, measurement]])).total.points;
  const now = world.card.total.points;
  return {
    points: { before: before.points ?? Exact.zero, after: after.points ?? Exact.zero },
    ...(total === undefined || now === undefined ? {} : { total: { before: now, after: total } }),
  };
}
