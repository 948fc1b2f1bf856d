import { Exact } from "@cchc/core";
import type { FactDomain } from "./domain.ts";

type NumberDomain = Extract<FactDomain, { type: "number" }>;

/**
 * One number out of every stretch that comparisons with these numbers cannot tell apart: each of them, and one between
 * each two neighbours, as far as the domain has one there.
 *
 * @example
 * numberCells([Exact.of("1/2")], { type: "number", from: Exact.zero, to: Exact.one, whole: false });
 * // 0, 1/4, 1/2, 3/4, 1
 */
export function numberCells(compared: readonly Exact[], domain: NumberDomain): Exact[] {
  const { from, to, whole } = domain;
  const inside = [...compared, ...[from, to].flatMap((edge) => edge ?? [])].filter((value) => within(value, domain));
  const points = inside.sort((a, b) => a.compare(b)).filter((value, index, all) => !all[index - 1]?.equals(value));
  const [first = Exact.zero, last = first] = [points[0], points.at(-1)];
  const between = points.flatMap((point, index) => betweenOf(point, points[index + 1], whole) ?? []);
  const outside = whole ? [Exact.of(first.ceil() - 1n), Exact.of(last.floor() + 1n)] : [first.minus(1), last.plus(1)];
  const cells = points.length === 0 ? [Exact.zero] : [...points, ...between, ...outside];
  return cells.filter((value) => within(value, domain) && (!whole || value.isWhole())).sort((a, b) => a.compare(b));
}

/** Some number strictly between two; of a domain of whole numbers a whole one, if there is one. */
function betweenOf(low: Exact, high: Exact | undefined, whole: boolean): Exact | undefined {
  if (high === undefined) {
    return undefined;
  }
  const next = Exact.of(low.floor() + 1n);
  if (!whole) {
    return low.plus(high).dividedBy(2);
  }
  return next.compare(high) < 0 ? next : undefined;
}

function within(value: Exact, { from, to }: NumberDomain): boolean {
  return (from === undefined || value.compare(from) >= 0) && (to === undefined || value.compare(to) <= 0);
}
