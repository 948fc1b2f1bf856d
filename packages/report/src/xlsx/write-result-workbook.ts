import type { Language } from "@cchc/core";
import { type Sheet, workbookBytes } from "@cchc/workbook";
import type { ReportSubject } from "../subject/report-subject.ts";
import { fill } from "../terminal/words.ts";
import { areasSheet } from "./areas-sheet.ts";
import { dataSheet } from "./data-sheet.ts";
import { detailRows, mostRows } from "./extent.ts";
import { flagsSheet } from "./flags-sheet.ts";
import { indicatorHeads } from "./head-words.ts";
import { indicatorColumns, wideColumns } from "./indicator-columns.ts";
import { indicatorsSheet } from "./indicators-sheet.ts";
import { methodSheet } from "./method-sheet.ts";
import { methodWords } from "./method-words.ts";
import { nextStepsOf } from "./next-steps.ts";
import { partsSheet } from "./parts-sheet.ts";
import { rankingSheet } from "./ranking-sheet.ts";
import { recordsSheet } from "./records-sheet.ts";
import { rulesSheet } from "./rules-sheet.ts";
import { type WorkbookContext, workbookContext } from "./workbook-context.ts";

/** How a workbook is written. */
export interface WorkbookOptions {
  readonly language: Language;
}

/**
 * A result as a workbook: ranking, areas, indicators, records behind failures, flags, data and method. Points are formulas
 * from the counts up to the rank wherever a formula can tell them; every formula carries our number. The same subject gives the
 * same bytes.
 *
 * @throws CchcError `source/missing-library` without `write-excel-file`.
 *
 * @example
 * await writeFile("ket-qua.xlsx", await writeResultWorkbook(reportSubject(result), { language: "vi" }));
 */
export async function writeResultWorkbook(subject: ReportSubject, { language }: WorkbookOptions): Promise<Uint8Array> {
  return workbookBytes(resultSheets(workbookContext(subject, language)));
}

function resultSheets(context: WorkbookContext): Sheet[] {
  const ranking = rankingSheet(context);
  const indicators = context.extent === "areas" ? undefined : indicatorsSheet(context, nextStepsOf(context));
  return [
    ranking,
    areasSheet(context),
    ...(indicators === undefined ? [] : [indicators, ...partsSheet(context)]),
    rulesSheet(context),
    ...(indicators === undefined ? [] : [recordsSheet(context)]),
    flagsSheet(context),
    dataSheet(context),
    methodSheet(context, { ways: waysOf(indicators), leftOut: leftOutText(context) }),
  ];
}

/** How many rows of indicators say each way in which points came about. */
function waysOf(indicators: Sheet | undefined): ReadonlyMap<string, number> {
  const ways = new Map<string, number>();
  const at = indicatorColumns.indexOf("how");
  for (const row of indicators?.rows.slice(1) ?? []) {
    const how = String(row[at]?.value ?? "");
    ways.set(how, (ways.get(how) ?? 0) + 1);
  }
  return ways;
}

function leftOutText({ extent, layout, say }: WorkbookContext): string | undefined {
  const rows = detailRows(layout);
  const columns = wideColumns.map((column) => say(indicatorHeads[column].title)).join(", ");
  switch (extent) {
    case "whole":
      return undefined;
    case "narrow":
      return fill(say(methodWords.narrow), { rows, columns });
    case "areas":
      return fill(say(methodWords.without), { rows, most: mostRows.narrow });
  }
}
