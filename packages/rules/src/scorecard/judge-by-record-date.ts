import { Exact, type Measurement } from "@cchc/core";
import type { Message } from "../explain/message.ts";
import type { Indicator } from "../policy/indicator.ts";
import type { IndicatorScore, VersionScore } from "../result/result.ts";
import { type IndicatorContext, judgeIndicator } from "./judge-indicator.ts";
import { judgeGap } from "./judgement.ts";
import { partText, type RuleSpan } from "./rule-spans.ts";
import { addedUp, byDays, leadOf, type PeriodPart } from "./versions-together.ts";

/** The rules of a period, and what was counted on the days of each. */
export interface CountedSpans {
  readonly spans: readonly RuleSpan[];
  readonly parts: ReadonlyMap<string, PeriodPart>;
}

/**
 * Each rule judges what was counted on its own days.
 *
 * The maximum is weighted by days, so that the areas' maxima add up and are the same for every unit. The share of it that is earned
 * is weighted by what was counted: by the parts' denominators. A number for the whole period cannot be split, nor can an amount, a
 * sum or a published score; they are `no-data` and say so, whatever the rule makes of missing data: the data is not at fault.
 */
export function judgeByRecordDate(
  indicator: Indicator,
  context: IndicatorContext,
  counted: CountedSpans,
): IndicatorScore {
  const { spans } = counted;
  const judge = (span: RuleSpan) =>
    judgeIndicator(indicator, { ...context, ...partContext(counted, span), on: span.first });
  const byDay = byDays(spans, judge);
  if (spans.every(({ rule }) => rule === undefined || rule.score.shape === "tracked")) {
    return judgeIndicator(indicator, context);
  }
  const blocked = whyNot(indicator, counted);
  if (blocked !== undefined) {
    const { versions: _, ...whole } = addedUp(indicator, byDay);
    const { points: __, measurement, ...rest } = whole;
    return { ...rest, ...judgeGap("no-data", "withhold", whole.max), reason: blocked };
  }
  return weighedByCounts(
    indicator,
    byDay,
    spans.map((span) => denominatorOf(indicator, counted, span)),
  );
}

function partContext({ parts }: CountedSpans, span: RuleSpan): Pick<IndicatorContext, "measurements" | "leaders"> {
  const part = parts.get(partText(span));
  return { measurements: part?.measurements ?? new Map(), leaders: part?.leaders ?? new Map() };
}

/** Why the indicator cannot be judged by the dates of records; undefined when it can. */
function whyNot({ measure }: Indicator, { spans, parts }: CountedSpans): Message | undefined {
  const ruled = spans.filter(({ rule }) => rule !== undefined);
  const shapes = ruled.map(({ rule }) => rule?.score.shape);
  const of = (span: RuleSpan) => parts.get(partText(span))?.measurements.get(measure ?? "");
  if (shapes.some((shape) => shape === "sum" || shape === "published") || ruled.some((span) => isAmount(of(span)))) {
    return { key: "change/not-split", values: {} };
  }
  const without = ruled.filter((span) => !isCounted(of(span)));
  const parted = without.map(partText).join(", ");
  return without.length === 0 ? undefined : { key: "change/no-parts", values: { parts: { text: parted } } };
}

function isAmount(measurement: Measurement | undefined): boolean {
  return measurement !== undefined && "amount" in measurement;
}

function isCounted(measurement: Measurement | undefined): boolean {
  return measurement !== undefined && "numerator" in measurement;
}

function denominatorOf({ measure }: Indicator, { parts }: CountedSpans, span: RuleSpan): Exact {
  const measurement = parts.get(partText(span))?.measurements.get(measure ?? "");
  return measurement !== undefined && "denominator" in measurement && span.rule !== undefined
    ? measurement.denominator
    : Exact.zero;
}

/** The earned share of each part, weighted by its count; by days when nothing was counted at all. */
function weighedByCounts(
  indicator: Indicator,
  byDay: readonly VersionScore[],
  counts: readonly Exact[],
): IndicatorScore {
  const { measurement: ofPart, ...whole } = addedUp(indicator, byDay);
  const judged = byDay.map((version, index) => ({ version, count: counts[index] ?? Exact.zero }));
  const counting = judged.filter(({ version, count }) => !count.isZero() && !version.applicable.isZero());
  const all = Exact.sum(counting.map(({ count }) => count));
  if (all.isZero()) {
    const key = whole.points === undefined ? "change/no-points" : "change/record-date";
    const points = whole.points === undefined ? {} : { points: { points: whole.points } };
    return { ...whole, reason: { key, values: { count: { amount: Exact.of(byDay.length) }, ...points } } };
  }
  const shares = counting.map(({ version: { points = Exact.zero, applicable }, count }) =>
    points.dividedBy(applicable).times(count).dividedBy(all),
  );
  const points = whole.applicable.times(Exact.sum(shares));
  const versions = judged.map(({ version, count }) => ({ ...version, weight: count.dividedBy(all) }));
  const { measurement: _, ...lead } = leadOf(counting.map(({ version }) => version));
  return {
    ...whole,
    ...lead,
    max: whole.max,
    applicable: whole.applicable,
    points,
    versions,
    reason: reasonOf(counting, points),
  };
}

interface Counting {
  readonly version: VersionScore;
  readonly count: Exact;
}

function reasonOf(counting: readonly Counting[], points: Exact): Message {
  const [first, second, ...more] = counting;
  const sameMax =
    first !== undefined && second !== undefined && first.version.applicable.equals(second.version.applicable);
  if (!sameMax || more.length > 0) {
    return { key: "change/record-date", values: { count: { amount: Exact.of(counting.length) }, points: { points } } };
  }
  return {
    key: "change/record-date-two",
    values: {
      first: { points: first.version.points ?? Exact.zero },
      firstCount: { amount: first.count },
      second: { points: second.version.points ?? Exact.zero },
      secondCount: { amount: second.count },
      all: { amount: first.count.plus(second.count) },
      points: { points },
    },
  };
}
