import type { Exact } from "@cchc/core";
import type { Rule } from "../policy/indicator.ts";
import type { StockOutcome } from "./stock-outcome.ts";
import type { StockCondition, StockParams, StockRule, StockTest } from "./stock-rule.ts";

/** What is judged by a list of rules of which one holds: an indicator, or a part of a sum. */
export interface StockItem {
  readonly indicator: string;
  readonly part?: string;
  readonly measure?: string | undefined;
  readonly max: Exact;
  /** The rule of the policy; absent when none is in force. */
  readonly rule?: Rule | undefined;
}

/** Holds for every unit. The engine takes an empty group for true as well, but no reader of rules should have to know. */
const always: StockTest = { fact: "level", operator: "equal", value: { fact: "level" } };

/**
 * The name of what is judged, which is also the type of its events. The prefix keeps it from ever being `success`,
 * `failure` or `error`, which the engine uses for itself.
 */
export function itemName({ indicator, part }: Pick<StockItem, "indicator" | "part">): string {
  return part === undefined ? `indicator/${indicator}` : `part/${indicator}/${part}`;
}

/** Rules of an item: one for each outcome, each of which also asks for the guard. */
export function rulesOf(
  item: StockItem,
  outcomes: readonly StockOutcome[],
  guard: readonly StockCondition[],
): StockRule[] {
  return outcomes.map((outcome) => stockRule(item, [...outcome.when, ...guard], paramsOf(item, outcome)));
}

/** One rule: when all of it holds, its event says what came out. */
export function stockRule(item: StockItem, when: readonly StockCondition[], params: StockParams): StockRule {
  const type = itemName(item);
  const conditions = { all: when.length === 0 ? [always] : [...when] };
  return { name: `${type}/${params.outcome}`, conditions, event: { type, params } };
}

function paramsOf(
  item: StockItem,
  { id, status, origin, reason, applicable, points, formula }: StockOutcome,
): StockParams {
  return {
    ...identityOf(item, id),
    status,
    origin,
    reason,
    max: item.max.toString(),
    applicable: applicable.toString(),
    ...(points === undefined ? {} : { points: points.toString() }),
    ...(formula === undefined ? {} : { formula }),
    ...authorityOf(item.rule),
  };
}

/** Who is judged and what came out. */
export function identityOf({ indicator, part, measure }: StockItem, outcome: string) {
  return {
    indicator,
    ...(part === undefined ? {} : { part }),
    outcome,
    ...(measure === undefined ? {} : { measure }),
  };
}

/** Since when a rule is in force and what it stands on; nothing when there is none. */
export function authorityOf(rule: Rule | undefined): Pick<StockParams, "ruleFrom" | "basis" | "source"> {
  if (rule === undefined) {
    return {};
  }
  const { document, part, confidence } = rule.source;
  return {
    ruleFrom: rule.from,
    basis: rule.basis,
    source: { document, ...(part === undefined ? {} : { part }), confidence },
  };
}
