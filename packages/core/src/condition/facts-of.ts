import { type Condition, isFactOperand } from "./condition.ts";

/** Names of the facts that must be at hand before a condition runs (those asked for with `isPresent` need not be). */
export function factsOf(condition: Condition, named: ReadonlyMap<string, Condition>): Set<string> {
  const names = new Set<string>();
  collect(condition, named, names);
  return names;
}

function collect(condition: Condition, named: ReadonlyMap<string, Condition>, names: Set<string>): void {
  if ("fact" in condition) {
    if (condition.operator !== "isPresent") {
      names.add(condition.fact);
    }
    if (isFactOperand(condition.value)) {
      names.add(condition.value.fact);
    }
    return;
  }
  for (const part of partsOf(condition, named)) {
    collect(part, named, names);
  }
}

function partsOf(
  condition: Exclude<Condition, { fact: string }>,
  named: ReadonlyMap<string, Condition>,
): readonly Condition[] {
  if ("all" in condition) {
    return condition.all;
  }
  if ("any" in condition) {
    return condition.any;
  }
  if ("not" in condition) {
    return [condition.not];
  }
  const target = named.get(condition.condition);
  return target === undefined ? [] : [target];
}
