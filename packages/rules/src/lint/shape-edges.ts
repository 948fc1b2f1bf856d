import type { Exact } from "@cchc/core";
import type { SimpleShape } from "../policy/shape.ts";
import type { DocumentPath } from "../policy/source-file.ts";

/** A number that a measured value is compared with, where it is written inside its shape or condition. */
export interface PlacedEdge {
  readonly path: DocumentPath;
  readonly value: Exact;
}

/** The edges that a shape compares a measured value with; conditions have their own. */
export function shapeEdges(score: SimpleShape): PlacedEdge[] {
  switch (score.shape) {
    case "bands":
      return score.bands.flatMap((band, index) =>
        (["atLeast", "above", "below", "atMost"] as const).flatMap((edge) => {
          const value = band[edge];
          return value === undefined ? [] : [{ path: ["bands", index, edge], value }];
        }),
      );
    case "capped-linear":
      return [
        { path: ["zeroAt"], value: score.zeroAt },
        { path: ["fullAt"], value: score.fullAt },
      ];
    case "relative-to-leader":
      return [{ path: ["target"], value: score.target }];
    default:
      return [];
  }
}
