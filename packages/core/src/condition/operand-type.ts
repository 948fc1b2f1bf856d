import type { Localized } from "../text.ts";
import { Operator } from "./condition.ts";
import type { FactType } from "./fact.ts";

/** The type that an operator wants on its right, or undefined when it cannot take such a fact on its left. */
export function wantedOperand(operator: Operator, fact: FactType): string | undefined {
  switch (operator) {
    case "isPresent":
      return "boolean";
    case "in":
    case "notIn":
      return fact === "list" ? undefined : `list of ${fact}`;
    case "contains":
    case "doesNotContain":
      return fact === "list" ? "text" : undefined;
    case "equal":
    case "notEqual":
      return fact === "list" ? undefined : fact;
    default:
      return fact === "number" || fact === "text" ? fact : undefined;
  }
}

/** The operators that take such a fact on their left. */
export function operatorsFor(fact: FactType): Operator[] {
  return Operator.options.filter((operator) => wantedOperand(operator, fact) !== undefined);
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
  boolean: { vi: "true hoặc false", en: "true or false" },
  "list of number": { vi: "danh sách số", en: "a list of numbers" },
  "list of text": { vi: "danh sách chữ", en: "a list of texts" },
  "list of boolean": { vi: "danh sách true/false", en: "a list of true and false" },
};
