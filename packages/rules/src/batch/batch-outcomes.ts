import type { Exact } from "@cchc/core";
import { ScoreStatus } from "../result/result.ts";
import type { IndicatorPlan } from "./indicator-plan.ts";
import type { BatchOutcome } from "./outcome/batch-outcome.ts";
import { type ItemRows, pointsOf } from "./outcome/item-rows.ts";

/** Outcomes of every indicator for every row of a table. Made once by a plan, and written anew by each run into it. */
export class BatchOutcomes {
  /** How many units there are. */
  readonly rows: number;
  /** Codes and points of each indicator, in the order of the plan. */
  readonly indicators: readonly ItemRows[];
  private readonly plans: readonly IndicatorPlan[];

  constructor(plans: readonly IndicatorPlan[], rows: number) {
    this.plans = plans;
    this.rows = rows;
    this.indicators = plans.map((plan) => plan.makeRows(rows));
  }

  /** The outcome of an indicator, by its place in the plan. */
  outcome(indicator: number, row: number): BatchOutcome | undefined {
    return this.plans[indicator]?.outcomes[this.indicators[indicator]?.codes[row] ?? 0];
  }

  /** The exact points of an indicator; undefined when there are none. */
  points(indicator: number, row: number): Exact | undefined {
    const [plan, rows] = [this.plans[indicator], this.indicators[indicator]];
    return plan === undefined || rows === undefined ? undefined : pointsOf(plan.outcomes, rows, row);
  }

  /** The exact points of a part of a sum, by its place in the indicator; undefined when there are none. */
  partPoints(indicator: number, part: number, row: number): Exact | undefined {
    const [plan, rows] = [this.plans[indicator]?.parts[part], this.indicators[indicator]?.parts[part]];
    return plan === undefined || rows === undefined ? undefined : pointsOf(plan.outcomes, rows, row);
  }

  /** The status of every row for one indicator, by place in `ScoreStatus.options`. */
  statuses(indicator: number, into: Uint8Array = new Uint8Array(this.rows)): Uint8Array {
    const outcomes = this.plans[indicator]?.outcomes ?? [];
    const byCode = Uint8Array.from(outcomes, ({ status }) => ScoreStatus.options.indexOf(status));
    const codes = this.indicators[indicator]?.codes ?? new Uint16Array(0);
    for (let row = 0; row < codes.length; row += 1) {
      into[row] = byCode[codes[row] ?? 0] ?? 0;
    }
    return into;
  }
}
