import { z } from "zod";

/** Operators that compare a fact with a value: the ten of json-rules-engine. A closed list. */
export const Comparator = z.enum([
  "equal",
  "notEqual",
  "in",
  "notIn",
  "contains",
  "doesNotContain",
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
]);

/** An operator that compares a fact with a value. */
export type Comparator = z.infer<typeof Comparator>;

/** Operators that cchc adds: whether a fact is there, an interval with explicit edges, the days of a period. */
export const AddedOperator = z.enum(["isPresent", "between", "withinPeriod"]);

/** An operator that cchc adds. */
export type AddedOperator = z.infer<typeof AddedOperator>;

/** An operator without decorators. */
export const PlainOperator = z.enum([...Comparator.options, ...AddedOperator.options]);

/** An operator without decorators. */
export type PlainOperator = z.infer<typeof PlainOperator>;

/**
 * What may stand before a comparator, with a colon, as in json-rules-engine: `not:` turns the outcome around, `swap:`
 * exchanges the two sides, `someFact:` and `everyFact:` compare the members of a fact that is a list, `someValue:` and
 * `everyValue:` those of the value. Of no members, every one is compared successfully and some one is not.
 */
export const OperatorDecorator = z.enum(["not", "swap", "someFact", "everyFact", "someValue", "everyValue"]);

/** What may stand before a comparator. */
export type OperatorDecorator = z.infer<typeof OperatorDecorator>;

/** As many decorators as anyone can read. */
const mostDecorators = 4;

const decorated = `^(?:(?:${OperatorDecorator.options.join("|")}):){1,${mostDecorators}}(?:${Comparator.options.join("|")})$`;
const decoratedForm = new RegExp(decorated);

/** A comparator with decorators: `everyFact:greaterThan`. */
export const DecoratedOperator = z
  .templateLiteral([OperatorDecorator, ":", z.string()])
  .check((context) => {
    if (!decoratedForm.test(context.value)) {
      const params = { problem: notDecorated };
      context.issues.push({ code: "custom", input: context.value, message: notDecorated.expected.en, params });
    }
  })
  .meta({ pattern: decorated });

/** A comparator with decorators. */
export type DecoratedOperator = z.infer<typeof DecoratedOperator>;

/** Operators that a condition may use. */
export const Operator = z.union([PlainOperator, DecoratedOperator]);

/** An operator of the condition language. */
export type Operator = z.infer<typeof Operator>;

/** A comparator and its decorators, the outermost first. */
export interface ReadOperator {
  readonly decorators: readonly OperatorDecorator[];
  readonly comparator: Comparator;
}

/**
 * Takes an operator apart; undefined for those that cchc adds, which have no decorators, and for what is no operator.
 *
 * @example
 * readOperator("not:everyFact:lessThan"); // { decorators: ["not", "everyFact"], comparator: "lessThan" }
 */
export function readOperator(operator: Operator): ReadOperator | undefined {
  const names = operator.split(":");
  const comparator = Comparator.safeParse(names.pop());
  return comparator.success
    ? { decorators: names.flatMap((name) => OperatorDecorator.safeParse(name).data ?? []), comparator: comparator.data }
    : undefined;
}

const notDecorated = {
  code: "condition/unknown-operator",
  what: { vi: "không có toán tử này", en: "no such operator" },
  expected: {
    vi: `nhiều nhất ${mostDecorators} tiền tố (${OperatorDecorator.options.join(", ")}), rồi một trong: ${Comparator.options.join(", ")}`,
    en: `at most ${mostDecorators} decorators (${OperatorDecorator.options.join(", ")}), then one of: ${Comparator.options.join(", ")}`,
  },
  example: "everyFact:greaterThan",
} as const;
