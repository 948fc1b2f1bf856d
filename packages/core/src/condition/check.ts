import type { Localized } from "../text.ts";
import { isPlainDate } from "../time/plain-date.ts";
import type { Condition, Operand, Operator, Test } from "./condition.ts";
import type { FactCatalogue, FactDefinition } from "./fact.ts";
import { expandName, largestExpansion } from "./named-graph.ts";
import { operatorsFor, typeInWords, wantedOperand } from "./operand-type.ts";

/** A fault in a condition, at a path inside it. */
export interface ConditionFault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly what: Localized;
  readonly expected: Localized;
  readonly given: string;
}

/** What a condition is checked against. */
export interface ConditionScope {
  readonly facts: FactCatalogue;
  readonly named: ReadonlyMap<string, Condition>;
}

/**
 * Everything that is wrong with a condition before it ever runs: unknown facts, types that do not fit, names that are
 * unknown or lead back to themselves.
 */
export function checkCondition(condition: Condition, scope: ConditionScope): ConditionFault[] {
  return walk(condition, { scope, path: [], within: [] });
}

interface Visit {
  readonly scope: ConditionScope;
  readonly path: readonly (string | number)[];
  /** Named conditions that are being followed; they were found to lead to an end before the first was entered. */
  readonly within: readonly string[];
}

function walk(condition: Condition, visit: Visit): ConditionFault[] {
  const step = (part: Condition, ...keys: (string | number)[]) =>
    walk(part, { ...visit, path: [...visit.path, ...keys] });
  if ("fact" in condition) {
    return checkTest(condition, visit);
  }
  if ("all" in condition) {
    return condition.all.flatMap((part, index) => step(part, "all", index));
  }
  if ("any" in condition) {
    return condition.any.flatMap((part, index) => step(part, "any", index));
  }
  return "not" in condition ? step(condition.not, "not") : checkName(condition.condition, visit);
}

function checkName(name: string, { scope, path, within }: Visit): ConditionFault[] {
  const at = { path: [...path, "condition"], given: [...within, name].join(" → ") };
  const target = scope.named.get(name);
  if (target === undefined) {
    return [
      {
        ...at,
        code: "condition/unknown-name",
        what: { vi: "không có điều kiện mang tên này", en: "no condition has this name" },
        expected: oneOf([...scope.named.keys()]),
      },
    ];
  }
  const endless = within.length === 0 ? endlessName(name, scope) : undefined;
  if (endless !== undefined) {
    return [{ path: at.path, ...endless }];
  }
  // Whether a named condition fits depends on the facts where it is used, so its faults are reported at the use.
  return walk(target, { scope, path, within: [...within, name] }).map((fault) => ({ ...fault, path: at.path }));
}

/** The fault of a name that leads back to itself, or to more comparisons than anyone could read. */
function endlessName(name: string, { named }: ConditionScope): Omit<ConditionFault, "path"> | undefined {
  const expansion = expandName(name, named);
  if ("cycle" in expansion) {
    return { ...cycle, given: expansion.cycle.join(" → ") };
  }
  return expansion.size > largestExpansion ? { ...tooLarge, given: name } : undefined;
}

function checkTest(test: Test, { scope, path }: Visit): ConditionFault[] {
  const fact = scope.facts.get(test.fact);
  if (fact === undefined) {
    return [unknownFact(test.fact, [...path, "fact"], scope)];
  }
  const wanted = wantedOperand(test.operator, fact.type);
  if (wanted === undefined) {
    const fitting = operatorsFor(fact.type).join(", ");
    return [
      {
        path: [...path, "operator"],
        code: "condition/operator-type",
        what: { vi: "toán tử không dùng được với loại dữ kiện này", en: "the operator does not fit this type of fact" },
        given: `${test.operator} (${test.fact}: ${fact.type})`,
        expected: { vi: `một trong: ${fitting}`, en: `one of: ${fitting}` },
      },
    ];
  }
  const strange = test.operator === "isPresent" ? [] : strangeValues(test.value, fact);
  if (strange.length > 0) {
    const given = strange.join(", ");
    return [{ ...unknownValue, path: [...path, "value"], given, expected: oneOf(fact.values ?? []) }];
  }
  return checkOperand(test, { wanted, path: [...path, "value"], scope });
}

interface OperandVisit {
  readonly wanted: string;
  readonly path: readonly (string | number)[];
  readonly scope: ConditionScope;
}

function checkOperand({ operator, value }: Test, { wanted, path, scope }: OperandVisit): ConditionFault[] {
  if (isFact(value) && !scope.facts.has(value.fact)) {
    return [unknownFact(value.fact, [...path, "fact"], scope)];
  }
  const found = operandType(value, scope);
  const given = isFact(value) ? `${value.fact} (${found})` : `${JSON.stringify(value)} (${found})`;
  if (found !== wanted) {
    return [{ ...valueType, path, given, expected: typeInWords(wanted) }];
  }
  if (operator === "isPresent" && typeof value !== "boolean") {
    return [{ ...valueType, path, given, expected: { vi: "true hoặc false", en: "true or false" } }];
  }
  return isOrder(operator) && typeof value === "string" && !isPlainDate(value)
    ? [{ ...valueType, path, given, expected: { vi: "một ngày như 2026-08-31", en: "a day such as 2026-08-31" } }]
    : [];
}

/** A value that the closed list of a fact does not have: a misspelt status would never hold, or always. */
function strangeValues(value: Operand, { values }: FactDefinition): string[] {
  if (values === undefined || isFact(value)) {
    return [];
  }
  const literals = Array.isArray(value) ? value : [value];
  return literals.filter((literal): literal is string => typeof literal === "string" && !values.includes(literal));
}

function isFact(operand: Operand): operand is { fact: string } {
  return typeof operand === "object" && "fact" in operand;
}

/** Of texts, only days have an order that means something; json-rules-engine orders no other texts either. */
function isOrder(operator: Operator): boolean {
  return operator.startsWith("lessThan") || operator.startsWith("greaterThan");
}

function operandType(operand: Operand, scope: ConditionScope): string {
  if (Array.isArray(operand)) {
    const types = new Set(operand.map(literalType));
    return types.size === 1 ? `list of ${[...types].join("")}` : "mixed list";
  }
  if (typeof operand === "object") {
    const type = scope.facts.get(operand.fact)?.type ?? "unknown";
    return type === "list" ? "list of text" : type;
  }
  return literalType(operand);
}

function literalType(literal: number | string | boolean): string {
  return typeof literal === "string" ? "text" : typeof literal;
}

function unknownFact(name: string, path: readonly (string | number)[], scope: ConditionScope): ConditionFault {
  return {
    path,
    code: "condition/unknown-fact",
    what: { vi: "không có dữ kiện này", en: "unknown fact" },
    given: name,
    expected: oneOf([...scope.facts.keys()]),
  };
}

function oneOf(names: readonly string[]): Localized {
  const list = names.length === 0 ? "—" : names.join(", ");
  return { vi: `một trong: ${list}`, en: `one of: ${list}` };
}

const cycle = {
  code: "condition/cycle",
  what: { vi: "điều kiện dẫn trở lại chính nó", en: "a named condition leads back to itself" },
  expected: { vi: "chuỗi tên không khép vòng", en: "names that do not form a circle" },
} as const;
const tooLarge = {
  code: "condition/too-large",
  what: { vi: "điều kiện quá lớn khi viết đầy đủ", en: "the condition is too large when every name is written out" },
  expected: { vi: `không quá ${largestExpansion} phép so sánh`, en: `at most ${largestExpansion} comparisons` },
} as const;
const unknownValue = {
  code: "condition/unknown-value",
  what: { vi: "dữ kiện không có giá trị này", en: "the fact has no such value" },
} as const;
const valueType = {
  code: "condition/value-type",
  what: { vi: "giá trị so sánh không cùng loại với dữ kiện", en: "the value is not of the fact's type" },
} as const;
