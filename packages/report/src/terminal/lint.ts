import { formatDate, formatPlace, type Language, printable } from "@cchc/core";
import type { LintFinding, LintReport } from "@cchc/rules";
import { lintWords, severityNames } from "./lint-words.ts";
import { nameText, safePage } from "./safe-text.ts";
import { fill } from "./words.ts";

/** The report of one policy, and where its files lie: what stands before the name of each. */
export interface PlacedLintReport {
  readonly root: string;
  readonly report: LintReport;
}

/**
 * What the lint found, one finding a line, as editors and terminals read places: `file:line:column`. Then what was
 * suppressed, with its reason, and the counts.
 */
export function renderLint({ root, report }: PlacedLintReport, language: Language): string {
  const { findings, suppressed, counts, files } = report;
  const sums = { ...counts, files, suppressed: suppressed.length };
  const lines = [
    ...findings.map((finding) => findingLine(finding, root, language)),
    ...suppressed.map(({ finding, reason, until }) => {
      const words = fill(lintWords.suppressed[language], { until: formatDate(until, language), reason });
      return `${placeOf(finding, root, language)}: ${words} [${finding.rule}]`;
    }),
    `${nameText(report.policy ?? root, language)}: ${fill(lintWords.counts[language], sums)}`,
  ];
  return safePage(lines.join("\n"));
}

function findingLine(finding: LintFinding, root: string, language: Language): string {
  const { rule, severity, what, given, mend } = finding;
  const parts = [
    what[language],
    ...(given === undefined ? [] : [fill(lintWords.given[language], { given: printable(given, language) })]),
    fill(lintWords.mend[language], { mend: mend[language] }),
  ];
  return `${placeOf(finding, root, language)}: ${severityNames[severity][language]}: ${parts.join("; ")} [${rule}]`;
}

function placeOf({ file, line, column }: LintFinding, root: string, language: Language): string {
  const path = root === "" ? file : `${root}/${file}`;
  return formatPlace({ file: path, ...(line === undefined ? {} : { line, column: column ?? 1 }) }, language);
}
