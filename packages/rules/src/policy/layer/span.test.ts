import { addDays, daysBetween, parsePlainDate } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Span, sharedSpan, spanCovers, spanHolds, spanWithout } from "./span.ts";

const start = parsePlainDate("2026-01-01");
const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays(start, days));
const span: fc.Arbitrary<Span> = fc.tuple(day, day, fc.boolean()).map(([a, b, open]) => {
  const [from = a, to] = [a, b].sort();
  return open ? { from: a } : { from, to };
});
const count = (one: Span) => (one.to === undefined ? Number.POSITIVE_INFINITY : daysBetween(one.from, one.to));

describe("days of spans", () => {
  test("are shared exactly when both hold them", () => {
    fc.assert(
      fc.property(span, span, day, (a, b, on) => {
        const shared = sharedSpan(a, b);
        expect(shared !== undefined && spanHolds(shared, on)).toBe(spanHolds(a, on) && spanHolds(b, on));
      }),
    );
  });

  test("are left exactly when one holds them and the other does not, each once", () => {
    fc.assert(
      fc.property(span, span, day, (a, b, on) => {
        const holding = spanWithout(a, b).filter((left) => spanHolds(left, on));
        expect(holding).toHaveLength(spanHolds(a, on) && !spanHolds(b, on) ? 1 : 0);
        expect(spanWithout(a, b).every((left) => count(left) >= 0)).toBe(true);
      }),
    );
  });

  test("of a span that covers another leave nothing of it", () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(spanCovers(a, b)).toBe(spanWithout(b, a).length === 0);
      }),
    );
  });
});
