import type { AssessedScore, IndicatorScore, PrintStyle, Scorecard } from "@cchc/rules";
import type { ReportSubject } from "../subject/report-subject.ts";
import { type CsvColumn, csvTable } from "./csv-column.ts";
import { judgedColumns } from "./judged-columns.ts";
import { numberCell as number, textCell as text } from "./number-cell.ts";
import { unitColumns } from "./unit-columns.ts";

interface IndicatorRow {
  readonly card: Scorecard;
  readonly score: IndicatorScore;
}

/** A row for each indicator of each unit. */
export function indicatorTable(subject: ReportSubject, style: PrintStyle): string {
  const columns = [
    ...unitColumns(subject),
    ...namedColumns(subject, style),
    ...judgedColumns(subject.policy, style),
    ...besideColumns,
    ...ruleColumns(subject),
  ];
  const rows = subject.result.cards.flatMap((card) => card.indicators.map((score) => ({ card, score })));
  return csvTable(columns, rows);
}

/** Which indicator it is. */
function namedColumns({ policy }: ReportSubject, { language }: PrintStyle): CsvColumn<IndicatorRow>[] {
  const known = new Map(policy.indicators.map((one) => [one.id, one]));
  return [
    ["area", ({ score }) => text(score.area)],
    ["indicator", ({ score }) => text(score.id)],
    ["code", ({ score }) => text(known.get(score.id)?.code)],
    ["title", ({ score }) => text(known.get(score.id)?.title[language])],
  ];
}

/** What stands beside our points: the published score, points given by hand, the movement against the baseline. */
const besideColumns: readonly CsvColumn<IndicatorRow>[] = [
  ["published", ({ score }) => number(score.published?.published)],
  ["difference", ({ score }) => number(score.published?.difference)],
  ["agrees", ({ score }) => text(score.published?.agrees.toString())],
  ["self", ({ score }) => number(givenBy("self", score))],
  ["verified", ({ score }) => number(givenBy("verified", score))],
  ["survey", ({ score }) => number(givenBy("survey", score))],
  ["change", ({ score: { change } }) => number(change && "amount" in change ? change.amount : undefined)],
];

function givenBy(kind: AssessedScore["kind"], { assessed = [] }: IndicatorScore) {
  return assessed.find((one) => one.kind === kind)?.points;
}

/** The rule that judged, what it stands on, and the flags that touch the indicator. */
function ruleColumns({ policy }: ReportSubject): CsvColumn<IndicatorRow>[] {
  const clauses = new Map(policy.indicators.map(({ id, clause }) => [id, clause]));
  return [
    ["rule_from", ({ score }) => text(score.ruleFrom)],
    ["basis", ({ score }) => text(score.basis)],
    ["confidence", ({ score }) => text(score.source?.confidence)],
    ["clause", ({ score }) => text(clauses.get(score.id))],
    ["source", ({ score }) => text(score.source?.document)],
    ["source_part", ({ score }) => text(score.source?.part)],
    ["flags", ({ card, score }) => text(flagCodes(card, score.id, policy.flags))],
  ];
}

/** Codes of the flags that touch an indicator, each once, in the order of the policy. */
function flagCodes({ flags }: Scorecard, indicator: string, known: ReportSubject["policy"]["flags"]): string {
  const raised = new Set(flags.filter(({ touches }) => touches.includes(indicator)).map(({ id }) => id));
  return known
    .filter(({ id }) => raised.has(id))
    .map(({ code }) => code)
    .join(" ");
}
