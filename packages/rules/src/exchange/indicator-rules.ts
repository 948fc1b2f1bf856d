import { Exact } from "@cchc/core";
import type { Indicator, Rule } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { SumShape } from "../policy/shape.ts";
import { measuredOutcomes, trackedOutcomes } from "./measured-outcomes.ts";
import { publishedOutcomes } from "./published-outcomes.ts";
import { stockCondition } from "./stock-condition.ts";
import { authorityOf, identityOf, rulesOf, type StockItem, stockRule } from "./stock-item.ts";
import { gapOutcome, type StockOutcome } from "./stock-outcome.ts";
import type { StockCondition, StockRule } from "./stock-rule.ts";
import { factsOfMeasure, type NoteComparison } from "./stock-scope.ts";

/** What the rules of an indicator are written with. */
export interface RuleContext extends Pick<Policy, "named" | "measures"> {
  readonly note: NoteComparison;
}

/** Rules of an indicator by the rule in force: exactly one of them holds for each unit, and one for each part of a sum that is asked of it. */
export function indicatorRules(indicator: Indicator, rule: Rule | undefined, context: RuleContext): StockRule[] {
  if (rule === undefined) {
    return notInForce(indicator);
  }
  const { applies, max } = rule;
  const item = { indicator: indicator.id, measure: indicator.measure, max, rule };
  if (applies === undefined) {
    return askedRules({ ...item, guard: [] }, context);
  }
  const condition = stockCondition(applies.if, { ...context, facts: new Map([["level", "level"]]) });
  const { status, points } = applies.otherwise;
  const notAsked = gapOutcome(status, points, { id: "not-asked", max, when: [{ not: condition }] });
  return [...rulesOf(item, [notAsked], []), ...askedRules({ ...item, guard: [condition] }, context)];
}

function notInForce({ id }: Indicator): StockRule[] {
  const max = Exact.zero;
  const outcome = gapOutcome("not-applicable", "exclude-and-rescale", { id: "no-rule", max, when: [] });
  return rulesOf({ indicator: id, max }, [{ ...outcome, reason: "rule/none" }], []);
}

interface RuledItem extends StockItem {
  readonly rule: Rule;
  /** Holds for the units that the rule is asked of. */
  readonly guard: readonly StockCondition[];
}

function askedRules(item: RuledItem, context: RuleContext): StockRule[] {
  const { score } = item.rule;
  if (score.shape === "sum") {
    return sumRules(score, item, context);
  }
  // A measure that is only followed gives no points, so its maximum is none either.
  const max = score.shape === "tracked" ? Exact.zero : item.max;
  return rulesOf({ ...item, max }, ownOutcomes(item, context), item.guard);
}

function ownOutcomes({ indicator, measure, max, rule }: RuledItem, context: RuleContext): StockOutcome[] {
  const { score, when } = rule;
  switch (score.shape) {
    case "published":
      return publishedOutcomes(indicator, max, context.note);
    case "tracked":
      return trackedOutcomes(measure ?? "", context.measures.get(measure ?? "")?.kind);
    case "sum":
      return [];
    default:
      return measure === undefined || when === undefined
        ? [gapOutcome("error", "withhold", { id: "error", max, when: [] })]
        : measuredOutcomes({ measure, max, score, when }, { ...context, facts: factsOfMeasure(measure) });
  }
}

/** One rule that says which parts make the sum, then the rules of each part. */
function sumRules({ parts }: SumShape, item: RuledItem, context: RuleContext): StockRule[] {
  const { indicator, rule, guard } = item;
  const max = item.max.toString();
  const whole = stockRule(item, guard, {
    ...identityOf(item, "parts"),
    max,
    applicable: max,
    formula: { shape: "sum", parts: parts.map(({ id }) => id), max },
    ...authorityOf(rule),
  });
  const ofParts = parts.flatMap((part) => {
    const { id, measure, max: most } = part;
    const outcomes = measuredOutcomes(part, { ...context, facts: factsOfMeasure(measure) });
    return rulesOf({ indicator, part: id, measure, max: most, rule }, outcomes, guard);
  });
  return [whole, ...ofParts];
}
