import { CchcError } from "@cchc/core";
import { renderPlan, type TerminalStyle } from "@cchc/report";
import {
  type Counterfactual,
  counterfactual,
  leadersAmong,
  type Policy,
  planForGrade,
  type Result,
  type Scorecard,
} from "@cchc/rules";
import { jsonText } from "../output/json-text.ts";
import { findGrade } from "../policy/find-grade.ts";

/** Which grade, and how it is told. */
export interface PlanOptions {
  readonly to: string;
  /** A grade is of the whole unit: none may be named. */
  readonly indicator: string | undefined;
  readonly format: "table" | "json";
}

/** Whose way to a grade is asked for. */
export interface PlanSubject {
  readonly result: Result;
  readonly policy: Policy;
  readonly card: Scorecard;
}

/** The least that must change for a grade, as a table or as JSON. */
export function planPage(
  { to, indicator, format }: PlanOptions,
  { result, policy, card }: PlanSubject,
  style: TerminalStyle,
): string {
  if (indicator !== undefined) {
    throw ofTheUnit(indicator);
  }
  const grade = findGrade(policy, to);
  const plan = planForGrade(policy, card, grade.id, { leaders: leadersAmong(policy, result.cards, card) });
  return format === "json" ? jsonText(plan, 2) : renderPlan(policy, { card, plan, style });
}

/** The least that must change for the next better outcome of an indicator, as data. */
export function whatHelps({ result, policy, card }: PlanSubject, indicator: string): Counterfactual {
  return counterfactual(policy, card, indicator, { leaders: leadersAmong(policy, result.cards, card) });
}

function ofTheUnit(given: string): CchcError {
  return new CchcError({
    code: "usage/grade-of-the-unit",
    what: {
      vi: "xếp loại là của cả đơn vị, không của một tiêu chí",
      en: "a grade is of the unit, not of an indicator",
    },
    given,
    expected: { vi: "--to không kèm mã tiêu chí", en: "--to without an indicator" },
    example: "cchc explain build/phu-tho.json H44.104 --to good",
  });
}
