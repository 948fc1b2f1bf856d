import {
  type AreaScore,
  type AssessedScore,
  type IndicatorScore,
  type PrintStyle,
  printPoints,
  renderMessage,
  type Scorecard,
  statusWords,
  withheldReason,
} from "@cchc/rules";
import type { ReportSubject } from "../subject/report-subject.ts";
import { flagMark } from "../terminal/flags.ts";
import { indicatorLines } from "../terminal/indicator.ts";
import { measurementText } from "../terminal/measurement-text.ts";
import { pointsOrDash } from "../terminal/print.ts";
import { publishedText } from "../terminal/published-text.ts";
import { words } from "../terminal/words.ts";
import { labelledList } from "./markdown-list.ts";
import { type MarkdownColumn, markdownTable } from "./markdown-table.ts";
import { markdownText } from "./markdown-text.ts";
import { markdownWords } from "./markdown-words.ts";
import { recordLines } from "./record-lines.ts";

/** One area of a card. */
export interface CardArea {
  readonly card: Scorecard;
  readonly area: AreaScore;
}

/** An area: its indicators in a table, self-scored, verified and computed points side by side; then each in full. */
export function areaSection(subject: ReportSubject, of: CardArea, style: PrintStyle): string[] {
  const { policy } = subject;
  const { language } = style;
  const { card, area } = of;
  const title = policy.areas.find(({ id }) => id === area.id)?.title[language] ?? area.id;
  const scores = card.indicators.filter((one) => one.area === area.id);
  return [
    `## ${markdownText(title)}`,
    "",
    ...markdownTable(columnsOf(subject, { card, scores }, style), scores),
    "",
    ...scores.flatMap((score) => indicatorSection(subject, { card, score }, style)),
  ];
}

interface Shown {
  readonly card: Scorecard;
  readonly scores: readonly IndicatorScore[];
}

type Column = MarkdownColumn<IndicatorScore>;

function columnsOf({ policy }: ReportSubject, { card, scores }: Shown, style: PrintStyle): Column[] {
  const { language } = style;
  const indicatorOf = new Map(policy.indicators.map((one) => [one.id, one]));
  const column = (title: string, align: Column["align"], cell: Column["cell"]): Column => ({ title, align, cell });
  const flagged = ({ id }: IndicatorScore) =>
    `${indicatorOf.get(id)?.title[language] ?? id}${flagMark(card, policy, id)}`;
  return [
    column(markdownWords.code[language], "left", ({ id }) => indicatorOf.get(id)?.code ?? id),
    column(markdownWords.indicator[language], "left", flagged),
    column(markdownWords.points[language], "right", ({ points }) => pointsOrDash(points, style)),
    column(markdownWords.applicable[language], "right", ({ applicable }) => printPoints(applicable, style)),
    column(markdownWords.status[language], "left", ({ status }) => statusWords[status][language]),
    column(markdownWords.value[language], "right", valueText(policy, style)),
    ...besideColumns(policy, scores, style),
  ];
}

type Policy = ReportSubject["policy"];

function valueText(policy: Policy, style: PrintStyle): Column["cell"] {
  return ({ measurement, withheld }) => {
    if (withheld !== undefined) {
      return withheld.counts ?? renderMessage(withheldReason(withheld), style);
    }
    return measurement === undefined ? "–" : measurementText(measurement, policy, style);
  };
}

/** What stands beside the points, where any indicator of the area has it: the published score, points given by hand, the movement. */
function besideColumns(policy: Policy, scores: readonly IndicatorScore[], style: PrintStyle): Column[] {
  const { language } = style;
  const published: Column = {
    title: words.compared[language],
    align: "right",
    cell: (score) => publishedText(score, style),
  };
  const movement: Column = {
    title: markdownWords.movement[language],
    align: "right",
    cell: ({ change }) => (change === undefined ? "" : measurementText(change, policy, style)),
  };
  return [
    ...(scores.some((one) => one.published !== undefined) ? [published] : []),
    ...(["self", "verified", "survey"] as const)
      .filter((kind) => scores.some(({ assessed = [] }) => assessed.some((one) => one.kind === kind)))
      .map((kind) => assessedColumn(kind, style)),
    ...(scores.some(({ change }) => change !== undefined) ? [movement] : []),
  ];
}

function assessedColumn(kind: AssessedScore["kind"], style: PrintStyle): Column {
  const cell: Column["cell"] = ({ assessed = [] }) =>
    assessed
      .filter((one) => one.kind === kind)
      .map(({ points }) => pointsOrDash(points, style))
      .join("; ");
  return { title: markdownWords[kind][style.language], align: "right", cell };
}

interface ShownIndicator {
  readonly card: Scorecard;
  readonly score: IndicatorScore;
}

function indicatorSection(subject: ReportSubject, { card, score }: ShownIndicator, style: PrintStyle): string[] {
  const { result, policy } = subject;
  const indicator = policy.indicators.find(({ id }) => id === score.id);
  if (indicator === undefined) {
    return [];
  }
  const lines = [...indicatorLines(result, policy, { card, indicator, style }), ...recordLines(score, policy, style)];
  const title = `${indicator.code} ${indicator.title[style.language]}: ${pointsText(score, style)}`;
  return [`### ${markdownText(title)}`, "", ...labelledList(lines), ""];
}

function pointsText({ points, max, applicable }: IndicatorScore, style: PrintStyle): string {
  return max.isZero() && points === undefined
    ? words.notScored[style.language]
    : `${pointsOrDash(points, style)} / ${printPoints(applicable, style)}`;
}
