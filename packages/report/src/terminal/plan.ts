import {
  changeSentence,
  type GradePlan,
  type PlanStep,
  type Policy,
  printAmount,
  printPoints,
  renderSentence,
  type Scorecard,
} from "@cchc/rules";
import { alignColumns } from "./columns.ts";
import { planWords } from "./plan-words.ts";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

/** A plan for a grade, whose card it is for, and how it is to be printed. */
export interface PlanView {
  readonly card: Scorecard;
  readonly plan: GradePlan;
  readonly style: TerminalStyle;
}

/** A plan as a table: each change with the indicators that it moves, their points, and the total so far. */
export function renderPlan(policy: Policy, { card, plan, style }: PlanView): string {
  const { language } = style;
  const unit = `${nameText(card.unit.name, language)} (${nameText(card.unit.code, language)})`;
  const steps = plan.kind === "plan" || plan.kind === "unreachable" ? plan.steps : [];
  const lines = [
    `${unit} · ${headText(policy, plan, style)}`,
    summaryText(plan, style),
    ...(steps.length === 0 ? [] : ["", stepTable(policy, steps, style), ""]),
    ...notes(policy, plan, style),
  ];
  return safePage(lines.join("\n").trimEnd());
}

function headText({ grades }: Policy, { grade, needed, edge }: GradePlan, style: TerminalStyle): string {
  const title = grades?.bands.find(({ id }) => id === grade)?.title[style.language] ?? grade;
  const sign = edge === "at" ? "≥" : ">";
  return fill(planWords.head[style.language], { grade: title, sign, needed: printPoints(needed, style) });
}

function summaryText(plan: GradePlan, style: TerminalStyle): string {
  const total = printPoints(plan.total, style);
  switch (plan.kind) {
    case "already":
      return fill(planWords.already[style.language], { total });
    case "no-total":
      return planWords.noTotal[style.language];
    case "unreachable":
      return fill(planWords.unreachable[style.language], { total, after: printPoints(plan.after, style) });
    case "plan": {
      const values = { total, cost: printAmount(plan.cost, style), after: printPoints(plan.after, style) };
      return fill((plan.proven ? planWords.found : planWords.notProven)[style.language], values);
    }
  }
}

function stepTable(policy: Policy, steps: readonly PlanStep[], style: TerminalStyle): string {
  const { language } = style;
  const columns = [
    { title: planWords.indicator[language], align: "left" },
    { title: planWords.change[language], align: "left" },
    { title: planWords.points[language], align: "left" },
    { title: planWords.total[language], align: "right" },
  ] as const;
  const rows = steps.map(({ change, indicators, total }) => [
    indicators.map(({ indicator }) => codeOf(policy, indicator)).join(", "),
    renderSentence(changeSentence(change, policy), style),
    indicators
      .map(({ points }) => `${printPoints(points.before, style)} → ${printPoints(points.after, style)}`)
      .join("; "),
    printPoints(total, style),
  ]);
  return alignColumns(columns, rows);
}

function codeOf({ indicators }: Policy, id: string): string {
  return indicators.find((one) => one.id === id)?.code ?? id;
}

function notes(policy: Policy, plan: GradePlan, { language }: TerminalStyle): string[] {
  const steps = plan.kind === "plan" || plan.kind === "unreachable" ? plan.steps : [];
  const assumed = steps.filter(({ change }) => isAssumed(change)).flatMap(({ indicators }) => indicators);
  const onAssumption = [...new Set(assumed.map(({ indicator }) => codeOf(policy, indicator)))].join(", ");
  const codes = plan.leftOut.map((id) => codeOf(policy, id)).join(", ");
  const asksMore = plan.kind !== "already" && codes !== "";
  return [
    ...(onAssumption === "" ? [] : [fill(planWords.assumed[language], { codes: onAssumption })]),
    ...(asksMore ? [fill(planWords.leftOut[language], { codes })] : []),
  ];
}

/** Whether nobody knows how many records could still change as they must; more of an amount may always come. */
function isAssumed({ canChange, moves }: PlanStep["change"]): boolean {
  return canChange === undefined && moves.some(({ kind }) => kind === "meet" || kind === "unmeet" || kind === "fewer");
}
