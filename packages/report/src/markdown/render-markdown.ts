import { formatPeriod, type Language, parsePeriod } from "@cchc/core";
import { type PrintStyle, policyOn, type Result, type Scorecard } from "@cchc/rules";
import type { ReportSubject } from "../subject/report-subject.ts";
import { partialLine } from "../terminal/partial-line.ts";
import { cardPage } from "./card-page.ts";
import { lostTable } from "./lost-table.ts";
import { markdownName, markdownText } from "./markdown-text.ts";
import { markdownWords } from "./markdown-words.ts";
import { methodSection } from "./method.ts";
import { rankingTables } from "./ranking-tables.ts";

/** What is asked of a page in Markdown. */
export interface MarkdownOptions {
  readonly language: Language;
  /** The one card that the page is about. */
  readonly card?: Scorecard | undefined;
}

/**
 * A result as a page of GitHub-flavoured Markdown: the ranking, the most points lost, data and method; or the whole card of
 * one unit, when it is asked for or the only one. No text of the data is markup. The same subject gives the same page.
 *
 * @example
 * renderMarkdown(reportSubject(result), { language: "vi" }); // "# Bộ chỉ số …"
 */
export function renderMarkdown(
  given: ReportSubject,
  { language, card = onlyCard(given.result) }: MarkdownOptions,
): string {
  const subject = { ...given, policy: policyOn(given.policy, given.result.period.first) };
  const style = { language, digits: subject.policy.print.digits };
  const body =
    card === undefined
      ? [...rankingTables(subject, style), ...lostTable(subject, style)]
      : cardPage(subject, card, style);
  const lines = [...headLines(subject, card, style), ...body, ...methodSection(subject, style)];
  return `${lines
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

function onlyCard({ cards: [card, ...others] }: Result): Scorecard | undefined {
  return others.length === 0 ? card : undefined;
}

function headLines({ result, policy }: ReportSubject, card: Scorecard | undefined, style: PrintStyle): string[] {
  const { language } = style;
  const period = formatPeriod(parsePeriod(result.period.text), language);
  const title = policy.title[language];
  const named =
    card === undefined
      ? [`# ${markdownText(`${title} · ${period}`)}`]
      : [
          `# ${markdownName(card.unit.name, language)} (${markdownName(card.unit.code, language)})`,
          "",
          markdownText(`${period} · ${title}`),
        ];
  const warnings = [
    ...partialLine(result, style),
    ...(result.publication === "exact" ? [markdownWords.internal[language]] : []),
  ];
  return [...named, "", ...warnings.flatMap((warning) => [`> **${markdownText(warning)}**`, ""])];
}
