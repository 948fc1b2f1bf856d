import type { Measure, Problem } from "@cchc/core";
import { impossibleCounts } from "../scorecard/impossible-counts.ts";
import { problem } from "./check-names.ts";
import { givenMeasurement } from "./given-measurement.ts";
import type { Example, GivenCounts, Indicator } from "./indicator.ts";
import type { Sourced } from "./parsed-policy.ts";
import type { DocumentPath } from "./source-file.ts";

/** The counts of every example are such as a measure can give; else the example would test what never happens. */
export function checkExamples(indicator: Sourced<Indicator>, measures: ReadonlyMap<string, Measure>): Problem[] {
  return indicator.value.examples.flatMap((example, index) =>
    countsOf(indicator.value, example).flatMap(({ path, measure, counts }) => {
      const fault = faultOf(counts, measure, measures);
      return fault === undefined ? [] : [problem(indicator, ["examples", index, "given", ...path], fault)];
    }),
  );
}

interface Given {
  readonly path: DocumentPath;
  readonly measure: string | undefined;
  readonly counts: GivenCounts;
}

function countsOf({ measure }: Indicator, { given }: Example): Given[] {
  const own = given.counts === undefined ? [] : [{ path: ["counts"], measure, counts: given.counts }];
  const named = Object.entries(given.measures ?? {});
  return [...own, ...named.map(([id, counts]) => ({ path: ["measures", id], measure: id, counts }))];
}

function faultOf(
  counts: GivenCounts,
  id: string | undefined,
  measures: ReadonlyMap<string, Measure>,
): Omit<Problem, "place"> | undefined {
  const measure = measures.get(id ?? "");
  if (measure !== undefined) {
    return impossibleCounts(measure, givenMeasurement(measure.id, counts));
  }
  return id === undefined ? { ...noOwnMeasure, given: JSON.stringify(counts) } : { ...unknownMeasure, given: id };
}

const noOwnMeasure = {
  code: "example/no-measure",
  what: { vi: "tiêu chí không có số đo riêng", en: "the indicator has no measure of its own" },
  expected: { vi: "số liệu theo mã số đo, trong measures", en: "counts by the id of a measure, under measures" },
  example: "given: { measures: { case-on-time: { numerator: 3, denominator: 4 } } }",
} as const;
const unknownMeasure = {
  code: "policy/unknown-name",
  what: { vi: "không có số đo này trong bộ chỉ số", en: "no such measure in the policy" },
  expected: { vi: "mã một tệp trong measures/", en: "the id of a file in measures/" },
} as const;
