import {
  type Condition,
  type ConditionContext,
  Exact,
  type FactValue,
  factsOf,
  type Localized,
  type Operand,
  type Test,
} from "@cchc/core";
import { operatorSign } from "./operator-words.ts";

const and = { vi: " và ", en: " and " } as const;
const or = { vi: " hoặc ", en: " or " } as const;

/**
 * A condition in words and symbols. Facts keep the names they have in the policy file, so that a reader can find them
 * there; a named condition is quoted by its name.
 *
 * @example
 * conditionWords({ all: [
 *   { fact: "value", operator: "greaterThanInclusive", value: 0.9 },
 *   { fact: "late", operator: "equal", value: 0 },
 * ] }); // { vi: "value ≥ 0.9 và late = 0", en: "value ≥ 0.9 and late = 0" }
 */
export function conditionWords(condition: Condition): Localized {
  if ("fact" in condition) {
    return testWords(condition);
  }
  if ("all" in condition) {
    return joined(condition.all, and);
  }
  if ("any" in condition) {
    return joined(condition.any, or);
  }
  if ("not" in condition) {
    const { vi, en } = conditionWords(condition.not);
    return { vi: `không phải (${vi})`, en: `not (${en})` };
  }
  const name = `“${condition.condition}”`;
  return { vi: name, en: name };
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

function joined(parts: readonly Condition[], word: Localized): Localized {
  const words = parts.map((part) => enclosed(part, parts.length));
  return { vi: words.map(({ vi }) => vi).join(word.vi), en: words.map(({ en }) => en).join(word.en) };
}

/** A group inside a group goes into brackets, or "a and b or c" would leave the reader guessing. */
function enclosed(part: Condition, beside: number): Localized {
  const words = conditionWords(part);
  const several = ("all" in part && part.all.length > 1) || ("any" in part && part.any.length > 1);
  return several && beside > 1 ? { vi: `(${words.vi})`, en: `(${words.en})` } : words;
}

function testWords({ fact, operator, value }: Test): Localized {
  if (operator === "isPresent") {
    return value === true
      ? { vi: `có ${fact}`, en: `${fact} is present` }
      : { vi: `không có ${fact}`, en: `${fact} is absent` };
  }
  const text = `${fact} ${operatorSign(operator)} ${operandText(value)}`;
  return { vi: text, en: text };
}

function operandText(operand: Operand): string {
  if (Array.isArray(operand)) {
    return `{${operand.map(literalText).join(", ")}}`;
  }
  return typeof operand === "object" ? operand.fact : literalText(operand);
}

function literalText(literal: number | string | boolean): string {
  return typeof literal === "string" ? `“${literal}”` : String(literal);
}

function factValueText(value: FactValue): string {
  if (value instanceof Exact) {
    return value.toString();
  }
  if (typeof value === "object") {
    return `{${value.map(literalText).join(", ")}}`;
  }
  return literalText(value);
}
