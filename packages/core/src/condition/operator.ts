import { Exact } from "../number/exact.ts";
import type { Operator } from "./condition.ts";
import type { FactValue } from "./fact.ts";

type Right = FactValue | readonly FactValue[];

/** Whether a fact stands in the relation that the operator names. Numbers compare exactly. */
export function compareBy(operator: Exclude<Operator, "isPresent">, left: FactValue, right: Right): boolean {
  switch (operator) {
    case "equal":
      return same(left, right);
    case "notEqual":
      return !same(left, right);
    case "in":
      return isMember(left, right);
    case "notIn":
      return !isMember(left, right);
    case "contains":
      return isMember(right, left);
    case "doesNotContain":
      return !isMember(right, left);
    case "lessThan":
      return order(left, right) < 0;
    case "lessThanInclusive":
      return order(left, right) <= 0;
    case "greaterThan":
      return order(left, right) > 0;
    case "greaterThanInclusive":
      return order(left, right) >= 0;
  }
}

function same(left: Right, right: Right): boolean {
  return left instanceof Exact && right instanceof Exact ? left.equals(right) : left === right;
}

function isMember(item: Right, list: Right): boolean {
  return Array.isArray(list) && list.some((member: FactValue) => same(member, item));
}

/** NaN (no order) for anything but two numbers or two texts (dates are texts that sort), so every inequality is false. */
function order(left: Right, right: Right): number {
  if (left instanceof Exact && right instanceof Exact) {
    return left.compare(right);
  }
  if (typeof left === "string" && typeof right === "string") {
    return left < right ? -1 : Number(left > right);
  }
  return Number.NaN;
}
