import { Exact } from "@cchc/core";
import type { Shape } from "../policy/shape.ts";
import { scoreShape } from "../scoring/score-shape.ts";

/** Points as a function of the value: straight between its breaks. */
export interface Curve {
  /** Values at which it may jump or turn. */
  readonly breaks: readonly Exact[];
  readonly at: (value: Exact) => Exact;
  /** Whether it stays level between its breaks. */
  readonly level: boolean;
}

/** The curve of a shape whose points depend on the value alone; undefined for every other shape. */
export function curveOf(shape: Shape, max: Exact): Curve | undefined {
  if (shape.shape !== "bands" && shape.shape !== "linear" && shape.shape !== "capped-linear") {
    return undefined;
  }
  const at = (value: Exact) =>
    scoreShape(shape, { value, kind: "ratio", max, facts: new Map(), named: new Map() }).points;
  switch (shape.shape) {
    case "bands":
      return { breaks: shape.bands.flatMap(edgesOf), at, level: true };
    case "linear":
      return { breaks: [Exact.zero, Exact.one], at, level: false };
    case "capped-linear":
      return { breaks: [shape.zeroAt, shape.fullAt], at, level: false };
  }
}

/** The edges of an interval, whichever it has. */
export function edgesOf(interval: object): Exact[] {
  return ["atLeast", "above", "below", "atMost"].flatMap((name) => {
    const edge = new Map<string, unknown>(Object.entries(interval)).get(name);
    return edge instanceof Exact ? [edge] : [];
  });
}
