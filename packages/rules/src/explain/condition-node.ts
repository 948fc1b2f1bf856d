import { Localized, Operator } from "@cchc/core";
import { z } from "zod";
import { TracedValue } from "./traced-value.ts";

/** One fact that a condition looked at: its name in the policy, its title, and what it was. */
export const TracedFact = z.strictObject({
  fact: z.string(),
  title: Localized,
  /** Absent when only its presence was asked for, and it was not there. */
  was: TracedValue.optional(),
});

/** One fact that a condition looked at. */
export type TracedFact = z.infer<typeof TracedFact>;

const outcome = {
  result: z.boolean(),
  /** Whether it is, or holds, one of the comparisons that forced the outcome of the whole condition. */
  decisive: z.boolean(),
} as const;

/** One comparison of one fact, with what it was compared with: a value, or another fact. */
export const TestNode = z.strictObject({
  ...TracedFact.shape,
  operator: Operator,
  operand: z.union([TracedValue, TracedFact]),
  ...outcome,
});

/** One comparison of one fact. */
export type TestNode = z.infer<typeof TestNode>;

interface Outcome {
  readonly result: boolean;
  readonly decisive: boolean;
}

/** A condition with its outcome on every branch; nothing is left out. */
export type ConditionNode =
  | TestNode
  | (Outcome & { readonly all: readonly ConditionNode[] })
  | (Outcome & { readonly any: readonly ConditionNode[] })
  | (Outcome & { readonly not: ConditionNode })
  | (Outcome & { readonly condition: string; readonly of: ConditionNode });

const nodes = z.array(z.lazy(() => ConditionNode)).readonly();

/** A condition with its outcome on every branch. */
export const ConditionNode: z.ZodType<ConditionNode> = z.union([
  TestNode,
  z.strictObject({ all: nodes, ...outcome }),
  z.strictObject({ any: nodes, ...outcome }),
  z.strictObject({ not: z.lazy(() => ConditionNode), ...outcome }),
  /** A condition that the policy names. */
  z.strictObject({ condition: z.string(), of: z.lazy(() => ConditionNode), ...outcome }),
]);
