import { addDays, type PlainDate } from "@cchc/core";

/** Days from a first to a last, both included; without a last one they do not end. */
export interface Span {
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
}

/** Whether a day lies in a span. */
export function spanHolds({ from, to }: Span, day: PlainDate): boolean {
  return from <= day && (to === undefined || day <= to);
}

/** The days that two spans share, or undefined when they share none. */
export function sharedSpan(a: Span, b: Span): Span | undefined {
  const [, from = a.from] = [a.from, b.from].sort();
  const to = earlierEnd(a.to, b.to);
  return to !== undefined && to < from ? undefined : { from, to };
}

/** Whether every day of the inner span lies in the outer. */
export function spanCovers(outer: Span, inner: Span): boolean {
  return spanHolds(outer, inner.from) && (outer.to === undefined || (inner.to !== undefined && inner.to <= outer.to));
}

/** A span without the days of another: none, one or two spans. */
export function spanWithout(span: Span, taken: Span): Span[] {
  const shared = sharedSpan(span, taken);
  if (shared === undefined) {
    return [span];
  }
  const before = shared.from > span.from ? [{ from: span.from, to: addDays(shared.from, -1) }] : [];
  const after = shared.to !== undefined && shared.to !== span.to ? [{ from: addDays(shared.to, 1), to: span.to }] : [];
  return [...before, ...after];
}

/** `2026-01-01 … 2026-06-30`; open at the end when the span does not end. */
export function spanText({ from, to }: Span): string {
  return `${from} … ${to ?? ""}`.trimEnd();
}

function earlierEnd(a: PlainDate | undefined, b: PlainDate | undefined): PlainDate | undefined {
  if (a === undefined || b === undefined) {
    return a ?? b;
  }
  return a < b ? a : b;
}
