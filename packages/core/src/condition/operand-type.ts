import type { Localized } from "../text.ts";
import type { FactDefinition, FactType, ScalarType } from "./fact.ts";
import {
  type Comparator,
  type Operator,
  type OperatorDecorator,
  PlainOperator,
  type ReadOperator,
  readOperator,
} from "./operator.ts";

const scalars = ["number", "text", "date", "boolean"] as const satisfies readonly ScalarType[];

/** A type on either side of an operator. */
export type OperandType = FactType | `list of ${ScalarType}` | `interval of ${ScalarType}` | "period";

/** The type of a fact as operators see it. */
export function operandTypeOf({ type, members = "text" }: Pick<FactDefinition, "type" | "members">): OperandType {
  return type === "list" ? `list of ${members}` : type;
}

/** The type that an operator wants on its right, or undefined when it cannot take such a fact on its left. */
export function wantedOperand(operator: Operator, fact: OperandType): OperandType | undefined {
  switch (operator) {
    case "isPresent":
      return "boolean";
    case "between":
      return fact === "number" || fact === "date" ? `interval of ${fact}` : undefined;
    case "withinPeriod":
      return fact === "date" ? "period" : undefined;
    default: {
      const read = readOperator(operator);
      return read && wantedByDecorated(read, fact);
    }
  }
}

function wantedByDecorated({ decorators, comparator }: ReadOperator, fact: OperandType): OperandType | undefined {
  const [outermost, ...inner] = decorators;
  return outermost === undefined
    ? wantedByComparator(comparator, fact)
    : wantedByDecorator(outermost, { decorators: inner, comparator }, fact);
}

function wantedByDecorator(
  decorator: OperatorDecorator,
  inner: ReadOperator,
  fact: OperandType,
): OperandType | undefined {
  switch (decorator) {
    case "not":
      return wantedByDecorated(inner, fact);
    case "swap":
      return allTypes.find((type) => wantedByDecorated(inner, type) === fact);
    case "someFact":
    case "everyFact": {
      const member = memberOf(fact);
      return member && wantedByDecorated(inner, member);
    }
    case "someValue":
    case "everyValue":
      return listOf(wantedByDecorated(inner, fact));
  }
}

function wantedByComparator(comparator: Comparator, fact: OperandType): OperandType | undefined {
  switch (comparator) {
    case "equal":
    case "notEqual":
      return scalars.find((scalar) => scalar === fact);
    case "in":
    case "notIn":
      return listOf(fact);
    case "contains":
    case "doesNotContain":
      return memberOf(fact);
    default:
      return fact === "number" || fact === "date" ? fact : undefined;
  }
}

const allTypes: readonly OperandType[] = scalars.flatMap((scalar) => [scalar, `list of ${scalar}` as const]);

function listOf(type: OperandType | undefined): OperandType | undefined {
  const scalar = scalars.find((one) => one === type);
  return scalar && `list of ${scalar}`;
}

function memberOf(type: OperandType): ScalarType | undefined {
  return scalars.find((scalar) => type === `list of ${scalar}`);
}

/** The operators without decorators that take such a fact on their left. */
export function operatorsFor(fact: OperandType): PlainOperator[] {
  return PlainOperator.options.filter((operator) => wantedOperand(operator, fact) !== undefined);
}

/**
 * A type as a reader of an error calls it.
 *
 * @example
 * typeInWords("list of number"); // { vi: "danh sách số", en: "a list of numbers" }
 */
export function typeInWords(type: string): Localized {
  return words[type] ?? { vi: type, en: type };
}

const words: Readonly<Record<string, Localized>> = {
  number: { vi: "một số", en: "a number" },
  text: { vi: "một chuỗi chữ", en: "a text" },
  date: { vi: "một ngày như 2026-08-31", en: "a day such as 2026-08-31" },
  boolean: { vi: "true hoặc false", en: "true or false" },
  period: { vi: "một kỳ như 2026-Q3", en: "a period such as 2026-Q3" },
  "list of number": { vi: "danh sách số", en: "a list of numbers" },
  "list of text": { vi: "danh sách chữ", en: "a list of texts" },
  "list of date": { vi: "danh sách ngày", en: "a list of days" },
  "list of boolean": { vi: "danh sách true/false", en: "a list of true and false" },
  "interval of number": {
    vi: "một khoảng như { atLeast: 0.8, below: 1 }",
    en: "an interval such as { atLeast: 0.8, below: 1 }",
  },
  "interval of date": {
    vi: "một khoảng như { atLeast: 2026-01-01, below: 2026-07-01 }",
    en: "an interval such as { atLeast: 2026-01-01, below: 2026-07-01 }",
  },
};
