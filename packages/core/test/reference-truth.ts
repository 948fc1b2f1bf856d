/** Conditions on a record a second time: by their description, with numbers for true, false and open. */
import { type Condition, isFactOperand, type Operand, type Test } from "../src/condition/condition.ts";
import type { Comparator, Operator } from "../src/condition/operator.ts";
import type { AnyRecord } from "../src/entity/entity.ts";
import { Exact } from "../src/number/exact.ts";
import type { Period } from "../src/time/period.ts";
import { named } from "./any-visits.ts";

/** 1 for true, 0 for false, ½ for open: by Kleene, `all` is the least, `any` the greatest, `not` the rest to 1. */
export function truth(condition: Condition, record: AnyRecord, period: Period): number {
  if ("all" in condition) {
    return Math.min(...condition.all.map((part) => truth(part, record, period)));
  }
  if ("any" in condition) {
    return Math.max(...condition.any.map((part) => truth(part, record, period)));
  }
  if ("not" in condition) {
    return 1 - truth(condition.not, record, period);
  }
  if ("condition" in condition) {
    const target = named.get(condition.condition);
    return target === undefined ? 0.5 : truth(target, record, period);
  }
  return truthOfTest(condition, record, period);
}

function truthOfTest({ fact, operator, value }: Test, record: AnyRecord, period: Period): number {
  const left = factOf(fact, record, period);
  if (operator === "isPresent") {
    return Number((left !== undefined) === value);
  }
  const right = operandOf(value, record, period);
  return left === undefined || right === undefined ? 0.5 : Number(relationOf(operator)(left, right));
}

function factOf(fact: string, record: AnyRecord, period: Period) {
  return fact === "periodStart" ? period.first : fact === "periodEnd" ? period.last : record[fact];
}

function operandOf(operand: Operand, record: AnyRecord, period: Period) {
  return isFactOperand(operand) ? factOf(operand.fact, record, period) : operand;
}

type Relation = (left: unknown, right: unknown) => boolean;

function relationOf(operator: Operator): Relation {
  const found = new Map<string, Relation>(Object.entries(relations)).get(operator);
  if (found === undefined) {
    throw new Error(`the reference knows no ${operator}`);
  }
  return found;
}

const relations: Readonly<Record<Comparator, Relation>> = {
  equal: (left, right) => ordered(left, right) === 0,
  notEqual: (left, right) => ordered(left, right) !== 0,
  in: (left, right) => isOneOf(left, right),
  notIn: (left, right) => !isOneOf(left, right),
  contains: (left, right) => isOneOf(right, left),
  doesNotContain: (left, right) => !isOneOf(right, left),
  lessThan: (left, right) => ordered(left, right) < 0,
  lessThanInclusive: (left, right) => ordered(left, right) <= 0,
  greaterThan: (left, right) => ordered(left, right) > 0,
  greaterThanInclusive: (left, right) => ordered(left, right) >= 0,
};

function isOneOf(one: unknown, list: unknown): boolean {
  return Array.isArray(list) && list.some((member) => ordered(one, member) === 0);
}

/** Numbers exactly, moments by the second, a moment and a day by the day, other texts as they are. */
export function ordered(left: unknown, right: unknown): number {
  if (isNumber(left) && isNumber(right)) {
    return Exact.of(left).compare(right);
  }
  const [a, b] = [String(left), String(right)];
  const byDay = Math.min(a.length, b.length) === "2024-02-29".length && a.includes("-") && b.includes("-");
  const [one, other] = byDay ? [a.slice(0, 10), b.slice(0, 10)] : [a, b];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Whether a value is a number, whole or exact. */
export function isNumber(value: unknown): value is number | Exact {
  return typeof value === "number" || value instanceof Exact;
}
