import { fitsLiteral, isFactOperand, type OperandType, type Test, wantedOperand } from "@cchc/core";
import { comparableTypes, type SlotTypes } from "./slot-type.ts";
import { factKey } from "./tests-of.ts";

/**
 * The types that each fact can have, so that every comparison about it makes sense; none where two uses contradict each
 * other. Facts that are compared with each other narrow one another until nothing changes any more.
 *
 * @example
 * inferTypes([{ fact: "age", operator: "lessThan", value: 18 }]).get("age"); // Set { "number" }
 */
export function inferTypes(tests: readonly Test[]): Map<string, SlotTypes> {
  const types = new Map<string, SlotTypes>();
  let changed = true;
  while (changed) {
    changed = tests.map((test) => narrow(test, types)).some(Boolean);
  }
  return types;
}

/** Narrows the types of the facts in one comparison; says whether any became narrower. */
function narrow(test: Test, types: Map<string, SlotTypes>): boolean {
  const left = known(types, factKey(test));
  const { value } = test;
  if (!isFactOperand(value)) {
    const fitting = [...left].filter((type) => fitsBeside(type, test));
    return keep(types, factKey(test), fitting);
  }
  const right = known(types, factKey(value));
  const pairs = [...left].map((type) => [type, wantedOperand(test.operator, type)] as const);
  const fitting = pairs.filter(([, wanted]) => wanted !== undefined && right.has(wanted));
  const ofLeft = keep(
    types,
    factKey(test),
    fitting.map(([type]) => type),
  );
  const ofRight = keep(
    types,
    factKey(value),
    fitting.flatMap(([, wanted]) => wanted ?? []),
  );
  return ofLeft || ofRight;
}

function fitsBeside(type: OperandType, { operator, value }: Test): boolean {
  const wanted = wantedOperand(operator, type);
  return wanted !== undefined && !isFactOperand(value) && fitsLiteral(value, wanted);
}

function known(types: Map<string, SlotTypes>, key: string): SlotTypes {
  return types.get(key) ?? new Set<OperandType>(comparableTypes);
}

function keep(types: Map<string, SlotTypes>, key: string, kept: readonly OperandType[]): boolean {
  const before = types.get(key);
  const now = new Set(kept);
  types.set(key, now);
  return before === undefined || now.size < before.size;
}
