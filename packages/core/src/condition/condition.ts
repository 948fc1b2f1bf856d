import { z } from "zod";
import { Interval } from "./interval.ts";
import { Operator } from "./operator.ts";

const Literal = z.union([z.number(), z.string(), z.boolean()]);

/** Where a value lies inside a fact that is an object or a list: `$.counts.onTime`, `$.steps[0].late`. */
export const FactPath = z.string().regex(/^\$(?:\.[\w-]+|\[\d+\]|\['[^'\]]+'\])+$/);

/** Where a value lies inside a fact that is an object or a list. */
export type FactPath = z.infer<typeof FactPath>;

/** Another fact that a fact is compared with. */
export const FactOperand = z.strictObject({ fact: z.string().min(1), path: FactPath.optional() });

/** Another fact that a fact is compared with. */
export type FactOperand = z.infer<typeof FactOperand>;

/** What a fact is compared with: a literal, a list of literals, another fact, or (for `between`) an interval. */
export const Operand = z.union([Literal, z.array(Literal).min(1), FactOperand, Interval]);

/** What a fact is compared with. */
export type Operand = z.infer<typeof Operand>;

/** One comparison of one fact. */
export const Test = z.strictObject({
  fact: z.string().min(1),
  path: FactPath.optional(),
  operator: Operator,
  value: Operand,
});

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

/** Whether an operand is another fact. */
export function isFactOperand(operand: Operand): operand is FactOperand {
  return typeof operand === "object" && "fact" in operand;
}

/** Whether an operand is an interval. */
export function isInterval(operand: Operand): operand is Interval {
  return typeof operand === "object" && !Array.isArray(operand) && !("fact" in operand);
}
