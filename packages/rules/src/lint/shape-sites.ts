import type { Exact, Measure } from "@cchc/core";
import type { Shape, SimpleShape } from "../policy/shape.ts";
import type { DocumentPath, PolicyFile } from "../policy/source-file.ts";
import type { LintedPolicy } from "./lint-rule.ts";

/** A shape that scores one measure, where it is written. */
export interface ShapeSite {
  readonly file: PolicyFile;
  readonly path: DocumentPath;
  readonly score: SimpleShape;
  readonly measure: Measure;
  /** Absent for a reading, which has no maximum of its own. */
  readonly max: Exact | undefined;
}

/** Every shape that scores a measure: of rules, of readings, of parts of sums. */
export function shapeSites({ indicators, measureOf }: LintedPolicy): ShapeSite[] {
  return indicators.flatMap(({ file, value: { rules, readings = [], measure } }) =>
    [
      ...rules.flatMap(({ score, max }, index) =>
        simpleShapes(score, { path: ["rules", index, "score"], measure, max }),
      ),
      ...readings.flatMap(({ score }, index) => simpleShapes(score, { path: ["readings", index, "score"], measure })),
    ].flatMap(({ measure: id, ...site }) => {
      const known = measureOf.get(id ?? "");
      return known === undefined ? [] : [{ file, ...site, measure: known }];
    }),
  );
}

interface Around {
  readonly path: DocumentPath;
  readonly measure: string | undefined;
  readonly max?: Exact;
}

interface Placed extends Omit<ShapeSite, "file" | "measure"> {
  readonly measure: string | undefined;
}

function simpleShapes(score: Shape, { path, measure, max }: Around): Placed[] {
  switch (score.shape) {
    case "tracked":
    case "published":
      return [];
    case "sum":
      return score.parts.map((part, index) => ({ ...part, path: [...path, "parts", index, "score"] }));
    default:
      return [{ path, score, max, measure }];
  }
}
