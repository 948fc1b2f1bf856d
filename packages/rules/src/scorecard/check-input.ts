import type { Exact, Localized, Measure, Measurement, Problem } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";

/** What is judged, after its period was settled. */
export interface Judged {
  readonly policy: Policy;
  readonly period: string;
  readonly units: ReadonlySet<string>;
}

/** Everything about the measurements that would make a judgement wrong: strangers, repetitions, impossible counts. */
export function checkMeasurements(measurements: readonly Measurement[], judged: Judged): Problem[] {
  const seen = new Set<string>();
  return measurements.flatMap((measurement) => {
    const key = JSON.stringify([measurement.unit, measurement.measure]);
    const again = seen.has(key);
    seen.add(key);
    return [...(again ? [fault("score/same-twice", twice, measurement)] : []), ...checkOne(measurement, judged)];
  });
}

function checkOne(measurement: Measurement, { policy, period, units }: Judged): Problem[] {
  const measure = policy.measures.get(measurement.measure);
  if (measure === undefined) {
    return [fault("score/unknown-measure", unknownMeasure, measurement)];
  }
  if (!units.has(measurement.unit)) {
    return [fault("score/unknown-unit", unknownUnit, measurement)];
  }
  if (measurement.period !== period) {
    return [fault("score/other-period", otherPeriod, measurement)];
  }
  const code = impossible(measure, measurement);
  return code === undefined ? [] : [fault(code, impossibleCounts, measurement)];
}

function impossible(measure: Measure, measurement: Measurement): string | undefined {
  if ("amount" in measurement) {
    return measure.kind === "amount" ? negative(measurement.amount) : "score/amount-for-ratio";
  }
  if (!("numerator" in measurement)) {
    return undefined;
  }
  if (measure.kind === "amount") {
    return "score/ratio-for-amount";
  }
  const over = !measure.mayExceed && measurement.numerator.compare(measurement.denominator) > 0;
  return over ? "score/numerator-over" : (negative(measurement.numerator) ?? negative(measurement.denominator));
}

function negative(count: Exact): string | undefined {
  return count.isNegative() ? "score/negative" : undefined;
}

interface Wording {
  readonly what: Localized;
  readonly expected: Localized;
}

function fault(code: string, { what, expected }: Wording, measurement: Measurement): Problem {
  return { code, what, expected, given: JSON.stringify(measurement) };
}

const twice: Wording = {
  what: { vi: "một số đo của một đơn vị được đưa vào hai lần", en: "one measure of one unit is given twice" },
  expected: { vi: "mỗi số đo của mỗi đơn vị một lần", en: "each measure of each unit once" },
};
const unknownMeasure: Wording = {
  what: { vi: "bộ chỉ số không có số đo này", en: "the policy has no such measure" },
  expected: { vi: "một số đo của bộ chỉ số", en: "a measure of the policy" },
};
const unknownUnit: Wording = {
  what: { vi: "đơn vị không có trong danh sách", en: "the unit is not listed" },
  expected: { vi: "một đơn vị trong danh sách units", en: "a unit of the list units" },
};
const otherPeriod: Wording = {
  what: { vi: "số đo của kỳ khác", en: "a measurement of another period" },
  expected: { vi: "chỉ số đo của kỳ được chấm", en: "only measurements of the period that is judged" },
};
const impossibleCounts: Wording = {
  what: { vi: "số đếm không thể có", en: "counts that cannot be" },
  expected: {
    vi: "số không âm, tử số không lớn hơn mẫu số, đúng loại của số đo",
    en: "counts that are not negative, a numerator not over its denominator, of the measure's kind",
  },
};
