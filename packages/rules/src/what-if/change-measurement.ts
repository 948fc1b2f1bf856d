import { CchcError, type Measure, type Measurement, measureAmount, measureRatio } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import { impossibleCounts } from "../scorecard/impossible-counts.ts";
import type { MeasurementChange } from "./change.ts";

/**
 * The measurement that a change makes, of the period that was judged.
 *
 * @throws CchcError `what-if/unknown-measure`, and a code of `what-if/` for counts that cannot be.
 */
export function changedMeasurement(policy: Policy, period: string, change: MeasurementChange): Measurement {
  const measure = policy.measures.get(change.measure);
  if (measure === undefined) {
    throw unknownMeasure(change.measure, policy);
  }
  const measurement = measurementOf(change, period);
  const fault = impossibleCounts(measure, measurement);
  if (fault !== undefined) {
    const { code, ...told } = fault;
    const given = `${change.measure}: ${fault.given}`;
    throw new CchcError({ ...told, code: code.replace("score/", "what-if/"), given, example: exampleOf(measure) });
  }
  return measurement;
}

function measurementOf(change: MeasurementChange, period: string): Measurement {
  const { unit, measure } = change;
  const of = { unit, measure, period };
  if ("numerator" in change) {
    return measureRatio(of, change.numerator, change.denominator);
  }
  return "amount" in change ? measureAmount(of, change.amount) : { ...of, status: change.status };
}

/** Counts as they are written after `--set`. */
function exampleOf({ id, kind }: Measure): string {
  return kind === "ratio" ? `${id}=9/10` : `${id}=12`;
}

function unknownMeasure(given: string, { measures }: Policy): CchcError {
  const ids = [...measures.keys()];
  const [first] = measures.values();
  return new CchcError({
    code: "what-if/unknown-measure",
    what: { vi: "bộ chỉ số không có số đo này", en: "the policy has no such measure" },
    given,
    expected: { vi: `một trong: ${ids.join(", ")}`, en: `one of: ${ids.join(", ")}` },
    ...(first === undefined ? {} : { example: exampleOf(first) }),
  });
}
