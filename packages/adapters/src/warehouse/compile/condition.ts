import {
  type Comparator,
  type Condition,
  isFactOperand,
  isInterval,
  isPlainDate,
  isPlainDateTime,
  type OperatorDecorator,
  ordinaryTests,
  readOperator,
} from "@cchc/core";
import { allOf, anyOf, opposite, presence, settled, type Truth } from "../sql/truth.ts";
import { NotInSql } from "./not-in-sql.ts";
import { compare, type Relating, type Scalar } from "./relation.ts";
import type { Scope } from "./scope.ts";
import type { ValueSql } from "./value-sql.ts";

/** How a fact is read, by name. */
export type ReadValue = (fact: string) => ValueSql;

/**
 * A condition on a record as SQL, by the semantics of `compileTest` of core: Kleene's logic, a moment compared with a day
 * by its day, numbers exactly.
 *
 * @throws NotInSql for what SQL would say differently.
 */
export function conditionSql(condition: Condition, read: ReadValue, scope: Scope): Truth {
  if ("all" in condition) {
    return allOf(partsOf(condition.all, read, scope));
  }
  if ("any" in condition) {
    return anyOf(partsOf(condition.any, read, scope));
  }
  if ("not" in condition) {
    return opposite(conditionSql(condition.not, read, scope));
  }
  if ("condition" in condition) {
    const target = scope.setting.conditions.get(condition.condition);
    if (target === undefined) {
      throw new NotInSql(`no condition ${condition.condition}`);
    }
    return conditionSql(target, read, scope);
  }
  return allOf(ordinaryTests(condition).map((test) => testSql(test, read, scope)));
}

/** Parts of a condition; those that are the same in every period are computed before the others, which are not. */
function partsOf(conditions: readonly Condition[], read: ReadValue, scope: Scope): readonly Truth[] {
  const parts = conditions.map((part) => conditionSql(part, read, scope));
  const isMixed = !scope.fixed && parts.some(({ yes }) => yes.dated);
  return isMixed ? parts.map((part) => (part.yes.dated ? part : scope.truth("part", part))) : parts;
}

type Test = Extract<Condition, { fact: string }>;

function testSql({ fact, path, operator, value }: Test, read: ReadValue, scope: Scope): Truth {
  if (path !== undefined || isInterval(value)) {
    throw new NotInSql(`a path of ${fact}`);
  }
  const left = read(fact);
  if (operator === "isPresent") {
    return value === true ? presence(left.sql) : opposite(presence(left.sql));
  }
  const reading = readOperator(operator);
  if (reading === undefined) {
    throw new NotInSql(`operator ${operator}`);
  }
  const right = isFactOperand(value) ? operandOf(value, read) : value;
  return decorated(reading.decorators, { left, right, comparator: reading.comparator, scope });
}

function operandOf({ fact, path }: { fact: string; path?: string | undefined }, read: ReadValue): ValueSql {
  if (path !== undefined) {
    throw new NotInSql(`a path of ${fact}`);
  }
  return read(fact);
}

type Side = ValueSql | Scalar | readonly Scalar[];

interface Comparing {
  readonly left: Side;
  readonly right: Side;
  readonly comparator: Comparator;
  readonly scope: Scope;
}

function decorated(decorators: readonly OperatorDecorator[], comparing: Comparing): Truth {
  const [outermost, ...inner] = decorators;
  switch (outermost) {
    case undefined:
      return comparison(comparing);
    case "not":
      return opposite(decorated(inner, comparing));
    case "swap":
      return decorated(inner, { ...comparing, left: comparing.right, right: comparing.left });
    case "someValue":
      return anyOf(membersOf(comparing.right).map((right) => decorated(inner, { ...comparing, right })));
    case "everyValue":
      return allOf(membersOf(comparing.right).map((right) => decorated(inner, { ...comparing, right })));
    default:
      throw new NotInSql(outermost);
  }
}

function membersOf(side: Side): readonly Scalar[] {
  if (!isList(side)) {
    throw new NotInSql("a list that is none");
  }
  return side;
}

function comparison({ left, right, comparator, scope }: Comparing): Truth {
  switch (comparator) {
    case "in":
      return memberOf(left, right, scope);
    case "notIn":
      return opposite(memberOf(left, right, scope));
    case "contains":
      return memberOf(right, left, scope);
    case "doesNotContain":
      return opposite(memberOf(right, left, scope));
    default:
      return related(left, right, { relating: comparator, scope });
  }
}

function memberOf(one: Side, list: Side, scope: Scope): Truth {
  const members = membersOf(list);
  if (isList(one)) {
    throw new NotInSql("a list in a list");
  }
  return members.length === 0
    ? settled(false)
    : anyOf(members.map((right) => related(one, right, { relating: "equal", scope })));
}

function related(left: Side, right: Side, { relating, scope }: { relating: Relating; scope: Scope }): Truth {
  return compare([sideValue(left, right, scope), sideValue(right, left, scope)], relating, scope);
}

function isList(side: Side): side is readonly Scalar[] {
  return Array.isArray(side);
}

/** A side of a comparison; what kind of value a text in a condition is follows from the other side. */
function sideValue(side: Side, other: Side, scope: Scope): ValueSql {
  if (isList(side)) {
    throw new NotInSql("a list where one value is wanted");
  }
  if (typeof side === "number") {
    return { type: "number", sql: scope.number(side), literal: true };
  }
  if (typeof side === "boolean") {
    return { type: "boolean", sql: scope.boolean(side), literal: true };
  }
  return typeof side === "string" ? textValue(side, typeOf(other), scope) : side;
}

function typeOf(side: Side): ValueSql["type"] | undefined {
  return typeof side === "object" && !isList(side) ? side.type : undefined;
}

function textValue(text: string, other: ValueSql["type"] | undefined, scope: Scope): ValueSql {
  if (isPlainDate(text)) {
    return other === "text" ? notTold(text) : { type: "day", sql: scope.day(text), literal: true };
  }
  if (isPlainDateTime(text)) {
    return other === "text" ? notTold(text) : { type: "moment", sql: scope.moment(text), literal: true };
  }
  return other === "text" || other === "code" ? { type: other, sql: scope.text(text), literal: true } : notTold(text);
}

/** Texts that may or may not be days compare in two ways; SQL would choose one. */
function notTold(text: string): never {
  throw new NotInSql(`${text} beside a value of another kind`);
}
