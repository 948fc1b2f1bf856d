import { Exact, factsOf } from "@cchc/core";
import type { Indicator, Rule } from "../policy/indicator.ts";
import type { SimpleShape } from "../policy/shape.ts";
import type { IndicatorScore, PartScore } from "../result/result.ts";
import type { CardWorld } from "./card-world.ts";

/** What one shape made of one measure: an indicator, or a part of a sum. */
export interface ScoredItem {
  /** Id of the part, when it is one. */
  readonly part: string | undefined;
  readonly measure: string;
  readonly shape: SimpleShape;
  readonly max: Exact;
  readonly score: IndicatorScore | PartScore;
}

/** The items of an indicator, with what the card says of each. */
export function itemsOf(indicator: Indicator, { score: shape, max }: Rule, score: IndicatorScore): ScoredItem[] {
  switch (shape.shape) {
    case "published":
    case "tracked":
      return [];
    case "sum":
      return shape.parts.flatMap((part) => {
        const own = score.parts?.find(({ id }) => id === part.id);
        const { id, measure, score: simple } = part;
        return own === undefined ? [] : [{ part: id, measure, shape: simple, max: part.max, score: own }];
      });
    default:
      return indicator.measure === undefined
        ? []
        : [{ part: undefined, measure: indicator.measure, shape, max, score }];
  }
}

/** The most points that a shape can give. */
export function bestOf(shape: SimpleShape, max: Exact): Exact {
  switch (shape.shape) {
    case "bands":
      return shape.bands.map((band) => band.points).reduce(Exact.max);
    case "lookup":
      return shape.cases.map((one) => one.points).reduce(Exact.max, shape.otherwise);
    case "per-count":
      return shape.cap;
    default:
      return max;
  }
}

/** Whether points go along with the value, so that every record counts, and the next outcome is the one that the shape names. */
function isGradual({ shape }: SimpleShape): boolean {
  return shape !== "bands" && shape !== "lookup" && shape !== "pass-fail";
}

/** Whether nothing but the level of the unit decides. */
export function isByLevel({ shape }: ScoredItem, { policy }: CardWorld): boolean {
  if (shape.shape !== "lookup" && shape.shape !== "pass-fail") {
    return false;
  }
  const conditions = shape.shape === "lookup" ? shape.cases.map((one) => one.if) : [shape.pass];
  return conditions.every((one) => [...factsOf(one, policy.named)].every((fact) => fact === "level"));
}

/** Whether an item gets what it was after: the outcome that its shape names, or for steps, any better one. */
export function isReached({ shape, score }: ScoredItem, after: IndicatorScore | PartScore): boolean {
  const before = score.points ?? Exact.zero;
  const goal = isGradual(shape) ? score.next?.points : undefined;
  const points = after.points ?? Exact.zero;
  return goal === undefined ? points.compare(before) > 0 : points.compare(goal) >= 0;
}
