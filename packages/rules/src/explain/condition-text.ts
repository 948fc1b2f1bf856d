import { readOperator } from "@cchc/core";
import type { ConditionNode, TestNode, TracedFact } from "./condition-node.ts";
import { relationWords, wordsOf } from "./operator-words.ts";
import type { PrintStyle } from "./render-message.ts";
import { inBoth, sayIn, valueWords } from "./trace-text.ts";

/**
 * A condition of a trace in one line, facts by their titles: `giá trị ≥ 90% và mẫu số > 20`.
 *
 * A group inside a group goes into brackets, or "a and b or c" would leave the reader guessing.
 */
export function conditionText(node: ConditionNode, style: PrintStyle): string {
  const say = sayIn(style);
  if ("fact" in node) {
    return testText(node, style);
  }
  if ("all" in node) {
    return joined(node.all, "condition/and", style);
  }
  if ("any" in node) {
    return joined(node.any, "condition/or", style);
  }
  return "not" in node
    ? say("condition/negated", { what: conditionText(node.not, style) })
    : say("condition/named", { name: node.condition });
}

/** The facts behind the comparisons that forced the outcome, each once: `giá trị là 67,24%`. */
export function becauseText(nodes: readonly ConditionNode[], style: PrintStyle): string {
  const facts = nodes.flatMap(testsOf).filter(({ decisive }) => decisive);
  return [...new Set(facts.flatMap((test) => factTexts(test, style)))].join(", ");
}

/**
 * A condition as lines, its parts indented, each with its outcome in words and the decisive comparisons marked.
 *
 * @example
 * conditionLines(node, { language: "en", digits: 2 });
 * // ["✗ false: all of these – decisive", "  ✓ true: value ≥ 90% (value is 95%)", "  ✗ false: denominator > 20 (denominator is 7) – decisive"]
 */
export function conditionLines(node: ConditionNode, style: PrintStyle): string[] {
  const say = sayIn(style);
  const line = say(node.result ? "condition/met" : "condition/not-met", { what: headText(node, style) });
  const parts = partsOf(node).flatMap((part) => conditionLines(part, style));
  return [node.decisive ? say("condition/decisive", { line }) : line, ...parts.map((part) => `  ${part}`)];
}

function headText(node: ConditionNode, style: PrintStyle): string {
  const say = sayIn(style);
  if ("fact" in node) {
    const facts = factTexts(node, style).join(", ");
    return say("condition/with-facts", { test: testText(node, style), facts });
  }
  if ("all" in node) {
    return say("condition/all");
  }
  if ("any" in node) {
    return say("condition/any");
  }
  return "not" in node ? say("condition/not") : say("condition/named", { name: node.condition });
}

function partsOf(node: ConditionNode): readonly ConditionNode[] {
  if ("fact" in node) {
    return [];
  }
  if ("all" in node) {
    return node.all;
  }
  if ("any" in node) {
    return node.any;
  }
  return ["not" in node ? node.not : node.of];
}

function testsOf(node: ConditionNode): TestNode[] {
  return "fact" in node ? [node] : partsOf(node).flatMap(testsOf);
}

function joined(parts: readonly ConditionNode[], key: "condition/and" | "condition/or", style: PrintStyle): string {
  const say = sayIn(style);
  const texts = parts.map((part) => {
    const what = conditionText(part, style);
    return parts.length > 1 && partsOf(part).length > 1 ? say("condition/brackets", { what }) : what;
  });
  return texts.reduce((first, second) => say(key, { first, second }));
}

function testText({ title, operator, operand }: TestNode, style: PrintStyle): string {
  const say = sayIn(style);
  const right = "fact" in operand ? operand.title[style.language] : valueWords(operand, style);
  const read = readOperator(operator);
  if (read !== undefined) {
    return relationWords(read, { left: title, right: { vi: right, en: right } }, wordsOf)[style.language];
  }
  if (operator === "isPresent") {
    const wanted = "truth" in operand && operand.truth;
    return say(wanted ? "condition/present" : "condition/absent", { fact: inBoth(title) });
  }
  const key = operator === "between" ? "condition/between" : "condition/within-period";
  return say(key, { fact: inBoth(title), operand: right });
}

/** What the facts of a comparison were. */
function factTexts({ fact, title, was, operand }: TestNode, style: PrintStyle): string[] {
  const own: TracedFact = was === undefined ? { fact, title } : { fact, title, was };
  return [own, ...("fact" in operand ? [operand] : [])].map((one) => factText(one, style));
}

function factText({ title, was }: TracedFact, style: PrintStyle): string {
  const say = sayIn(style);
  return was === undefined
    ? say("condition/was-not", { fact: inBoth(title) })
    : say("condition/was", { fact: inBoth(title), was: valueWords(was, style) });
}
