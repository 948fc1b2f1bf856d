import { parsePlainDate } from "@cchc/core";
import { type Policy, ruleInForce, standingOn } from "../policy/policy.ts";
import { indicatorRules } from "./indicator-rules.ts";
import type { StockComparison, StockRules } from "./stock-rule.ts";

/**
 * A policy as plain rules for an unmodified json-rules-engine 7.
 *
 * Each indicator, and each part of a sum, is a list of rules of which exactly one holds: one for each band, case, branch
 * of a formula and gap. Its event names the outcome, the status, the points (or the formula that gives them) and the
 * source of the rule. Named conditions are written out; statuses are facts, and are asked before any count, so that no
 * rule meets a fact that is not there.
 *
 * @param on The day whose rules are exported: the first day of the period that is judged.
 * @throws CchcError When the day is none, or a condition asks for what cannot be exported.
 *
 * @example
 * const exported = toJsonRulesEngine(readPolicyData(qd766), { on: "2026-08-01" });
 * const engine = new Engine(exported.rules);
 * const { events } = await engine.run(stockFacts(exported, unit));
 */
export function toJsonRulesEngine(policy: Policy, { on: text }: { readonly on: string }): StockRules {
  const on = parsePlainDate(text);
  const comparisons = new Map<string, StockComparison>();
  const context = {
    named: policy.named,
    measures: policy.measures,
    note: (one: StockComparison) => void comparisons.set(JSON.stringify(one), one),
  };
  const inForce = standingOn(policy, on).indicators.map((indicator) => ({
    indicator,
    rule: ruleInForce(indicator, on),
  }));
  const rules = inForce.flatMap(({ indicator, rule }) => indicatorRules(indicator, rule, context));
  const published = inForce.filter(({ rule }) => rule?.score.shape === "published");
  return {
    policy: { id: policy.id, sha256: policy.sha256 },
    on,
    rules,
    measures: [...new Set(rules.flatMap(({ event }) => event.params.measure ?? []))].sort(),
    published: published.map(({ indicator }) => indicator.id),
    comparisons: [...comparisons.values()],
  };
}
