import { Exact } from "@cchc/core";
import type { Treatment } from "../policy/shape.ts";
import type { Origin, ScoreStatus } from "../result/result.ts";
import type { StockCondition, StockFormula } from "./stock-rule.ts";

/** One way in which an indicator or part can come out: when, and what it gives. */
export interface StockOutcome {
  readonly id: string;
  readonly status: ScoreStatus;
  readonly origin: Origin;
  /** Key of the message that gives the reason. */
  readonly reason: string;
  /** All of these hold. */
  readonly when: readonly StockCondition[];
  readonly applicable: Exact;
  readonly points?: Exact;
  readonly formula?: StockFormula;
}

/** What a measured value gave: points that are the same for all, or by a formula. */
export type Measured = Pick<StockOutcome, "id" | "reason" | "when"> &
  ({ readonly points: Exact } | { readonly formula: StockFormula });

/** An outcome of a gap by its treatment. */
export function gapOutcome(
  status: Exclude<ScoreStatus, "scored" | "tracked">,
  treatment: Treatment,
  { id, max, when }: { readonly id: string; readonly max: Exact; readonly when: readonly StockCondition[] },
): StockOutcome {
  const base = { id, status, reason: `${status}/${treatment}`, when };
  switch (treatment) {
    case "zero":
      return { ...base, origin: "rule", points: Exact.zero, applicable: max };
    case "full":
      return { ...base, origin: "rule", points: max, applicable: max };
    case "exclude-and-rescale":
      return { ...base, origin: "none", applicable: Exact.zero };
    case "withhold":
      return { ...base, origin: "none", applicable: max };
  }
}
