import { renderPlan } from "@cchc/report";
import { leadersAmong, planForGrade } from "@cchc/rules";
import { findGrade } from "../policy/find-grade.ts";
import type { Explained, Told } from "./explained.ts";

/** The least that must change for a grade. */
export function explainPlan(to: string, { result, policy, card }: Told): Explained {
  const grade = findGrade(policy, to);
  const plan = planForGrade(policy, card, grade.id, { leaders: leadersAmong(policy, result.cards, card) });
  return { page: (style) => renderPlan(policy, { card, plan, style }), data: plan, notes: [] };
}
