import type { Condition, Operand, Operator, Test } from "../../condition/condition.ts";
import { Exact } from "../../number/exact.ts";
import { isPlainDateTime } from "../../time/date-time.ts";
import { isPlainDate } from "../../time/plain-date.ts";
import type { ReadFact, RecordTest, RecordValue } from "./record-value.ts";

/** What conditions on records are compiled with. */
export interface TestScope {
  /** How a fact is read; the names were checked before. */
  readonly read: (fact: string) => ReadFact;
  readonly named: ReadonlyMap<string, Condition>;
}

/**
 * Compiles a checked condition to a closure over records.
 *
 * A comparison with a missing value is open (undefined), and `all`, `any` and `not` carry that on by Kleene's logic:
 * one condition that fails settles an `all`, one that holds settles an `any`. `isPresent` is never open.
 *
 * A time of a day is compared with a day by its day: half past four on the last day is not after the last day.
 */
export function compileTest(condition: Condition, scope: TestScope): RecordTest {
  if ("fact" in condition) {
    return compileComparison(condition, scope);
  }
  if ("all" in condition) {
    return every(condition.all.map((part) => compileTest(part, scope)));
  }
  if ("any" in condition) {
    return some(condition.any.map((part) => compileTest(part, scope)));
  }
  if ("not" in condition) {
    return negated(compileTest(condition.not, scope));
  }
  const target = scope.named.get(condition.condition);
  return target === undefined ? () => undefined : compileTest(target, scope);
}

function every(tests: readonly RecordTest[]): RecordTest {
  return (record, context) => {
    let open = false;
    for (const test of tests) {
      const outcome = test(record, context);
      if (outcome === false) {
        return false;
      }
      open ||= outcome === undefined;
    }
    return open ? undefined : true;
  };
}

function some(tests: readonly RecordTest[]): RecordTest {
  return (record, context) => {
    let open = false;
    for (const test of tests) {
      const outcome = test(record, context);
      if (outcome === true) {
        return true;
      }
      open ||= outcome === undefined;
    }
    return open ? undefined : false;
  };
}

function negated(test: RecordTest): RecordTest {
  return (record, context) => {
    const outcome = test(record, context);
    return outcome === undefined ? undefined : !outcome;
  };
}

function compileComparison({ fact, operator, value }: Test, { read }: TestScope): RecordTest {
  const left = read(fact);
  if (operator === "isPresent") {
    return (record, context) => (left(record, context) !== undefined) === (value === true);
  }
  const right = compileOperand(value, read);
  const holds = relation(operator);
  return (record, context) => {
    const a = left(record, context);
    const b = right(record, context);
    return a === undefined || b === undefined ? undefined : holds(a, b);
  };
}

type Present = Exclude<RecordValue, undefined> | readonly (string | number | boolean)[];

function compileOperand(
  operand: Operand,
  read: TestScope["read"],
): (...of: Parameters<ReadFact>) => Present | undefined {
  if (typeof operand === "object" && "fact" in operand) {
    return read(operand.fact);
  }
  return () => operand;
}

function relation(operator: Exclude<Operator, "isPresent">): (a: Present, b: Present) => boolean {
  switch (operator) {
    case "equal":
      return same;
    case "notEqual":
      return (a, b) => !same(a, b);
    case "in":
      return (a, b) => isMember(a, b);
    case "notIn":
      return (a, b) => !isMember(a, b);
    case "contains":
      return (a, b) => isMember(b, a);
    case "doesNotContain":
      return (a, b) => !isMember(b, a);
    case "lessThan":
      return (a, b) => order(a, b) < 0;
    case "lessThanInclusive":
      return (a, b) => order(a, b) <= 0;
    case "greaterThan":
      return (a, b) => order(a, b) > 0;
    case "greaterThanInclusive":
      return (a, b) => order(a, b) >= 0;
  }
}

function same(a: Present, b: Present): boolean {
  if (typeof a === "string" && typeof b === "string") {
    return orderOfTexts(a, b) === 0;
  }
  return a === b || (isNumber(a) && isNumber(b) && Exact.of(a).equals(b));
}

function isMember(item: Present, list: Present): boolean {
  return Array.isArray(list) && list.some((member: Present) => same(member, item));
}

/** NaN, no order, for anything but two numbers or two texts; days and times are texts that sort. */
function order(a: Present, b: Present): number {
  if (typeof a === "string" && typeof b === "string") {
    return orderOfTexts(a, b);
  }
  // Whole numbers are compared as they are; only fractions need exact arithmetic.
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) {
    return Number(a) - Number(b);
  }
  return isNumber(a) && isNumber(b) ? Exact.of(a).compare(b) : Number.NaN;
}

const dayLength = "2026-08-14".length;

function orderOfTexts(a: string, b: string): number {
  if (isTimeOfDay(a) && isDay(b)) {
    return orderOfTexts(a.slice(0, dayLength), b);
  }
  if (isDay(a) && isTimeOfDay(b)) {
    return orderOfTexts(a, b.slice(0, dayLength));
  }
  return a < b ? -1 : Number(a > b);
}

/** The length is asked first, since nearly no text has that of a day and this runs for every record. */
function isDay(text: string): boolean {
  return text.length === dayLength && isPlainDate(text);
}

function isTimeOfDay(text: string): boolean {
  return text.length > dayLength && text.charAt(dayLength) === "T" && isPlainDateTime(text);
}

function isNumber(value: Present): value is number | Exact {
  return typeof value === "number" || value instanceof Exact;
}
