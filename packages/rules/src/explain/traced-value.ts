import { Exact, ExactText, type FactValue } from "@cchc/core";
import { z } from "zod";

const share = z.strictObject({ share: ExactText });
const amount = z.strictObject({ amount: ExactText });
const points = z.strictObject({ points: ExactText });
const text = z.strictObject({ text: z.string() });
const truth = z.strictObject({ truth: z.boolean() });

/** An exact number with what it is, so that each language prints it its own way. */
export const TracedNumber = z.union([share, amount, points]);

/** An exact number with what it is. */
export type TracedNumber = z.infer<typeof TracedNumber>;

const Edge = z.union([share, amount, text]).optional();

/** A value that a condition looked at or compared with. */
export const TracedValue = z.union([
  share,
  amount,
  text,
  truth,
  z.strictObject({ list: z.array(z.union([share, amount, text, truth])) }),
  /** Edges of an interval; each says whether it belongs. */
  z.strictObject({ between: z.strictObject({ atLeast: Edge, above: Edge, below: Edge, atMost: Edge }) }),
]);

/** A value that a condition looked at or compared with. */
export type TracedValue = z.infer<typeof TracedValue>;

/** How the numbers of a fact are read: as shares of a whole, or as they are. */
export type NumberKind = "share" | "amount";

/** The exact number inside, whatever it is. */
export function numberIn(traced: TracedNumber): Exact {
  if ("share" in traced) {
    return traced.share;
  }
  return "amount" in traced ? traced.amount : traced.points;
}

/**
 * A fact's value as a trace holds it.
 *
 * @example
 * tracedFact(Exact.of("95%"), "share"); // { share: 0.95 }
 */
export function tracedFact(value: FactValue, kind: NumberKind): TracedValue {
  return value instanceof Exact || typeof value !== "object"
    ? tracedLiteral(value, kind)
    : { list: value.map((one) => tracedLiteral(one, kind)) };
}

/** What a condition compares with, as a trace holds it: a literal, a list of them, or edges of an interval. */
export function tracedOperand(operand: unknown, kind: NumberKind): TracedValue {
  if (Array.isArray(operand)) {
    return { list: operand.map((one) => tracedLiteral(one, kind)) };
  }
  return typeof operand === "object" && operand !== null && !(operand instanceof Exact)
    ? tracedEdges(new Map(Object.entries(operand)), kind)
    : tracedLiteral(operand, kind);
}

function tracedEdges(edges: ReadonlyMap<string, unknown>, kind: NumberKind): TracedValue {
  const edge = (name: string) => {
    const value = tracedLiteral(edges.get(name), kind);
    return edges.has(name) && !("truth" in value) ? { [name]: value } : {};
  };
  return { between: { ...edge("atLeast"), ...edge("above"), ...edge("below"), ...edge("atMost") } };
}

function tracedLiteral(literal: unknown, kind: NumberKind) {
  if (literal instanceof Exact || typeof literal === "number") {
    const number = Exact.of(literal);
    return kind === "share" ? { share: number } : { amount: number };
  }
  return typeof literal === "boolean" ? { truth: literal } : { text: String(literal) };
}
