import { Exact, Gap, type Measure } from "@cchc/core";
import type { Scored } from "../scorecard/judge-measured.ts";
import { shapeOutcomes } from "./shape-outcomes.ts";
import { gapOutcome, type StockOutcome } from "./stock-outcome.ts";
import type { StockTest } from "./stock-rule.ts";
import { type StockScope, statusFact } from "./stock-scope.ts";

/** Every outcome of a shape over a measure: each value that was measured, and each gap by its treatment. */
export function measuredOutcomes({ measure, max, score, when }: Scored, scope: StockScope): StockOutcome[] {
  const treatmentOf = (gap: Gap) => {
    switch (gap) {
      case "empty-denominator":
        return when.emptyDenominator ?? "withhold";
      case "no-data":
        return when.noData;
      case "not-applicable":
      case "exempt":
        return "exclude-and-rescale";
      case "pending":
      case "error":
        return "withhold";
    }
  };
  const measured = shapeOutcomes(score, { measure, max }, scope).map((outcome) => ({
    ...outcome,
    status: "scored" as const,
    origin: "counts" as const,
    applicable: max,
    when: [hasStatus(measure, "measured"), ...outcome.when],
  }));
  const gaps = Gap.options.map((gap) =>
    gapOutcome(gap, treatmentOf(gap), { id: gap, max, when: [hasStatus(measure, gap)] }),
  );
  return [...measured, ...gaps];
}

/** Outcomes of a measure that is followed and never scored. */
export function trackedOutcomes(measure: string, kind: Measure["kind"] | undefined): StockOutcome[] {
  const base = { origin: "none", applicable: Exact.zero } as const;
  const reason = kind === "amount" ? "tracked/amount" : "tracked/value";
  return [
    { ...base, id: "tracked", status: "tracked", reason, when: [hasStatus(measure, "measured")] },
    ...Gap.options.map((gap) => ({
      ...base,
      id: gap,
      status: gap,
      reason: "tracked/gap",
      when: [hasStatus(measure, gap)],
    })),
  ];
}

/** Asked before anything else of the rule, so that no rule looks at counts that are not there. */
function hasStatus(measure: string, status: "measured" | Gap): StockTest {
  return { fact: statusFact(measure), operator: "equal", value: status, priority: 2 };
}
