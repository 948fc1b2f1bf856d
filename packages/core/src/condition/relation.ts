import { CchcError } from "../problem.ts";
import type { Comparison } from "./comparison.ts";
import type { FactValue } from "./fact.ts";
import { Comparator, type Operator, type OperatorDecorator, type ReadOperator, readOperator } from "./operator.ts";

/** Whether a fact stands in a relation to a value; both are at hand. */
export type Relation = (fact: FactValue, value: FactValue) => boolean;

/**
 * The relation of an operator, its decorators included.
 *
 * @throws CchcError `condition/no-relation` for an operator that compares no two values, such as `between` without an
 * interval; the check of conditions refuses those before.
 *
 * @example
 * relationOf("everyFact:lessThan", plainComparison)([1, 2], 3); // true
 */
export function relationOf(operator: Operator, order: Comparison): Relation {
  const read = readOperator(operator);
  if (read === undefined) {
    throw noRelation(operator);
  }
  return decorate(read, relationBy(read.comparator, order));
}

function decorate({ decorators }: ReadOperator, relation: Relation): Relation {
  return decorators.reduceRight((inner, decorator) => decorated(decorator, inner), relation);
}

function decorated(decorator: OperatorDecorator, inner: Relation): Relation {
  switch (decorator) {
    case "not":
      return (fact, value) => !inner(fact, value);
    case "swap":
      return (fact, value) => inner(value, fact);
    case "someFact":
      return (fact, value) => membersOf(fact).some((member) => inner(member, value));
    case "everyFact":
      return (fact, value) => Array.isArray(fact) && membersOf(fact).every((member) => inner(member, value));
    case "someValue":
      return (fact, value) => membersOf(value).some((member) => inner(fact, member));
    case "everyValue":
      return (fact, value) => Array.isArray(value) && membersOf(value).every((member) => inner(fact, member));
  }
}

function relationBy(comparator: Comparator, order: Comparison): Relation {
  switch (comparator) {
    case "equal":
      return (fact, value) => order(fact, value) === 0;
    case "notEqual":
      return (fact, value) => order(fact, value) !== 0;
    case "in":
      return (fact, value) => isMember(fact, value, order);
    case "notIn":
      return (fact, value) => !isMember(fact, value, order);
    case "contains":
      return (fact, value) => isMember(value, fact, order);
    case "doesNotContain":
      return (fact, value) => !isMember(value, fact, order);
    case "lessThan":
      return (fact, value) => order(fact, value) < 0;
    case "lessThanInclusive":
      return (fact, value) => order(fact, value) <= 0;
    case "greaterThan":
      return (fact, value) => order(fact, value) > 0;
    case "greaterThanInclusive":
      return (fact, value) => order(fact, value) >= 0;
  }
}

function isMember(one: FactValue, list: FactValue, order: Comparison): boolean {
  return membersOf(list).some((member) => order(one, member) === 0);
}

function membersOf(list: FactValue): readonly FactValue[] {
  return Array.isArray(list) ? list : [];
}

function noRelation(operator: string): CchcError {
  return new CchcError({
    code: "condition/no-relation",
    what: { vi: "toán tử này không so sánh hai giá trị", en: "the operator does not compare two values" },
    given: operator,
    expected: { vi: Comparator.options.join(", "), en: Comparator.options.join(", ") },
  });
}
