import { CchcError, Exact } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { Grade } from "../policy/policy-document.ts";
import type { Scorecard } from "../result/result.ts";
import { lowerCut } from "../scoring/cut.ts";
import { type CardWorld, rejudgeCard, worldOf } from "./card-world.ts";
import { leverOf } from "./lever.ts";
import { type Axis, changedAt, type Weighed, weighed } from "./plan-axis.ts";
import type { Choice, Need, PlanLevers } from "./plan-choice.ts";
import { planLevers } from "./plan-levers.ts";
import type { PlanOptions } from "./plan-options.ts";
import type { GradePlan } from "./plan-result.ts";
import { cheapestChoice } from "./plan-search.ts";
import { planSteps } from "./plan-steps.ts";

/**
 * The cheapest set of changes that lifts a card to a grade: which measures, by how many records, and what each brings.
 *
 * Records change side; none joins or leaves. A measure that several indicators use moves them all. The plan is judged by
 * the judge and roll-up of every card before it is given.
 *
 * @throws CchcError `plan/no-grades` for a policy without grades, `plan/unknown-grade`.
 *
 * @example
 * const plan = planForGrade(policy, card, "good");
 * plan.kind === "plan" ? plan.steps.map(({ change }) => change.records) : plan.kind;
 */
export function planForGrade(
  policy: Policy,
  card: Scorecard,
  ...[gradeId, options = {}]: [grade: string, options?: PlanOptions]
): GradePlan {
  const world = worldOf(policy, card, options.leaders);
  const goal = goalOf(policy, card, gradeId);
  const { points } = card.total;
  const all = weighed(world);
  const common = {
    unit: card.unit.code,
    grade: gradeId,
    total: points ?? Exact.zero,
    needed: goal.total,
    edge: goal.edge,
    leftOut: leftOut(world, all, options),
  };
  if (points === undefined) {
    return { ...common, kind: "no-total" };
  }
  if (isThere(points, goal)) {
    return { ...common, kind: "already" };
  }
  const levers = planLevers(world, all, options);
  const found = cheapestChoice(levers.alternatives, { gain: goal.total.minus(points), edge: goal.edge });
  if (found === undefined) {
    const steps = planSteps(world, all, mostOf(levers));
    return { ...common, kind: "unreachable", steps, after: steps.at(-1)?.total ?? points };
  }
  const steps = planSteps(world, all, found.choice);
  const after = totalBy(world, found.choice);
  if (after === undefined || !isThere(after, goal)) {
    throw notBorneOut(gradeId, after);
  }
  return { ...common, kind: "plan", steps, cost: found.cost, after, proven: found.proven && levers.whole };
}

interface Goal extends Pick<Need, "edge"> {
  readonly total: Exact;
}

function goalOf({ grades }: Policy, { total }: Scorecard, id: string): Goal {
  if (grades === undefined) {
    throw noGrades(id);
  }
  const grade = grades.bands.find((one) => one.id === id);
  if (grade === undefined) {
    throw unknownGrade(id, grades.bands);
  }
  const cut = lowerCut(grade);
  const from = cut?.at ?? Exact.zero;
  return { total: grades.of === "points" ? from : from.times(total.max), edge: cut?.past === true ? "past" : "at" };
}

function isThere(points: Exact, { total, edge }: Goal): boolean {
  return edge === "at" ? points.compare(total) >= 0 : points.compare(total) > 0;
}

function totalBy(world: CardWorld, choice: Choice): Exact | undefined {
  const changed = new Map([...choice].flatMap(([axis, records]) => [...changedAt(axis.at(records))]));
  return rejudgeCard(world, changed).total.points;
}

/** Everything that can still gain, each axis to its best. */
function mostOf({ alternatives }: PlanLevers): Choice {
  return new Map(
    alternatives.flatMap((axes) => {
      const [best] = [...axes].sort((a, b) => gainAtEnd(b).compare(gainAtEnd(a)));
      return best === undefined ? [] : [[best, best.curve.at(-1)?.records ?? 0n] as const];
    }),
  );
}

function gainAtEnd({ curve }: Axis): Exact {
  return curve.at(-1)?.gain ?? Exact.zero;
}

/** Indicators below their maximum that a mean or a sum of money decides. */
function leftOut(world: CardWorld, all: readonly Weighed[], options: PlanOptions): string[] {
  return all
    .filter(({ measures, items }) =>
      measures.some(
        (measure) =>
          leverOf(world, measure, options)?.by === "value" &&
          items.some((item) => item.measure === measure && item.score.points?.equals(item.max) === false),
      ),
    )
    .map(({ indicator }) => indicator.id);
}

function noGrades(given: string): CchcError {
  return new CchcError({
    code: "plan/no-grades",
    what: { vi: "bộ chỉ số không xếp loại", en: "the policy gives no grades" },
    given,
    expected: { vi: "một bộ chỉ số có xếp loại", en: "a policy with grades" },
  });
}

function unknownGrade(given: string, grades: readonly Grade[]): CchcError {
  const list = (language: "vi" | "en") => grades.map(({ id, title }) => `${id} (${title[language]})`).join(", ");
  return new CchcError({
    code: "plan/unknown-grade",
    what: { vi: "bộ chỉ số không có mức xếp loại này", en: "the policy has no such grade" },
    given,
    expected: { vi: `một trong: ${list("vi")}`, en: `one of: ${list("en")}` },
    ...(grades[0] === undefined ? {} : { example: grades[0].id }),
  });
}

/** Never to be seen: a plan that the judge does not confirm is a fault of cchc, and is not handed out. */
function notBorneOut(grade: string, after: Exact | undefined): Error {
  return new Error(`the plan for ${grade} makes a total of ${after ?? "nothing"}`);
}
