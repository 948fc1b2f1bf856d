import type { Localized, Measurement, Place, Problem, Provenance, PublishedScore } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import { impossibleCounts } from "./impossible-counts.ts";

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
    const { unit, measure, from } = measurement;
    const again = repeats(seen, [unit, measure]);
    const faults = [...(again ? [twice] : []), ...checkOne(measurement, judged)];
    const place = from === undefined ? {} : { place: placeOf(from) };
    return faults.map(({ given, ...fault }) => ({ ...fault, given: told([unit, measure, given]), ...place }));
  });
}

/** The same for published scores, which nothing may leave aside in silence either. */
export function checkPublished(published: readonly PublishedScore[], { policy, period, units }: Judged): Problem[] {
  const items = new Set([...policy.indicators, ...policy.areas].map(({ id }) => id));
  const seen = new Set<string>();
  return published.flatMap(({ unit, item, period: its }) => {
    const faults: Fault[] = [
      ...(repeats(seen, [unit, item]) ? [twice] : []),
      ...(items.has(item) ? [] : [unknownItem]),
      ...(units.has(unit) ? [] : [unknownUnit]),
      ...(its === period ? [] : [otherPeriod(its, period)]),
    ];
    return faults.map(({ given, ...fault }) => ({ ...fault, given: told([unit, item, given]) }));
  });
}

interface Fault extends Omit<Problem, "place"> {
  readonly given?: string;
}

function checkOne(measurement: Measurement, { policy, period, units }: Judged): Fault[] {
  const measure = policy.measures.get(measurement.measure);
  if (measure === undefined) {
    return [unknownMeasure];
  }
  if (!units.has(measurement.unit)) {
    return [unknownUnit];
  }
  if (measurement.period !== period) {
    return [otherPeriod(measurement.period, period)];
  }
  const impossible = impossibleCounts(measure, measurement);
  return impossible === undefined ? [] : [impossible];
}

function placeOf({ file, row }: Provenance): Place {
  return row === undefined ? { file } : { file, row };
}

function repeats(seen: Set<string>, name: readonly string[]): boolean {
  const key = JSON.stringify(name);
  const again = seen.has(key);
  seen.add(key);
  return again;
}

/** Who and what, then the number if that is what is wrong: `H44.104, case-on-time, 12 / 10`. */
function told(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(", ");
}

function otherPeriod(given: string, period: string): Fault {
  const expected: Localized = { vi: `kỳ được chấm: ${period}`, en: `the period that is judged: ${period}` };
  return {
    code: "score/other-period",
    what: { vi: "số liệu của kỳ khác", en: "data of another period" },
    given,
    expected,
  };
}

const twice: Fault = {
  code: "score/same-twice",
  what: { vi: "cùng một đơn vị và một mục được đưa vào hai lần", en: "the same item of the same unit is given twice" },
  expected: { vi: "mỗi mục của mỗi đơn vị một lần", en: "each item of each unit once" },
};
const unknownMeasure: Fault = {
  code: "score/unknown-measure",
  what: { vi: "bộ chỉ số không có số đo này", en: "the policy has no such measure" },
  expected: { vi: "một số đo của bộ chỉ số", en: "a measure of the policy" },
};
const unknownItem: Fault = {
  code: "score/unknown-item",
  what: { vi: "bộ chỉ số không có tiêu chí hay lĩnh vực này", en: "the policy has no such indicator or area" },
  expected: { vi: "mã tiêu chí hoặc lĩnh vực của bộ chỉ số", en: "the id of an indicator or area of the policy" },
};
const unknownUnit: Fault = {
  code: "score/unknown-unit",
  what: { vi: "đơn vị không có trong danh sách", en: "the unit is not listed" },
  expected: { vi: "một đơn vị trong danh sách units", en: "a unit of the list units" },
};
