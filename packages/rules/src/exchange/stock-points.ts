import { Exact } from "@cchc/core";
import type { ExactFacts } from "./stock-facts.ts";
import type { StockFormula, StockParams } from "./stock-rule.ts";
import { leaderFact, publishedPointsFact, valueFact } from "./stock-scope.ts";

/**
 * Points of an event: those it states, or its formula with the unit's counts put in; undefined when it gives none.
 *
 * Written apart from the shapes that score, so that two computations stand against each other. The branches that a
 * formula belongs to are told apart by the rules, so nothing is cut off here. A sum needs its parts and is not a formula
 * of counts: see `stockJudgements`.
 */
export function stockPoints(params: StockParams, facts: ExactFacts): Exact | undefined {
  if (params.points !== undefined) {
    return Exact.of(params.points);
  }
  return params.formula === undefined ? undefined : byFormula(params.formula, params, facts);
}

function byFormula(
  formula: StockFormula,
  { indicator, measure = "" }: StockParams,
  facts: ExactFacts,
): Exact | undefined {
  const value = numberOf(facts, valueFact(measure));
  switch (formula.shape) {
    case "published":
      return numberOf(facts, publishedPointsFact(indicator));
    case "linear":
      return (
        value && Exact.of(formula.max).times(formula.direction === "lower-is-better" ? Exact.one.minus(value) : value)
      );
    case "capped-linear":
      return value?.minus(formula.zeroAt).times(formula.max).dividedBy(Exact.of(formula.fullAt).minus(formula.zeroAt));
    case "per-count":
      return value?.times(formula.each);
    case "deduct":
      return value && Exact.of(formula.max).minus(value.times(formula.each));
    case "relative-to-leader":
      return value && byLeader(formula, value, numberOf(facts, leaderFact(measure)));
    case "sum":
      return undefined;
  }
}

type LeaderFormula = Extract<StockFormula, { readonly shape: "relative-to-leader" }>;

function byLeader({ branch, ...numbers }: LeaderFormula, value: Exact, leader: Exact | undefined): Exact | undefined {
  const [max, share, target] = [numbers.max, numbers.shareAtTarget, numbers.target].map(Exact.of);
  if (max === undefined || share === undefined || target === undefined) {
    return undefined;
  }
  const atTarget = max.times(share);
  return branch === "below"
    ? atTarget.times(value).dividedBy(target)
    : leader && atTarget.plus(max.minus(atTarget).times(value.minus(target)).dividedBy(leader.minus(target)));
}

function numberOf(facts: ExactFacts, name: string): Exact | undefined {
  const fact = facts.get(name);
  return fact instanceof Exact ? fact : undefined;
}
