import { type Exact, formatPeriod, type Localized, parsePeriod } from "@cchc/core";
import type { Scorecard } from "@cchc/rules";
import type { ReportSubject } from "./report-subject.ts";

/** What changed for one unit since the period before. */
export interface UnitChange {
  /** Points more than before; absent when there were none on one of both sides. */
  readonly points?: Exact;
  /** Place before; absent when there was none. */
  readonly place?: number;
}

/** What changed since the period before, or why it is not told. */
export type SinceBefore =
  | { readonly kind: "no-before" }
  | { readonly kind: "not-comparable"; readonly why: Localized }
  | {
      readonly kind: "compared";
      /** Text of the period before. */
      readonly period: string;
      /** Absent for a unit that was not there before. */
      readonly of: (unit: string) => UnitChange | undefined;
    };

/** Compares with the period before: under the same policy alone, since other rules give other points for the same work. */
export function sinceBefore({ result, before }: ReportSubject): SinceBefore {
  if (before === undefined) {
    return { kind: "no-before" };
  }
  if (before.policy.sha256 !== result.policy.sha256) {
    return { kind: "not-comparable", why: otherPolicy(before.policy, before.period.text) };
  }
  if (before.period.first >= result.period.first) {
    return { kind: "not-comparable", why: notBefore(before.period.text) };
  }
  const known = new Map(before.cards.map((card) => [card.unit.code, card]));
  const now = new Map(result.cards.map((card) => [card.unit.code, card]));
  const of = (unit: string) => changeBetween(known.get(unit), now.get(unit));
  return { kind: "compared", period: before.period.text, of };
}

function changeBetween(before: Scorecard | undefined, now: Scorecard | undefined): UnitChange | undefined {
  if (before === undefined || now === undefined) {
    return undefined;
  }
  const [old, points] = [before.total.points, now.total.points];
  return {
    ...(old === undefined || points === undefined ? {} : { points: points.minus(old) }),
    ...(before.rank === undefined ? {} : { place: before.rank.place }),
  };
}

function otherPolicy({ id, sha256 }: { readonly id: string; readonly sha256: string }, text: string): Localized {
  const hash = `${id}, sha256 ${sha256.slice(0, 12)}…`;
  const period = parsePeriod(text);
  return {
    vi: `Không so với kỳ trước (${formatPeriod(period, "vi")}): kỳ đó chấm theo bộ chỉ số khác hoặc bản khác (${hash}).`,
    en: `Not compared with the period before (${formatPeriod(period, "en")}): it was judged by another policy, or another text of it (${hash}).`,
  };
}

function notBefore(text: string): Localized {
  const period = parsePeriod(text);
  return {
    vi: `Không so sánh: ${formatPeriod(period, "vi")} không phải là kỳ trước.`,
    en: `Not compared: ${formatPeriod(period, "en")} is no earlier period.`,
  };
}
