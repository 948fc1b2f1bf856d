import type { Condition } from "@cchc/core";
import { conditionWords } from "../explain/condition-words.ts";
import { canonicalJson } from "../policy/canonical.ts";
import type { Difference, Way } from "./difference.ts";
import { normalCondition } from "./normal-condition.ts";

/** Named conditions of both policies. */
export type BothNamed = readonly [before: ReadonlyMap<string, Condition>, after: ReadonlyMap<string, Condition>];

/** How a condition that differs is told. */
export interface ConditionPlace extends Pick<Difference, "kind" | "effect"> {
  readonly at: Way;
  readonly named: BothNamed;
}

/** Compares two conditions by their meaning; either may be absent. */
export function compareConditions(
  before: Condition | undefined,
  after: Condition | undefined,
  { at, kind, effect, named: [old, now] }: ConditionPlace,
): Difference[] {
  const [was, is] = [before && normalCondition(before, old), after && normalCondition(after, now)];
  if (was === is) {
    return [];
  }
  const none = { vi: "–", en: "–" };
  const sides = [before && expanded(before, old), after && expanded(after, now)] as const;
  const [first, second] = sides.map((one) => (one === undefined ? none : conditionWords(one)));
  return [
    {
      kind,
      effect,
      at,
      ...(before === undefined ? {} : { before: canonicalJson(before) }),
      ...(after === undefined ? {} : { after: canonicalJson(after) }),
      words: { before: first ?? none, after: second ?? none },
    },
  ];
}

/** A condition with the named ones in their places, or a change of what a name means could not be read. */
function expanded(condition: Condition, named: ReadonlyMap<string, Condition>): Condition {
  if ("fact" in condition) {
    return condition;
  }
  if ("all" in condition) {
    return { all: condition.all.map((part) => expanded(part, named)) };
  }
  if ("any" in condition) {
    return { any: condition.any.map((part) => expanded(part, named)) };
  }
  if ("not" in condition) {
    return { not: expanded(condition.not, named) };
  }
  const meant = named.get(condition.condition);
  return meant === undefined ? condition : expanded(meant, named);
}
