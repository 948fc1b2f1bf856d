import type { AreaScore, IndicatorScore } from "../result/result.ts";
import { type CardChange, isOn, sumsTheSame } from "./card-change.ts";
import { type Unknown, unknownPublished } from "./unknown.ts";

/** Scores after a change. */
export interface ScoresAfter {
  readonly indicators: readonly IndicatorScore[];
  readonly areas: readonly AreaScore[];
}

/** Comparisons that would stand on the card if the published scores were known. */
export function unknownComparisons(change: CardChange, { indicators, areas }: ScoresAfter): Unknown[] {
  const { unit, variation } = change;
  const { policy } = variation;
  if (policy.published === undefined) {
    return [];
  }
  const { card, knowsPublished } = unit;
  const compared = indicators.filter((one) => !isOn(card, one) && one.origin !== "published" && !one.max.isZero());
  const worked = new Set(
    indicators.flatMap(({ origin, area }) => (origin === "counts" || origin === "rule" ? [area] : [])),
  );
  const summed = areas.filter((area) => !isOn(card, area) && worked.has(area.id));
  const lacking = new Set([...compared, ...summed].map(({ id }) => id).filter((id) => !knowsPublished(id)));
  const items = [...policy.indicators, ...policy.areas].filter(({ id }) => lacking.has(id));
  return [...items, ...unknownTotal(change)].map((item) => unknownPublished(card.unit.code, item));
}

/** The published total is the sum of its areas; of other areas it is known only when each of them is. */
function unknownTotal({ unit, variation }: CardChange) {
  const areas = variation.policy.areas.filter(({ inTotal }) => inTotal);
  return sumsTheSame(variation) || areas.every(({ id }) => unit.knowsPublished(id)) ? [] : [total];
}

const total = { title: { vi: "tổng điểm", en: "the total" } } as const;
