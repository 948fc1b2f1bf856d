import { z } from "zod";

/** Operators that a condition may use: the ten of json-rules-engine, and `isPresent`. A closed list. */
export const Operator = z.enum([
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
  "isPresent",
]);

/** An operator of the condition language. */
export type Operator = z.infer<typeof Operator>;

const Literal = z.union([z.number(), z.string(), z.boolean()]);

/** What a fact is compared with: a literal, a list of literals, or another fact. */
export const Operand = z.union([Literal, z.array(Literal).min(1), z.strictObject({ fact: z.string().min(1) })]);

/** What a fact is compared with. */
export type Operand = z.infer<typeof Operand>;

/** One comparison of one fact. */
export const Test = z.strictObject({ fact: z.string().min(1), operator: Operator, value: Operand });

/** One comparison of one fact. */
export type Test = z.infer<typeof Test>;

/** Every condition of the list holds. */
export const All = z.strictObject({
  get all(): z.ZodArray<typeof Condition> {
    return z.array(Condition).min(1);
  },
});

/** At least one condition of the list holds. */
export const Any = z.strictObject({
  get any(): z.ZodArray<typeof Condition> {
    return z.array(Condition).min(1);
  },
});

/** The condition does not hold. */
export const Not = z.strictObject({
  get not(): typeof Condition {
    return Condition;
  },
});

/** A condition that the policy names once and uses in several places. */
export const Named = z.strictObject({ condition: z.string().min(1) });

/**
 * A condition in the format of json-rules-engine, read strictly: one form to an object, no unknown keys, no empty groups.
 *
 * @example
 * Condition.parse({ all: [{ fact: "value", operator: "greaterThanInclusive", value: 0.9 }] });
 */
export const Condition: z.ZodType<Condition> = z.union([Test, All, Any, Not, Named]);

/** A condition in the format of json-rules-engine. */
export type Condition = Test | { all: Condition[] } | { any: Condition[] } | { not: Condition } | z.infer<typeof Named>;
