import { Exact } from "@cchc/core";
import type { SimpleShape } from "../policy/shape.ts";

/** The most points that a shape gives; every shape that is in proportion to something gives all of them. */
export function mostPoints(score: SimpleShape, max: Exact): Exact {
  switch (score.shape) {
    case "bands":
      return highest(score.bands.map(({ points }) => points));
    case "lookup":
      return highest([score.otherwise, ...score.cases.map(({ points }) => points)]);
    case "per-count":
      return score.cap;
    default:
      return max;
  }
}

function highest(points: readonly Exact[]): Exact {
  return points.reduce((most, one) => Exact.max(most, one), Exact.zero);
}
