import type { Policy } from "../policy/policy.ts";
import { type BatchPlan, compileBatch, rulesOn } from "./batch-plan.ts";
import type { BatchTable } from "./columns/batch-table.ts";
import type { ScoredTable } from "./scored-table.ts";

/**
 * Scores tables of several periods, each by the rules in force on its first day. A policy is compiled once for each set
 * of rules, not for each period.
 *
 * @example
 * const months = ["2026-07", "2026-08"].map((period) => columnsOf(policy, { period, measurements: of(period) }));
 * scoreBatch(policy, months).map((scored) => scored.grade(0)); // ["fair", "good"]
 */
export function scoreBatch(policy: Policy, tables: readonly BatchTable[]): ScoredTable[] {
  const plans = new Map<string, BatchPlan>();
  return tables.map((table) => {
    const on = table.period.first;
    const rules = [...rulesOn(policy, on).values()].join();
    const plan = plans.get(rules) ?? compileBatch(policy, { on });
    plans.set(rules, plan);
    return plan.score(table);
  });
}
