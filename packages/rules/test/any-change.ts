import fc from "fast-check";
import type { Change, MeasurementChange, PolicyChange } from "../src/index.ts";

const count = fc.integer({ min: 0, max: 40 });

function anyMeasurementChange(unit: string): fc.Arbitrary<MeasurementChange> {
  const shares = fc.tuple(fc.constantFrom("s1", "s2", "s3", "s4"), count, count);
  const amounts = fc.tuple(fc.constantFrom("days", "faults", "apart"), count);
  const statuses = fc.constantFrom("no-data", "pending", "exempt", "error", "not-applicable");
  const anything = fc.constantFrom("s1", "s2", "s3", "s4", "staff", "days", "faults");
  return fc.oneof(
    shares.map(([measure, a, b]) => ({ unit, measure, numerator: Math.min(a, b), denominator: Math.max(a, b) })),
    amounts.map(([measure, amount]) => ({ unit, measure, amount: `${amount}/10` })),
    fc.tuple(anything, statuses).map(([measure, status]) => ({ unit, measure, status }) as const),
  );
}

const rule = (id: string, ...at: (string | number)[]) => ({ file: `indicators/${id}.yaml`, at: ["rules", 0, ...at] });
const head = (...at: (string | number)[]) => ({ file: "policy.yaml", at });

/** Changes that the policy survives, each by itself and together with any other; some only in pairs. */
export const policyChanges: readonly (readonly PolicyChange[])[] = [
  [{ ...rule("capped", "score", "fullAt"), value: "90%" }],
  [{ ...rule("capped", "score", "zeroAt"), value: "10%" }],
  [{ ...rule("bands-up", "score", "bands", 1, "points"), value: 3 }],
  [{ ...rule("per-count", "score", "cap"), value: 3 }],
  [{ ...rule("deduct", "score", "floor"), value: 2 }],
  [{ ...rule("leader", "score", "target"), value: "55%" }],
  [{ ...rule("leader", "applies", "if", "value"), value: "ward" }],
  [{ ...rule("sum", "score", "parts", 0, "max"), value: 5 }],
  [{ ...rule("sum", "score", "parts", 1, "when", "noData"), value: "withhold" }],
  [{ ...rule("lookup", "score", "cases", 1, "points"), value: 4 }],
  [{ ...rule("linear-down", "when", "emptyDenominator"), value: "zero" }],
  [
    { ...rule("linear-up", "max"), value: 5 },
    { ...head("areas", 1, "max"), value: 13 },
  ],
  [{ ...head("conditions", "most", "value"), value: 0.75 }],
  [{ ...head("published", "tolerance"), value: 2 }],
  [{ ...head("areas", 4, "inTotal"), value: false }],
  [{ ...head("rank", "among"), value: "all" }],
  [{ ...head("rank", "ties"), value: "dense" }],
  [
    { ...head("grades", "bands", 0, "atLeast"), value: "60%" },
    { ...head("grades", "bands", 1, "below"), value: "60%" },
  ],
  [{ file: "flags/f-share.yaml", at: ["raise", 0, "when", "value"], value: 0.6 }],
  [{ file: "measures/days.yaml", at: ["title", "vi"], value: "ngày khác" }],
];

/** A few changes of counts, of the policy, or of both; no measure of a unit twice. */
export const anyChanges: fc.Arbitrary<Change[]> = fc
  .tuple(
    fc.array(fc.constantFrom("A", "B", "C", "D").chain(anyMeasurementChange), { maxLength: 3 }),
    fc.subarray([...policyChanges], { maxLength: 2 }),
  )
  .map(([measured, policy]) => [
    ...new Map(measured.map((one) => [`${one.unit} ${one.measure}`, one])).values(),
    ...policy.flat(),
  ]);
