import {
  CchcError,
  type Condition,
  isFactOperand,
  isInterval,
  type Operand,
  ordinaryTests,
  type Test,
} from "@cchc/core";
import type { StockCondition, StockOperand, StockTest } from "./stock-rule.ts";
import { literalOf, type StockScope } from "./stock-scope.ts";

/**
 * A condition in the words of an unmodified json-rules-engine.
 *
 * Named conditions are written out where they are used. The engine could look them up, but a name means other facts in
 * each place (`value` is that of the measure at hand), and the engine follows a name that leads to itself for ever.
 *
 * @throws CchcError `exchange/unknown-fact`, `exchange/unknown-name` or `exchange/cycle`, which the checks of a policy rule out.
 */
export function stockCondition(
  condition: Condition,
  scope: StockScope,
  within: readonly string[] = [],
): StockCondition {
  const translate = (part: Condition) => stockCondition(part, scope, within);
  if ("fact" in condition) {
    return stockTest(condition, scope);
  }
  if ("all" in condition) {
    return { all: condition.all.map(translate) };
  }
  if ("any" in condition) {
    return { any: condition.any.map(translate) };
  }
  return "not" in condition ? { not: translate(condition.not) } : writtenOut(condition.condition, scope, within);
}

function writtenOut(name: string, scope: StockScope, within: readonly string[]): StockCondition {
  const target = scope.named.get(name);
  if (target === undefined) {
    throw new CchcError({ ...unknownName, given: name });
  }
  if (within.includes(name)) {
    throw new CchcError({ ...cycle, given: [...within, name].join(" → ") });
  }
  return stockCondition(target, scope, [...within, name]);
}

/** Every operator of ours and what it is in the stock engine. */
function stockTest(test: Test, scope: StockScope): StockCondition {
  const fact = stockFact(test.fact, scope);
  switch (test.operator) {
    case "isPresent":
      return presence(fact, test.value === true);
    case "between":
    case "withinPeriod":
      return { all: ordinaryTests(test).map((one) => stockTest(one, scope)) };
    default:
      return { fact, operator: test.operator, value: stockOperand(fact, test.value, scope) };
  }
}

/** No rule asks before its facts are there, so that each equals itself: present is true, absent is false. */
function presence(fact: string, present: boolean): StockTest {
  return { fact, operator: present ? "equal" : "notEqual", value: { fact } };
}

function stockOperand(fact: string, operand: Operand, scope: StockScope): StockOperand {
  if (isFactOperand(operand)) {
    const other = stockFact(operand.fact, scope);
    scope.note({ fact, other });
    return { fact: other };
  }
  if (isInterval(operand)) {
    throw new CchcError({ ...strayInterval, given: JSON.stringify(operand) });
  }
  return Array.isArray(operand)
    ? operand.map((literal) => literalOf(fact, literal, scope.note))
    : literalOf(fact, operand, scope.note);
}

function stockFact(name: string, { facts }: StockScope): string {
  const fact = facts.get(name);
  if (fact === undefined) {
    const names = [...facts.keys()].join(", ");
    throw new CchcError({
      ...unknownFact,
      given: name,
      expected: { vi: `một trong: ${names}`, en: `one of: ${names}` },
    });
  }
  return fact;
}

const unknownFact = {
  code: "exchange/unknown-fact",
  what: { vi: "điều kiện hỏi một dữ kiện không xuất được", en: "a condition asks for a fact that cannot be exported" },
} as const;
const strayInterval = {
  code: "exchange/stray-interval",
  what: { vi: "khoảng chỉ dùng được với between", en: "an interval belongs to between alone" },
  expected: { vi: "một số, chuỗi, true/false hoặc danh sách", en: "a number, text, true or false, or a list" },
} as const;
const unknownName = {
  code: "exchange/unknown-name",
  what: { vi: "không có điều kiện mang tên này", en: "no condition has this name" },
  expected: { vi: "một tên trong mục conditions của policy.yaml", en: "a name listed under conditions in policy.yaml" },
} as const;
const cycle = {
  code: "exchange/cycle",
  what: { vi: "điều kiện dẫn trở lại chính nó", en: "a named condition leads back to itself" },
  expected: { vi: "chuỗi tên không khép vòng", en: "names that do not form a circle" },
} as const;
