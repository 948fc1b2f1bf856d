import type { Exact, Language, Localized } from "@cchc/core";
import type { Interval } from "../policy/interval.ts";
import type { Domain } from "../scoring/cover.ts";
import type { Cut } from "../scoring/cut.ts";
import { isOneValue } from "../scoring/cut.ts";
import { writeValue } from "../scoring/write-value.ts";
import type { Curve } from "./curve.ts";
import { type Ends, type Segment, segmentsOf } from "./curve-segments.ts";

/** Values for which two curves differ, as one interval. */
export interface ChangedValues {
  readonly low: Cut;
  readonly high: Cut | undefined;
  /** Where they differ the most; at an open end, what they come near to. */
  readonly most: Ends;
  /** Whether both stay level on it. */
  readonly level: boolean;
}

/**
 * The values for which two curves differ, in as few intervals as tell them: of steps one for each pair of points, of
 * lines one for each stretch without an equal value.
 *
 * @example
 * changedValues([curveOf(before, max), curveOf(after, max)], { from: Exact.zero, to: Exact.one });
 * // [{ low: 79.5 %, high: just before 80 %, most: { before: 1.5, after: 2 } }]
 */
export function changedValues(curves: readonly [before: Curve, after: Curve], domain: Domain): ChangedValues[] {
  const level = curves.every((curve) => curve.level);
  const runs: ChangedValues[] = [];
  let last: Segment | undefined;
  for (const segment of segmentsOf(curves, domain)) {
    const run = runs.at(-1);
    if (segment.differs && run !== undefined && last?.differs && (!level || sameStep(run.most, segment.ends[0]))) {
      runs[runs.length - 1] = { ...run, high: segment.high, most: larger(run.most, segment) };
    } else if (segment.differs) {
      runs.push({ low: segment.low, high: segment.high, most: larger(segment.ends[0], segment), level });
    }
    last = segment;
  }
  return runs;
}

function sameStep(a: Ends, b: Ends): boolean {
  return a.before.equals(b.before) && a.after.equals(b.after);
}

function larger(most: Ends, { ends }: Segment): Ends {
  const gap = ({ before, after }: Ends): Exact => after.minus(before).abs();
  return ends.reduce((best, end) => (gap(end).compare(gap(best)) > 0 ? end : best), most);
}

/** Cuts as an interval with explicit edges. */
export function intervalOfCuts({ low, high }: Pick<ChangedValues, "low" | "high">): Interval {
  return {
    ...(low.past ? { above: low.at } : { atLeast: low.at }),
    ...(high === undefined ? {} : high.past ? { atMost: high.at } : { below: high.at }),
  };
}

/** What the values of a curve are called. */
export interface ValueWords {
  readonly kind: "ratio" | "amount";
  /** `value` when absent. */
  readonly name?: Localized;
}

const valueName: Localized = { vi: "giá trị", en: "value" };

/** The values between two cuts in words, exactly: `79,5% ≤ giá trị < 80%`. */
export function valuesInWords(
  { low, high }: Pick<ChangedValues, "low" | "high">,
  { kind, name = valueName }: ValueWords,
): Localized {
  const [from, to] = [exactText(low.at, kind), high === undefined ? undefined : exactText(high.at, kind)];
  const lower = low.past ? "<" : "≤";
  const upper = high?.past ? "≤" : "<";
  if (to === undefined) {
    return inBothLanguages((language) => `${name[language]} ${low.past ? ">" : "≥"} ${from[language]}`);
  }
  return isOneValue(low, high)
    ? inBothLanguages((language) => `${name[language]} = ${from[language]}`)
    : inBothLanguages((language) => `${from[language]} ${lower} ${name[language]} ${upper} ${to[language]}`);
}

function inBothLanguages(say: (language: Language) => string): Localized {
  return { vi: say("vi"), en: say("en") };
}

/** A value without rounding, with the decimal mark of each language. */
export function exactText(value: Exact, kind: "ratio" | "amount"): Localized {
  const text = writeValue(value, kind);
  return { vi: text.replace(".", ","), en: text };
}
