import { ii06aBalance } from "./ii06a-balance.ts";
import { ii06aCarryOver } from "./ii06a-carry-over.ts";
import { ii06aRecount } from "./ii06a-recount.ts";
import type { Discrepancy, ReconcileContext, Reconciliation, Reconciling } from "./reconciliation.ts";
import { statedTwice } from "./stated-twice.ts";
import { surveyForms } from "./survey-forms.ts";

/** Every reconciliation, in the order of telling. A new one is a file beside this one and a line here. */
export const reconciliations: readonly Reconciliation[] = [
  ii06aBalance,
  ii06aCarryOver,
  ii06aRecount,
  surveyForms,
  ...statedTwice,
];

/** What one reconciliation came to. */
export interface Reconciled {
  readonly reconciliation: Reconciliation;
  readonly findings: readonly Discrepancy[];
}

/**
 * Begins those reconciliations for which the data has every entity.
 *
 * @example
 * const run = beginReconciling({ supplied: new Set(["ii06a-report"]), calendar });
 * for await (const one of source.records()) run.add(one);
 * run.finish(); // [{ reconciliation, findings: [] }, …]
 */
export function beginReconciling(context: ReconcileContext): {
  /** Looks at a record. */
  readonly add: Reconciling["add"];
  /** What every reconciliation came to. */
  readonly finish: () => readonly Reconciled[];
} {
  const running = reconciliations
    .filter(({ entities }) => entities.every((entity) => context.supplied.has(entity)))
    .map((reconciliation) => ({ reconciliation, run: reconciliation.begin(context) }));
  return {
    add: (one) => {
      for (const { run } of running) {
        run.add(one);
      }
    },
    finish: () => running.map(({ reconciliation, run }) => ({ reconciliation, findings: run.findings() })),
  };
}
