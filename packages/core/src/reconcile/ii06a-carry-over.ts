import { type Ii06aReport, ii06aReport } from "../entity/ii06a-report.ts";
import { addDays } from "../time/plain-date.ts";
import type { Discrepancy, Reconciliation } from "./reconciliation.ts";
import { columnFigure, daysOf, inOrder, reportOf } from "./reported-figures.ts";

const what = {
  vi: "Biểu II.06a: (6) của kỳ này = (11) của kỳ trước",
  en: "Form II.06a: (6) of a period = (11) of the period before",
};

/** What a period takes over held against what the period before left: (6) = (11). Keeps reports, which are few, and no files. */
export const ii06aCarryOver: Reconciliation = {
  id: "ii06a-carry-over",
  title: { vi: "Số chuyển kỳ của biểu II.06a", en: "What form II.06a carries over" },
  entities: [ii06aReport.id],
  begin: () => {
    const reports: Ii06aReport[] = [];
    return {
      add: (one) => {
        const report = reportOf(one);
        if (report !== undefined) {
          reports.push(report);
        }
      },
      findings: () => brokenCarryOvers(reports),
    };
  },
};

/**
 * Reports that open with another figure than one that closed on the day before; a report that none precedes is not compared.
 *
 * @example
 * brokenCarryOvers([july, august]); // [] when (6) of August is (11) of July
 */
export function brokenCarryOvers(reports: readonly Ii06aReport[]): readonly Discrepancy[] {
  const closing = grouped(reports);
  return [...reports]
    .sort(inOrder)
    .flatMap((report) =>
      (closing.get(`${report.unit}\n${addDays(report.firstDay, -1)}`) ?? [])
        .filter(({ pending }) => pending !== report.carriedOver)
        .map((before) => discrepancy(before, report)),
    );
}

function grouped(reports: readonly Ii06aReport[]): ReadonlyMap<string, readonly Ii06aReport[]> {
  const groups = new Map<string, Ii06aReport[]>();
  for (const report of reports) {
    const key = `${report.unit}\n${report.lastDay}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(report);
  }
  return groups;
}

function discrepancy(before: Ii06aReport, report: Ii06aReport): Discrepancy {
  return {
    code: "ii06a/carry-over",
    severity: "error",
    unit: report.unit,
    period: daysOf(report),
    what,
    figures: [columnFigure(report, "carriedOver"), columnFigure(before, "pending")],
    records: [report.id, before.id],
  };
}
