import type { Language, Localized } from "@cchc/core";
import { type Policy, type PrintStyle, policyOn } from "@cchc/rules";
import type { ReportSubject } from "../subject/report-subject.ts";
import { detailRows, type Extent, extentOf } from "./extent.ts";
import { areaColumns, indicatorColumns, partColumns } from "./indicator-columns.ts";
import { type Layout, layOut } from "./layout.ts";
import { pointsFormat } from "./number-formats.ts";
import { planLeaders } from "./plan-leaders.ts";
import { planRules, type RulesPlan } from "./plan-rules.ts";
import { SheetReferences } from "./reference.ts";
import { sheetNames } from "./sheet-names.ts";

/** What every sheet of one workbook is written from. */
export interface WorkbookContext {
  readonly subject: ReportSubject;
  /** The policy whose words and rules the sheets tell. */
  readonly policy: Policy;
  readonly language: Language;
  readonly style: PrintStyle;
  /** How points show. */
  readonly points: string;
  readonly layout: Layout;
  /** How much of the result the workbook holds. */
  readonly extent: Extent;
  readonly rules: RulesPlan;
  readonly areas: SheetReferences<typeof areaColumns>;
  readonly indicators: SheetReferences<typeof indicatorColumns>;
  readonly parts: SheetReferences<typeof partColumns>;
  readonly say: (text: Localized) => string;
}

/** Lays out a workbook, before anything of it is written. */
export function workbookContext(subject: ReportSubject, language: Language): WorkbookContext {
  const { result, policy } = subject;
  const layout = layOut(result, policy);
  const { digits } = policy.print;
  const rules = planRules(layout, policy, sheetNames.rules[language]);
  const indicators = new SheetReferences(sheetNames.indicators[language], indicatorColumns);
  const parts = new SheetReferences(sheetNames.parts[language], partColumns);
  planLeaders(rules, { layout, indicators, parts, among: policyOn(policy, result.period.first).rank.among });
  return {
    subject,
    policy,
    language,
    style: { language, digits },
    points: pointsFormat(digits),
    layout,
    extent: extentOf(detailRows(layout)),
    rules,
    areas: new SheetReferences(sheetNames.areas[language], areaColumns),
    indicators,
    parts,
    say: (text) => text[language],
  };
}
