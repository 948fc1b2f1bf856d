import { Exact, type Measurement } from "@cchc/core";
import type { IndicatorScore } from "../result/result.ts";
import { measuredValue } from "../scorecard/judge-measured.ts";
import { rejudge } from "./card-world.ts";
import { measurementWorth, type ValueLever } from "./lever.ts";
import { isReached, type ScoredItem } from "./scored-item.ts";
import type { Asked } from "./search.ts";
import { thresholdsTogether } from "./thresholds-together.ts";

/** The nearest value of a measure that brings the next outcome. */
export interface ValueFound {
  readonly lever: ValueLever;
  readonly item: ScoredItem;
  readonly from: Exact;
  /** The edge, and whether it is enough or must be passed. */
  readonly value: Exact;
  readonly edge: "at" | "past";
  readonly measurement: Measurement;
  readonly after: IndicatorScore;
}

interface Try {
  readonly edge: Exact;
  readonly value: Exact;
}

/**
 * The nearest value that brings the next outcome. How many records that takes depends on their values, so nothing is said
 * of it. Tried are all thresholds and a place between each two.
 */
export function searchValue(asked: Asked, lever: ValueLever, items: readonly ScoredItem[]): ValueFound | undefined {
  const { indicator, rule, world, before } = asked;
  const from = measuredValue(lever.measurement) ?? Exact.zero;
  const tries = triesFrom(from, lever, thresholdsTogether(items, asked).values);
  for (const { edge, value } of tries) {
    const measurement = measurementWorth(lever, value);
    const changed = new Map([[lever.measure, measurement]]);
    const after = rejudge(indicator, rule.from, [world, changed]);
    const gained = (after.points ?? Exact.zero).compare(before.points ?? Exact.zero) > 0;
    const item = items.find((one) => isReached(one, after.parts?.find(({ id }) => id === one.part) ?? after));
    if (gained && item !== undefined) {
      return { lever, item, from, value: edge, edge: edge.equals(value) ? "at" : "past", measurement, after };
    }
  }
  return undefined;
}

/** Thresholds and what lies just past them, the nearest to the present value first. */
function triesFrom(from: Exact, { mayExceed }: ValueLever, thresholds: readonly Exact[]): Try[] {
  const sorted = [...thresholds, from].sort((a, b) => a.compare(b));
  const past = sorted.flatMap((edge, index) => [
    { edge, value: between(sorted[index - 1] ?? edge.minus(2), edge) },
    { edge, value: between(edge, sorted[index + 1] ?? edge.plus(2)) },
  ]);
  return [...sorted.map((edge) => ({ edge, value: edge })), ...past]
    .filter(({ value }) => mayExceed || (!value.isNegative() && value.compare(1) <= 0))
    .sort((a, b) => a.edge.minus(from).abs().compare(b.edge.minus(from).abs()) || distance(a, from, b));
}

function distance(a: Try, from: Exact, b: Try): number {
  return a.value.minus(from).abs().compare(b.value.minus(from).abs());
}

function between(a: Exact, b: Exact): Exact {
  return a.plus(b).dividedBy(2);
}
