import type { IndicatorScore, PartScore, PrintStyle, Scorecard } from "@cchc/rules";
import type { ReportSubject } from "../subject/report-subject.ts";
import { type CsvColumn, csvTable } from "./csv-column.ts";
import { judgedColumns } from "./judged-columns.ts";
import { textCell as text } from "./number-cell.ts";
import { unitColumns } from "./unit-columns.ts";

interface PartRow {
  readonly card: Scorecard;
  readonly indicator: IndicatorScore;
  readonly score: PartScore;
}

/** A row for each part of each indicator that is a sum: in a table of their own, so that no sum over a table counts points twice. */
export function partTable(subject: ReportSubject, style: PrintStyle): string {
  const columns: CsvColumn<PartRow>[] = [
    ...unitColumns(subject),
    ["area", ({ indicator }) => text(indicator.area)],
    ["indicator", ({ indicator }) => text(indicator.id)],
    ["part", ({ score }) => text(score.id)],
    ["title", ({ score }) => text(score.title[style.language])],
    ...judgedColumns(subject.policy, style),
  ];
  const rows = subject.result.cards.flatMap((card) =>
    card.indicators.flatMap((indicator) => (indicator.parts ?? []).map((score) => ({ card, indicator, score }))),
  );
  return csvTable(columns, rows);
}
