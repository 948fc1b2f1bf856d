import { type Condition, isFactOperand, type Test } from "./condition.ts";

/** Names of the facts that must be at hand before a condition runs (those asked for with `isPresent` need not be). */
export function factsOf(condition: Condition, named: ReadonlyMap<string, Condition>): Set<string> {
  const names = new Set<string>();
  for (const { fact, operator, value } of testsIn(condition, named)) {
    if (operator !== "isPresent") {
      names.add(fact);
    }
    if (isFactOperand(value)) {
      names.add(value.fact);
    }
  }
  return names;
}

/** Names of the facts of which a condition asks whether they are there at all. */
export function presenceAskedOf(condition: Condition, named: ReadonlyMap<string, Condition>): Set<string> {
  const asked = testsIn(condition, named).filter(({ operator }) => operator === "isPresent");
  return new Set(asked.map(({ fact }) => fact));
}

function testsIn(condition: Condition, named: ReadonlyMap<string, Condition>): readonly Test[] {
  return "fact" in condition ? [condition] : partsOf(condition, named).flatMap((part) => testsIn(part, named));
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
