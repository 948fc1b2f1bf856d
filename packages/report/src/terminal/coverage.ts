import { type Exact, formatPlace, type PlainDate } from "@cchc/core";
import type { FindPlace, PolicyCoverage, SubjectCoverage, Target, Wanted } from "@cchc/rules";
import { alignColumns } from "./columns.ts";
import { policyTestWords as words } from "./policy-tests-words.ts";
import { safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

const kinds = ["threshold", "status", "branch", "version"] as const;
/** So many places are listed; of more, how many there are. */
const mostListed = 40;

/** How far the examples of a policy reach: indicators where something is missing, what is missing, and the share of all. */
export function renderCoverage(coverage: PolicyCoverage, placeOf: FindPlace, style: TerminalStyle): string {
  const { language } = style;
  const { covered, total, share, missing } = coverage;
  const parts = [
    tableOf(coverage, style),
    missingList(missing, placeOf, style),
    fill(words.coverage[language], { covered, total, share: percentText(share, style) }),
  ];
  return safePage(parts.filter((part) => part !== "").join("\n"));
}

/** A share as a percentage with one decimal place, cut and never rounded up: 100% is all of it. */
export function percentText(share: Exact, { language }: TerminalStyle): string {
  const tenths = share.times(1000).floor();
  const text = `${tenths / 10n}${tenths % 10n === 0n ? "" : `.${tenths % 10n}`}`;
  return language === "vi" ? text.replace(".", ",") : text;
}

function tableOf({ subjects }: PolicyCoverage, { language }: TerminalStyle): string {
  const partial = subjects.filter(({ covered, total }) => covered < total);
  const whole = subjects.length - partial.length;
  if (partial.length === 0) {
    return "";
  }
  const columns = [
    { title: words.subject[language], align: "left" as const },
    ...kinds.map((kind) => ({ title: words[kind][language], align: "right" as const })),
  ];
  const table = alignColumns(columns, partial.map(rowOf));
  return whole === 0 ? table : `${table}\n${fill(words.wholeSubjects[language], { count: whole })}`;
}

function rowOf({ subject, by }: SubjectCoverage): string[] {
  return [subject, ...kinds.map((kind) => (by[kind].total === 0 ? "–" : `${by[kind].covered}/${by[kind].total}`))];
}

function missingList(missing: readonly Target[], placeOf: FindPlace, style: TerminalStyle): string {
  const { language } = style;
  const left = missing.length - mostListed;
  const lines = missing.slice(0, mostListed).map((target) => {
    const { file, path, rule, part, wanted } = target;
    const whose = part === undefined ? "" : `${part}, `;
    return `  ${formatPlace(placeOf(file, path), language)}: ${whose}${wantedText(wanted, rule, style)}`;
  });
  const more = left > 0 ? [`  ${fill(words.further[language], { count: left })}`] : [];
  return missing.length === 0 ? "" : [words.notReached[language], ...lines, ...more].join("\n");
}

function wantedText(wanted: Wanted, rule: PlainDate | undefined, { language }: TerminalStyle): string {
  switch (wanted.kind) {
    case "threshold": {
      const value = wanted.of === "ratio" ? `${wanted.threshold.times(100)}%` : `${wanted.threshold}`;
      return fill(words[wanted.side][language], { value });
    }
    case "status":
      return fill(words.wantedStatus[language], { status: wanted.status });
    case "branch":
      return fill(words.wantedBranch[language], {
        condition: wanted.condition[language],
        outcome: words[wanted.outcome ? "true" : "false"][language],
      });
    case "version":
      return fill(words.wantedVersion[language], { from: rule ?? "" });
  }
}
