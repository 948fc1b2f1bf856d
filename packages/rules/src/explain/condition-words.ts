import {
  type Condition,
  type ConditionContext,
  type FactOperand,
  type FactValue,
  factsOf,
  isFactOperand,
  isInterval,
  type Localized,
  type Operand,
  type Test,
} from "@cchc/core";
import { comparisonWords } from "./operator-words.ts";

const and = { vi: " và ", en: " and " } as const;
const or = { vi: " hoặc ", en: " or " } as const;

/** How the facts of a condition and their values are called. */
export interface FactWords {
  /** What a fact of this name is called. */
  readonly fact: (name: string) => Localized;
  /** What a value is called that a fact of this name is compared with. */
  readonly value: (literal: number | string | boolean, fact: string) => Localized;
}

const asWritten: FactWords = { fact: alike, value: (literal) => alike(literalText(literal)) };

/**
 * A condition in words and symbols. Facts keep the names they have in the policy file, so that a reader can find them
 * there, unless other words are given; a named condition is quoted by its name.
 *
 * @example
 * conditionWords({ all: [
 *   { fact: "value", operator: "greaterThanInclusive", value: 0.9 },
 *   { fact: "late", operator: "equal", value: 0 },
 * ] }); // { vi: "value ≥ 0.9 và late = 0", en: "value ≥ 0.9 and late = 0" }
 */
export function conditionWords(condition: Condition, words: FactWords = asWritten): Localized {
  if ("fact" in condition) {
    return testWords(condition, words);
  }
  if ("all" in condition) {
    return joined(condition.all, and, words);
  }
  if ("any" in condition) {
    return joined(condition.any, or, words);
  }
  if ("not" in condition) {
    const { vi, en } = conditionWords(condition.not, words);
    return { vi: `không phải (${vi})`, en: `not (${en})` };
  }
  return alike(`“${condition.condition}”`);
}

/**
 * What the facts that a condition asks for were, exactly; a dash when it only asks whether they are there.
 *
 * @example
 * factText(condition, { facts: new Map([["value", Exact.of("95%")]]), named: new Map() }); // "value = 0.95"
 */
export function factText(condition: Condition, { facts, named }: ConditionContext): string {
  const texts = [...factsOf(condition, named)].flatMap((name) => {
    const value = facts.get(name);
    return value === undefined ? [] : [`${name} = ${factValueText(value)}`];
  });
  return texts.length === 0 ? "—" : texts.join(", ");
}

function joined(parts: readonly Condition[], word: Localized, words: FactWords): Localized {
  const texts = parts.map((part) => {
    const text = conditionWords(part, words);
    return parts.length > 1 && isGroup(part) ? inBrackets(text) : text;
  });
  return { vi: texts.map(({ vi }) => vi).join(word.vi), en: texts.map(({ en }) => en).join(word.en) };
}

/** A group inside a group goes into brackets, or "a and b or c" would leave the reader guessing. */
function isGroup(part: Condition): boolean {
  return ("all" in part && part.all.length > 1) || ("any" in part && part.any.length > 1);
}

function inBrackets({ vi, en }: Localized): Localized {
  return { vi: `(${vi})`, en: `(${en})` };
}

function testWords(test: Test, words: FactWords): Localized {
  const { fact, path, value } = test;
  return comparisonWords(test, {
    left: placeWords({ fact, path }, words),
    right: operandWords(value, fact, words),
    edge: (literal) => words.value(literal, fact),
  });
}

function operandWords(operand: Operand, fact: string, words: FactWords): Localized {
  if (isFactOperand(operand)) {
    return placeWords(operand, words);
  }
  if (isInterval(operand)) {
    return alike("");
  }
  if (!Array.isArray(operand)) {
    return words.value(operand, fact);
  }
  const texts = operand.map((literal) => words.value(literal, fact));
  return { vi: `{${texts.map(({ vi }) => vi).join(", ")}}`, en: `{${texts.map(({ en }) => en).join(", ")}}` };
}

/** A fact, with the way to what lies inside it: `case.steps[0].days`. */
function placeWords({ fact, path }: FactOperand, words: FactWords): Localized {
  const { vi, en } = words.fact(fact);
  const inside = path?.slice(1) ?? "";
  return { vi: `${vi}${inside}`, en: `${en}${inside}` };
}

function alike(text: string): Localized {
  return { vi: text, en: text };
}

function literalText(literal: number | string | boolean): string {
  return typeof literal === "string" ? `“${literal}”` : String(literal);
}

function factValueText(value: FactValue): string {
  if (Array.isArray(value)) {
    return `{${value.map(factValueText).join(", ")}}`;
  }
  return typeof value === "string" ? `“${value}”` : String(value);
}
