import type { Condition, Exact, Facts } from "@cchc/core";
import type { Message, MessageValue } from "../explain/message.ts";

/** What a shape scores: a value that is there, never a gap. */
export interface ShapeInput {
  /** The share (numerator ÷ denominator) or the amount. */
  readonly value: Exact;
  /** Whether `value` is a share of a whole or a plain amount; decides how it is printed. */
  readonly kind: "ratio" | "amount";
  /** Most points that can be had. */
  readonly max: Exact;
  /** Facts for shapes with conditions: `value`, `numerator`, `denominator`, `level`, … */
  readonly facts: Facts;
  /** The policy's named conditions. */
  readonly named: ReadonlyMap<string, Condition>;
  /** Best value among the unit's peers (itself included), for `relative-to-leader`. */
  readonly leader?: Exact | undefined;
}

/** The nearest better outcome: which value reaches it and what it is worth. Absent at the best outcome, and where only a condition tells. */
export interface NextOutcome {
  readonly points: Exact;
  readonly value: Exact;
  /** Whether the value itself is enough, or must be passed. */
  readonly edge: "at" | "past";
}

/** What a shape gives: points, the reason in words, and the way to the next better outcome. */
export interface ShapeOutcome {
  readonly points: Exact;
  readonly reason: Message;
  readonly next?: NextOutcome | undefined;
}

/** The scored value as it should be printed. */
export function valueText({ kind, value }: Pick<ShapeInput, "kind" | "value">): MessageValue {
  return kind === "ratio" ? { share: value } : { amount: value };
}
