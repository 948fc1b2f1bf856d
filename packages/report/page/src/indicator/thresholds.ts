import type { Exact } from "@cchc/core";
import type { Shape } from "@cchc/rules";

/** The values at which a rule gives other points: edges of bands, the target, where nothing and where everything is earned. */
export function thresholdsOf(shape: Shape | undefined): Exact[] {
  const edges = edgesOf(shape);
  return edges.filter((edge, index) => edges.findIndex((other) => other.equals(edge)) === index);
}

function edgesOf(shape: Shape | undefined): Exact[] {
  switch (shape?.shape) {
    case "bands":
      return shape.bands.flatMap(({ atLeast, above, below, atMost }) =>
        [atLeast, above, below, atMost].flatMap((edge) => edge ?? []),
      );
    case "capped-linear":
      return [shape.zeroAt, shape.fullAt];
    case "relative-to-leader":
      return [shape.target];
    default:
      return [];
  }
}
