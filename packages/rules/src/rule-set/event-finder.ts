import type { FactReader, FactValue } from "@cchc/core";
import type { EventRule, RuleEvent } from "./event-rule.ts";
import type { FactValues } from "./fact-slots.ts";
import { type NumberRange, rangeOf } from "./number-range.ts";
import { factKey } from "./tests-of.ts";

/** Adds the events of its rules that hold. */
export type EventFinder = (values: FactValues, events: RuleEvent[]) => void;

/** A rule with its compiled outcome. */
export interface CompiledOutcome {
  readonly rule: EventRule;
  readonly holds: (values: FactValues, context: undefined) => boolean | undefined;
}

type Reader = (fact: string, path: string | undefined) => FactReader<FactValues, undefined>;

/**
 * Finds events. Rules that stand beside each other and ask for ranges of one number, as the bands of an indicator do, are put
 * together: the number is looked up once among all their edges, instead of being asked about by each rule.
 */
export function eventFinders(rules: readonly CompiledOutcome[], readerOf: Reader): EventFinder[] {
  const finders: EventFinder[] = [];
  let group: RangedRule[] = [];
  const close = () => {
    finders.push(...(group.length === 0 ? [] : [findInRanges(group, readerOf)]));
    group = [];
  };
  for (const rule of rules) {
    const range = rangeOf(rule.rule.conditions);
    const [first] = group;
    if (first !== undefined && (range === undefined || factKey(range) !== factKey(first.range))) {
      close();
    }
    if (range === undefined) {
      finders.push(findOne(rule));
    } else {
      group.push({ ...rule, range });
    }
  }
  close();
  return finders;
}

interface RangedRule extends CompiledOutcome {
  readonly range: NumberRange;
}

function findOne({ rule: { event }, holds }: CompiledOutcome): EventFinder {
  return (values, events) => {
    if (holds(values, undefined) === true) {
      events.push(event);
    }
  };
}

function findInRanges(group: readonly RangedRule[], readerOf: Reader): EventFinder {
  const { fact, path } = group[0]?.range ?? { fact: "", path: undefined };
  const read = readerOf(fact, path);
  const oneByOne = group.map(findOne);
  const { edges, eventsFrom } = ladderOf(group);
  return (values, events) => {
    const value: FactValue | undefined = read(values, undefined);
    if (typeof value !== "number") {
      for (const find of oneByOne) {
        find(values, events);
      }
      return;
    }
    for (const event of eventsFrom[stepOf(value, edges)] ?? []) {
      events.push(event);
    }
  };
}

/** How many edges lie at or under the value. */
function stepOf(value: number, edges: Float64Array): number {
  let step = 0;
  while (step < edges.length && value >= (edges[step] ?? Number.NaN)) {
    step += 1;
  }
  return step;
}

/** The edges in order, and the events of the numbers before the first, from the first, from the second … */
function ladderOf(group: readonly RangedRule[]) {
  const edges = [...new Set(group.flatMap(({ range: { from, before } }) => [from, before]))]
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const eventsFrom = [Number.NEGATIVE_INFINITY, ...edges].map((number) =>
    group.filter(({ range: { from, before } }) => number >= from && number < before).map(({ rule }) => rule.event),
  );
  return { edges: Float64Array.from(edges), eventsFrom };
}
