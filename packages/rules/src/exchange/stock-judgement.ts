import { Exact } from "@cchc/core";
import type { Origin, ScoreStatus } from "../result/result.ts";
import type { StockFormula, StockParams } from "./stock-rule.ts";

/** What exported rules said of one indicator or part. */
export interface StockJudgement {
  readonly outcome: string;
  readonly status: ScoreStatus;
  readonly origin: Origin;
  readonly reason: string;
  readonly max: Exact;
  readonly applicable: Exact;
  /** Absent when no points are given. */
  readonly points?: Exact;
}

/** The judgement of one event, with its points; undefined for the whole of a sum. */
export function judgementOf(params: StockParams, points: Exact | undefined): StockJudgement | undefined {
  const { outcome, status, origin, reason } = params;
  if (status === undefined || origin === undefined || reason === undefined) {
    return undefined;
  }
  return {
    outcome,
    status,
    origin,
    reason,
    max: Exact.of(params.max),
    applicable: Exact.of(params.applicable),
    ...(points === undefined ? {} : { points }),
  };
}

type SumFormula = Extract<StockFormula, { readonly shape: "sum" }>;

/**
 * The judgement of a sum from those of its parts: their points, scaled up for parts that were left out, not over the
 * maximum. Without any points it has the status of the first part that kept its maximum, or of the first part.
 */
export function judgementOfSum({ max: most }: SumFormula, parts: readonly StockJudgement[]): StockJudgement {
  const max = Exact.of(most);
  const withPoints = parts.filter(({ points }) => points !== undefined);
  const [lead] = withPoints;
  if (lead === undefined) {
    return sumWithoutPoints(max, parts);
  }
  const earned = Exact.sum(withPoints.map(({ points = Exact.zero }) => points));
  const applicable = Exact.sum(parts.map((part) => part.applicable));
  const whole = Exact.sum(parts.map((part) => part.max));
  const sum = applicable.isZero() ? earned : earned.dividedBy(applicable).times(whole);
  const counted = parts.some(({ status }) => status === "scored");
  return {
    outcome: "parts",
    status: counted ? "scored" : lead.status,
    origin: counted ? "counts" : "rule",
    reason: sum.compare(max) > 0 ? "sum/capped" : "sum/parts",
    max,
    applicable: max,
    points: Exact.min(sum, max),
  };
}

function sumWithoutPoints(max: Exact, parts: readonly StockJudgement[]): StockJudgement {
  const withheld = parts.find(({ applicable }) => !applicable.isZero());
  const status = (withheld ?? parts[0])?.status ?? "no-data";
  const base = { outcome: "parts", status, origin: "none", max } as const;
  return withheld === undefined
    ? { ...base, reason: `${status}/exclude-and-rescale`, applicable: Exact.zero }
    : { ...base, reason: `${status}/withhold`, applicable: max };
}
