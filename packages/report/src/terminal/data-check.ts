import { Exact, formatPeriod, formatProblem, parsePeriod } from "@cchc/core";
import { allTables, type DataCheck, printShare } from "@cchc/rules";
import { fieldLines, lackLines, missingFiles } from "./data-check-lacks.ts";
import { recordLines } from "./data-check-records.ts";
import { count, firstLines, reasonLines, tableLines } from "./data-check-tables.ts";
import { verdictWords, weightWords, dataCheckWords as words } from "./data-check-words.ts";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

/** How the page is laid out, and what was asked, for the commands that it proposes. */
export interface DataCheckView extends Pick<TerminalStyle, "language" | "columns"> {
  /** Where the data lies. */
  readonly data: string;
  /** Where rejected rows were written, if they were. */
  readonly rejects?: string | undefined;
}

/** The inspector's answer to "is this data good enough to score?": the answer, why, and the next step. */
export function renderDataCheck(check: DataCheck, view: DataCheckView): string {
  const parts = [
    headLines(check, view),
    tableLines(check, view),
    reasonLines(check, view),
    recordLines(check, view),
    lackLines(check, view),
    fieldLines(check, view),
    figureLines(check, view),
    warningLines(check, view),
    [fill(words.next[view.language], { step: nextStep(check, view) })],
  ];
  return safePage(
    parts
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join("\n"))
      .join("\n\n"),
  );
}

function headLines(check: DataCheck, view: DataCheckView): string[] {
  const { language } = view;
  const { policy, period: of, verdict, limit, findings } = check;
  const period = of === undefined ? undefined : formatPeriod(parsePeriod(of.text), language);
  const against =
    period === undefined
      ? []
      : [fill(words[policy === undefined ? "ofPeriod" : "against"][language], { policy: policy?.id ?? "", period })];
  const tables = limit.over.map((name) => (name === allTables ? words.allTables[language] : nameText(name, language)));
  return [
    fill(words.question[language], { verdict: verdictWords[verdict][language] }),
    ...against,
    accountLine(check, view),
    ...(tables.length === 0 ? [] : [fill(words.over[language], { tables: tables.join(", ") })]),
    fill(words.findings[language], findings),
  ];
}

function accountLine({ tables, units, limit }: DataCheck, view: DataCheckView): string {
  const sum = (name: "read" | "accepted" | "rejected") => tables.reduce((all, table) => all + table[name], 0);
  const [read, rejected] = [sum("read"), sum("rejected")];
  const style = { language: view.language, digits: 2 };
  return fill(words.account[view.language], {
    units: count(units, view),
    read: count(read, view),
    accepted: count(sum("accepted"), view),
    rejected: count(rejected, view),
    share: printShare(read === 0 ? Exact.zero : Exact.of(rejected).dividedBy(read), style),
    most: printShare(limit.most, style),
  });
}

function figureLines({ reconciled, discrepancies }: DataCheck, view: DataCheckView): string[] {
  const { language } = view;
  const held = reconciled.map(({ title, findings }) =>
    fill(words[findings === 0 ? "agree" : "disagree"][language], {
      title: title[language],
      count: count(findings, view),
    }),
  );
  const found = [...discrepancies]
    .sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"))
    .map((one) => discrepancyText(one, view));
  return [
    ...(held.length === 0 ? [] : [words.reconciled[language], ...held.map(indented)]),
    ...(found.length === 0 ? [] : [words.discrepancies[language], ...firstLines(found, view).map(indented)]),
  ];
}

function discrepancyText(
  { severity, unit, period, what, figures, code, records }: DataCheck["discrepancies"][number],
  { language }: DataCheckView,
): string {
  const of = [unit, ...(period === undefined ? [] : [period]), ...records.slice(0, 2)];
  const numbers = figures.map(({ title, value }) => `${title[language]} = ${nameText(value, language)}`).join("; ");
  const place = of.map((text) => nameText(text, language)).join(", ");
  return `${weightWords[severity][language]}: ${place}: ${what[language]}; ${numbers} [${code}]`;
}

function warningLines({ warnings }: DataCheck, view: DataCheckView): string[] {
  const { language } = view;
  const lines = warnings.map((warning) => formatProblem(warning, language));
  return lines.length === 0 ? [] : [words.warnings[language], ...firstLines(lines, view).map(indented)];
}

/** One step, the one that helps most: rows, files, figures, then the score. */
function nextStep({ limit, tables, blocked, findings, policy, period }: DataCheck, view: DataCheckView): string {
  const { language, data, rejects } = view;
  const [file] = missingFiles(blocked)[0] ?? [];
  const isRejected = tables.some(({ rejected }) => rejected > 0);
  if (isRejected && limit.over.length > 0) {
    return rejects === undefined
      ? fill(words.nextRejects[language], { folder: "build/rejects" })
      : fill(words.nextWritten[language], { folder: nameText(rejects, language) });
  }
  if (findings.error > 0) {
    return words.nextFigures[language];
  }
  if (file !== undefined) {
    return fill(words.nextFile[language], { file });
  }
  return policy === undefined || period === undefined
    ? words.nextPolicy[language]
    : fill(words.nextScore[language], { policy: policy.id, data: nameText(data, language), period: period.text });
}

function indented(line: string): string {
  return `  ${line}`;
}
