import { type AnyRecord, type Assessment, Exact, type Measurement, parsePlainDate } from "@cchc/core";
import fc from "fast-check";
import type { Change, PolicyChange, ScoreInput } from "../src/index.ts";
import { anyInput } from "./any-input.ts";
import { amountOf, gapOf, shareOf } from "./build-policy.ts";

function assessment(unit: string, kind: Assessment["kind"], points: number): AnyRecord & Assessment {
  return {
    id: `${unit}-${kind}`,
    unit,
    indicator: "capped",
    kind,
    points: Exact.of(points),
    assessedOn: parsePlainDate("2026-08-20"),
  };
}

const assessments = [assessment("A", "self", 3), assessment("A", "verified", 1), assessment("B", "self", 2)];

/** A share that was refused, for its counts. */
const refusedShare: Measurement = {
  unit: "B",
  measure: "s4",
  period: "2026-08",
  status: "error",
  refused: { numerator: Exact.of(7), denominator: Exact.of(5) },
};

/** Data of a handful of units under the flagged policy, with everything that its flags look at. */
export const anyJudged: fc.Arbitrary<ScoreInput> = fc
  .record({
    input: anyInput,
    apart: fc.integer({ min: 0, max: 9 }),
    refused: fc.boolean(),
    notInForce: fc.constantFrom(undefined, [], ["C"]),
  })
  .map(({ input, apart, refused, notInForce }) => ({
    ...input,
    measurements: [
      ...input.measurements.filter(({ unit, measure }) => !(refused && unit === "B" && measure === "s4")),
      { ...amountOf({ unit: "A", measure: "apart" }, apart), records: { notMet: ["r-1"] } },
      ...(refused ? [refusedShare] : []),
    ],
    assessments,
    ...(notInForce === undefined ? {} : { unitsNotInForce: new Set(notInForce) }),
  }));

/** What is judged with other counts, put in by hand. */
export function withCounts(input: ScoreInput, changes: readonly Change[]): ScoreInput {
  const set = changes.flatMap((change) => ("measure" in change ? [change] : []));
  const kept = input.measurements.filter(
    ({ unit, measure }) => !set.some((one) => one.unit === unit && one.measure === measure),
  );
  const put = set.map(({ unit, measure, ...counts }): Measurement => {
    if ("numerator" in counts) {
      return shareOf({ unit, measure }, counts.numerator, counts.denominator);
    }
    return "amount" in counts ? amountOf({ unit, measure }, counts.amount) : gapOf({ unit, measure }, counts.status);
  });
  return { ...input, measurements: [...kept, ...put] };
}

/** The files of a policy with other values, put in by hand. */
export function withValues(files: Readonly<Record<string, unknown>>, changes: readonly Change[]) {
  // Not structuredClone: texts that two files share must become two.
  const copy = JSON.parse(JSON.stringify(files));
  for (const { file, at, value } of changes.flatMap((change): PolicyChange[] => ("file" in change ? [change] : []))) {
    let place = copy[file];
    for (const key of at.slice(0, -1)) {
      place = place[key];
    }
    place[at.at(-1) ?? ""] = value;
  }
  return copy;
}
