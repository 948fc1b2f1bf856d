import { Exact, isFactOperand, isInterval, type Operand, readOperator, type Test } from "@cchc/core";
import type { FactDomains } from "./domain.ts";

/**
 * Whether the outcome of a comparison depends on one fact alone, whose domain is known, and on nothing but how it lies
 * to the literals: only such comparisons are reasoned about; all others may turn out either way.
 */
export function isReadable(test: Test, domains: FactDomains): boolean {
  const domain = domains.get(test.fact);
  if (domain === undefined || test.path !== undefined || isFactOperand(test.value)) {
    return false;
  }
  if (test.operator === "between") {
    return domain.type === "number" && literalsOf(test.value).every((one) => typeof one === "number");
  }
  const read = readOperator(test.operator);
  return read?.decorators.every((decorator) => decorator === "not") === true && !/contain/i.test(read.comparator);
}

/** The literals that a fact is compared with. */
export function literalsOf(operand: Operand): (string | number | boolean)[] {
  if (typeof operand !== "object") {
    return [operand];
  }
  if (Array.isArray(operand)) {
    return operand;
  }
  return isInterval(operand)
    ? [operand.atLeast, operand.above, operand.below, operand.atMost].flatMap((edge) => edge ?? [])
    : [];
}

/** The numbers among them, exactly. */
export function numbersOf(operand: Operand): Exact[] {
  return literalsOf(operand).flatMap((one) => (typeof one === "number" ? [Exact.of(one)] : []));
}
