import type { Indicator } from "../policy/indicator.ts";
import type { Part, Shape } from "../policy/shape.ts";
import type { DocumentPath } from "../policy/source-file.ts";

/** A measure that an indicator names, and where. */
export interface NamedMeasure {
  readonly id: string;
  readonly path: DocumentPath;
}

/** Every measure that an indicator names: its own, its movement, related ones, parts of sums. */
export function measuresNamed({ measure, change, related = [], rules, readings = [] }: Indicator): NamedMeasure[] {
  return [
    ...(measure === undefined ? [] : [{ id: measure, path: ["measure"] }]),
    ...(change === undefined ? [] : [{ id: change, path: ["change"] }]),
    ...related.map((id, index) => ({ id, path: ["related", index] })),
    ...partsOf("rules", rules),
    ...partsOf("readings", readings),
  ];
}

function partsOf(key: string, things: readonly { readonly score: Shape }[]): NamedMeasure[] {
  return things.flatMap(({ score }, index) =>
    partList(score).map((part, order) => ({
      id: part.measure,
      path: [key, index, "score", "parts", order, "measure"],
    })),
  );
}

/** The parts of a sum; none of another shape. */
export function partList(score: Shape): readonly Part[] {
  return score.shape === "sum" ? score.parts : [];
}
