import {
  CchcError,
  type CompiledCondition,
  type ConditionTrace,
  compileCondition,
  type FactCatalogue,
  leaveOpen,
  plainComparison,
} from "@cchc/core";
import { checkRules } from "./check-rules.ts";
import { type EventFinder, eventFinders } from "./event-finder.ts";
import type { EventRule, RuleEvent, RuleSet } from "./event-rule.ts";
import { FactSlots, type FactValues, type PlainFacts } from "./fact-slots.ts";

/** What one rule gave: undefined where a missing fact left it open. */
export interface RuleOutcome {
  readonly rule: EventRule;
  readonly result: boolean | undefined;
  /** The outcome of every branch, whether it decided or not. */
  readonly conditions: ConditionTrace<undefined>;
}

/** What one run of rules over one set of facts gave, in order of priority. */
export interface RuleRun {
  /** Events of the rules that hold. */
  readonly events: readonly RuleEvent[];
  /** Events of the rules that do not. */
  readonly failureEvents: readonly RuleEvent[];
  readonly results: readonly RuleOutcome[];
  readonly failureResults: readonly RuleOutcome[];
  /** Rules that a missing or unfit fact left open: they neither hold nor fail. */
  readonly openResults: readonly RuleOutcome[];
  /** Facts that rules ask for and that are not there. */
  readonly missing: readonly string[];
  /** Facts that are there with a value that no comparison could use: a text for a number, NaN, an object. */
  readonly unfit: readonly string[];
}

/** Rules that were checked and compiled. Running them keeps nothing, so runs never disturb each other. */
export interface CompiledRules {
  /** Events of the rules that hold, in order of priority: the outcome alone, and the fastest form. */
  events(facts: PlainFacts): RuleEvent[];
  /** Every rule with the outcome of every branch. */
  run(facts: PlainFacts): RuleRun;
}

/**
 * Compiles rules in the format of json-rules-engine.
 *
 * Without a catalogue of facts their types are taken from how the rules compare them, and a fact that two rules use in
 * ways no value could serve is refused.
 *
 * @throws CchcError With everything that is wrong: unknown facts, types that do not fit, names that are unknown or lead
 * back to themselves.
 *
 * @example
 * const { rules } = fromJsonRulesEngine([
 *   { conditions: { all: [{ fact: "days", operator: "greaterThan", value: 15 }] }, event: { type: "late" } },
 * ]);
 * compileRules(rules).events({ days: 20 }); // [{ type: "late" }]
 */
export function compileRules(ruleSet: RuleSet, { facts }: { readonly facts?: FactCatalogue } = {}): CompiledRules {
  const { problems, types } = checkRules(ruleSet, facts);
  if (problems.length > 0) {
    throw new CchcError(problems);
  }
  const slots = new FactSlots(types);
  const compiled = byPriority(ruleSet.rules).map((rule) => ({
    rule,
    ...compileCondition(rule.conditions, {
      read: (fact, path) => slots.readerOf(fact, path),
      named: ruleSet.conditions,
      compare: plainComparison,
      missing: leaveOpen,
    }),
  }));
  const finders = eventFinders(compiled, (fact, path) => slots.readerOf(fact, path));
  return {
    events: (given) => eventsOf(finders, slots.read(given)),
    run: (given) => {
      const values = slots.read(given);
      return runOf(compiled, values, slots.lacking(given, values));
    },
  };
}

interface CompiledRule extends CompiledCondition<FactValues, undefined, undefined> {
  readonly rule: EventRule;
}

/** The highest first; equal ones in the order they were given. */
function byPriority(rules: readonly EventRule[]): EventRule[] {
  return [...rules].sort((a, b) => b.priority - a.priority);
}

function eventsOf(finders: readonly EventFinder[], values: FactValues): RuleEvent[] {
  const events: RuleEvent[] = [];
  for (const find of finders) {
    find(values, events);
  }
  return events;
}

function runOf(
  compiled: readonly CompiledRule[],
  values: FactValues,
  { missing, unfit }: Pick<RuleRun, "missing" | "unfit">,
): RuleRun {
  const [events, failureEvents]: [RuleEvent[], RuleEvent[]] = [[], []];
  const [results, failureResults, openResults]: [RuleOutcome[], RuleOutcome[], RuleOutcome[]] = [[], [], []];
  for (const { rule, trace } of compiled) {
    const conditions = trace(values, undefined);
    const { result } = conditions;
    if (result === true) {
      events.push(rule.event);
      results.push({ rule, result, conditions });
    } else if (result === false) {
      failureEvents.push(rule.event);
      failureResults.push({ rule, result, conditions });
    } else {
      openResults.push({ rule, result, conditions });
    }
  }
  return { events, failureEvents, results, failureResults, openResults, missing, unfit };
}
