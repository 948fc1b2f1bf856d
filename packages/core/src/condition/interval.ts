import { z } from "zod";

const Edge = z.union([z.number(), z.string()]).optional();

/**
 * The values between two edges, for `between`; each edge says whether it belongs: `atLeast` and `atMost` do, `above` and
 * `below` do not. Numbers, or days as texts. A side without an edge is open.
 */
export const Interval = z.strictObject({ atLeast: Edge, above: Edge, below: Edge, atMost: Edge }).check((context) => {
  const { atLeast, above, below, atMost } = context.value;
  const lower = [atLeast, above].filter((edge) => edge !== undefined).length;
  const upper = [below, atMost].filter((edge) => edge !== undefined).length;
  if (lower > 1 || upper > 1 || lower + upper === 0) {
    const message = oneEdgeASide.expected.en;
    context.issues.push({ code: "custom", input: context.value, message, params: { problem: oneEdgeASide } });
  }
});

/** The values between two edges. */
export type Interval = z.infer<typeof Interval>;

const oneEdgeASide = {
  code: "condition/interval-edges",
  what: {
    vi: "khoảng cần một mốc, và nhiều nhất một mốc mỗi phía",
    en: "an interval needs an edge, and at most one on each side",
  },
  expected: {
    vi: "một mốc dưới (atLeast hoặc above), một mốc trên (below hoặc atMost), hoặc một trong hai",
    en: "one lower edge (atLeast or above), one upper edge (below or atMost), or one of the two",
  },
  example: "{ atLeast: 0.8, below: 1 }",
} as const;
