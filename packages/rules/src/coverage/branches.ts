import { type Condition, type ConditionTrace, evaluateCondition, type Localized } from "@cchc/core";
import { conditionWords } from "../explain/condition-words.ts";
import type { DocumentPath } from "../policy/source-file.ts";
import type { Sighting } from "./target.ts";

/** One leaf or group of a condition. */
export interface Branch {
  readonly path: DocumentPath;
  readonly words: Localized;
  /** What it gave; undefined where it was not asked. */
  readonly outcome: (sighting: Sighting) => boolean | undefined;
}

type Named = ReadonlyMap<string, Condition>;
type Find = (root: ConditionTrace) => ConditionTrace | undefined;

/** Every leaf and group of a condition, the whole first; a named condition is looked into where it is named. */
export function branchesOf(condition: Condition, path: DocumentPath, named: Named): Branch[] {
  const outcomeBy = (find: Find) => (sighting: Sighting) =>
    sighting.facts === undefined
      ? undefined
      : find(evaluateCondition(condition, { facts: sighting.facts, named }))?.result;
  return walk({ condition, path, find: (root) => root }, named).map(({ condition: one, find, ...at }) => ({
    path: at.path,
    words: conditionWords(one),
    outcome: outcomeBy(find),
  }));
}

interface Step {
  readonly condition: Condition;
  readonly path: DocumentPath;
  readonly find: Find;
}

function walk(step: Step, named: Named): Step[] {
  return [step, ...below(step, named).flatMap((one) => walk(one, named))];
}

function below({ condition, path, find }: Step, named: Named): Step[] {
  if ("fact" in condition) {
    return [];
  }
  if ("all" in condition) {
    return condition.all.map((one, index) => ({
      condition: one,
      path: [...path, "all", index],
      find: (root) => member(find(root), "all", index),
    }));
  }
  if ("any" in condition) {
    return condition.any.map((one, index) => ({
      condition: one,
      path: [...path, "any", index],
      find: (root) => member(find(root), "any", index),
    }));
  }
  if ("not" in condition) {
    return [{ condition: condition.not, path: [...path, "not"], find: (root) => single(find(root)) }];
  }
  const of = named.get(condition.condition);
  return of === undefined ? [] : [{ condition: of, path, find: (root) => single(find(root)) }];
}

function member(trace: ConditionTrace | undefined, group: "all" | "any", index: number): ConditionTrace | undefined {
  if (trace === undefined) {
    return undefined;
  }
  if (group === "all") {
    return "all" in trace ? trace.all[index] : undefined;
  }
  return "any" in trace ? trace.any[index] : undefined;
}

function single(trace: ConditionTrace | undefined): ConditionTrace | undefined {
  if (trace !== undefined && "not" in trace) {
    return trace.not;
  }
  return trace !== undefined && "of" in trace ? trace.of : undefined;
}
