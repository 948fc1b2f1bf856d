import { Exact } from "@cchc/core";
import { gapOutcome, type StockOutcome } from "./stock-outcome.ts";
import type { StockTest } from "./stock-rule.ts";
import { compareWith, type NoteComparison, publishedPointsFact, publishedStatusFact } from "./stock-scope.ts";

/** Outcomes of an indicator whose published score stands: taken over, out of range, or not published. */
export function publishedOutcomes(indicator: string, max: Exact, note: NoteComparison): StockOutcome[] {
  const points = (operator: string, value: Exact) =>
    compareWith(publishedPointsFact(indicator), { operator, value }, note);
  const status = (value: string): StockTest => ({
    fact: publishedStatusFact(indicator),
    operator: "equal",
    value,
    priority: 2,
  });
  const outside = { any: [points("lessThan", Exact.zero), points("greaterThan", max)] };
  return [
    {
      id: "taken-over",
      status: "scored",
      origin: "published",
      reason: "published/taken-over",
      when: [status("published"), points("greaterThanInclusive", Exact.zero), points("lessThanInclusive", max)],
      applicable: max,
      formula: { shape: "published" },
    },
    {
      ...gapOutcome("error", "withhold", { id: "out-of-range", max, when: [status("published"), outside] }),
      reason: "published/out-of-range",
    },
    gapOutcome("no-data", "withhold", { id: "no-data", max, when: [status("none")] }),
  ];
}
