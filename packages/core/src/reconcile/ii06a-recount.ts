import { caseFile } from "../entity/case-file.ts";
import { type Ii06aReport, ii06aReport } from "../entity/ii06a-report.ts";
import type { Calendar } from "../time/calendar.ts";
import { explicitPeriod } from "../time/period.ts";
import type { Discrepancy, Reconciliation } from "./reconciliation.ts";
import { type CountedFiles, caseFileOf, type RecountedColumns, RecountedFiles } from "./recounted-files.ts";
import {
  columnFigure,
  columnNumber,
  daysOf,
  type Ii06aColumn,
  inOrder,
  reportedColumns,
  reportOf,
} from "./reported-figures.ts";

/**
 * Each column of a report on form II.06a held against the unit's case files, counted anew by the rule `bieu-ii06a` for the days of the
 * report. Ids are told where they can be: the files that are counted in the column, where the report has fewer; those that stand in
 * no column at all (stopped, waiting for a supplement, an end without a time), where it has more.
 */
export const ii06aRecount: Reconciliation = {
  id: "ii06a-recount",
  title: { vi: "Biểu II.06a so với đếm lại từ hồ sơ", en: "Form II.06a against case files counted anew" },
  entities: [ii06aReport.id, caseFile.id],
  begin: ({ calendar }) => {
    const reports: Ii06aReport[] = [];
    const units = new Map<string, RecountedFiles>();
    return {
      add: (one) => {
        const report = reportOf(one);
        const file = caseFileOf(one);
        if (report !== undefined) {
          reports.push(report);
        } else if (file !== undefined) {
          const files = units.get(file.unit) ?? new RecountedFiles();
          units.set(file.unit, files);
          files.add(file);
        }
      },
      findings: () => reports.sort(inOrder).flatMap((report) => differences(report, units.get(report.unit), calendar)),
    };
  },
};

function differences(
  report: Ii06aReport,
  files: RecountedFiles | undefined,
  calendar: Calendar,
): readonly Discrepancy[] {
  if (files === undefined) {
    return [withoutFiles(report)];
  }
  const recounted = files.recount({ period: explicitPeriod(report.firstDay, report.lastDay), calendar });
  return reportedColumns
    .filter((column) => report[column] !== recounted.columns[column].count)
    .map((column) => difference(report, column, recounted));
}

function difference(report: Ii06aReport, column: Ii06aColumn, { columns, nowhere }: RecountedColumns): Discrepancy {
  const counted = columns[column];
  const behind: CountedFiles = report[column] < counted.count ? counted : nowhere;
  return {
    code: "ii06a/recount",
    severity: "warning",
    unit: report.unit,
    period: daysOf(report),
    what: {
      vi: `Biểu II.06a: (${columnNumber(column)}) = số hồ sơ đếm lại theo cách tính bieu-ii06a`,
      en: `Form II.06a: (${columnNumber(column)}) = case files counted anew by the rule bieu-ii06a`,
    },
    figures: [
      columnFigure(report, column),
      { title: { vi: "đếm lại từ hồ sơ", en: "counted from case files" }, value: String(counted.count) },
    ],
    records: [report.id, ...behind.ids],
  };
}

/** A unit none of whose files is in the data is not told to have reported too much. */
function withoutFiles(report: Ii06aReport): Discrepancy {
  return {
    code: "ii06a/no-case-files",
    severity: "warning",
    unit: report.unit,
    period: daysOf(report),
    what: {
      vi: "Biểu II.06a có số báo cáo nhưng dữ liệu không có hồ sơ nào của đơn vị để đếm lại",
      en: "Form II.06a was reported, and the data has no case file of the unit to count anew",
    },
    figures: [
      columnFigure(report, "received"),
      { title: { vi: "đếm lại từ hồ sơ", en: "counted from case files" }, value: "0" },
    ],
    records: [report.id],
  };
}
