import { type Ii06aReport, ii06aReport } from "../entity/ii06a-report.ts";
import type { Localized } from "../text.ts";
import type { Discrepancy, Reconciliation } from "./reconciliation.ts";
import { columnFigure, daysOf, type Ii06aColumn, inOrder, reportOf } from "./reported-figures.ts";

/** A column of form II.06a that is the sum of others. */
export interface BalanceEquation {
  readonly code: string;
  readonly whole: Ii06aColumn;
  readonly parts: readonly Ii06aColumn[];
  readonly what: Localized;
}

/** The four sums that hold in form II.06a/VPCP/KSTT. */
export const balanceEquations: readonly BalanceEquation[] = [
  {
    code: "ii06a/received",
    whole: "received",
    parts: ["receivedOnline", "receivedInPerson", "carriedOver"],
    what: { vi: "Biểu II.06a: (3) = (4) + (5) + (6)", en: "Form II.06a: (3) = (4) + (5) + (6)" },
  },
  {
    code: "ii06a/done",
    whole: "done",
    parts: ["doneEarly", "doneOnTime", "doneLate"],
    what: { vi: "Biểu II.06a: (7) = (8) + (9) + (10)", en: "Form II.06a: (7) = (8) + (9) + (10)" },
  },
  {
    code: "ii06a/pending",
    whole: "pending",
    parts: ["pendingInTime", "pendingLate"],
    what: { vi: "Biểu II.06a: (11) = (12) + (13)", en: "Form II.06a: (11) = (12) + (13)" },
  },
  {
    code: "ii06a/total",
    whole: "received",
    parts: ["done", "pending"],
    what: { vi: "Biểu II.06a: (3) = (7) + (11)", en: "Form II.06a: (3) = (7) + (11)" },
  },
];

/**
 * The sums that do not hold in one report.
 *
 * @example
 * brokenBalances({ ...report, received: 10, done: 8, pending: 1 }).map(({ code }) => code); // ["ii06a/total"]
 */
export function brokenBalances(report: Ii06aReport): readonly Discrepancy[] {
  return balanceEquations
    .filter(({ whole, parts }) => report[whole] !== parts.reduce((sum, part) => sum + report[part], 0))
    .map(({ code, whole, parts, what }) => ({
      code,
      severity: "error",
      unit: report.unit,
      period: daysOf(report),
      what,
      figures: [whole, ...parts].map((column) => columnFigure(report, column)),
      records: [report.id],
    }));
}

/** Each report on form II.06a held against its own sums. */
export const ii06aBalance: Reconciliation = {
  id: "ii06a-balance",
  title: { vi: "Các tổng trong biểu II.06a", en: "The sums of form II.06a" },
  entities: [ii06aReport.id],
  begin: () => {
    const broken: Ii06aReport[] = [];
    return {
      add: (one) => {
        const report = reportOf(one);
        if (report !== undefined && brokenBalances(report).length > 0) {
          broken.push(report);
        }
      },
      findings: () => broken.sort(inOrder).flatMap(brokenBalances),
    };
  },
};
