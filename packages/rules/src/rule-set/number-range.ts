import { type Condition, type Interval, isInterval, type Test } from "@cchc/core";
import { nextUp } from "./next-up.ts";

/** The plain numbers for which a condition on one fact holds: from the one up to before the other. */
export interface NumberRange {
  readonly fact: string;
  readonly path: string | undefined;
  readonly from: number;
  readonly before: number;
}

type Edges = Pick<NumberRange, "from" | "before">;

const everything: Edges = { from: Number.NEGATIVE_INFINITY, before: Number.POSITIVE_INFINITY };

/**
 * The range of plain numbers for which a condition holds, if it is about one fact and nothing but edges: what the bands of
 * an indicator become as rules. Undefined for every other condition.
 *
 * @example
 * rangeOf({ all: [
 *   { fact: "share", operator: "greaterThanInclusive", value: 0.7 },
 *   { fact: "share", operator: "lessThan", value: 0.9 },
 * ] }); // { fact: "share", path: undefined, from: 0.7, before: 0.9 }
 */
export function rangeOf(condition: Condition): NumberRange | undefined {
  if ("fact" in condition) {
    const edges = edgesOfTest(condition);
    return edges && { fact: condition.fact, path: condition.path, ...edges };
  }
  const [first, ...others] = "all" in condition ? condition.all.map(rangeOf) : [];
  return others.reduce((whole, part) => whole && part && intersection(whole, part), first);
}

function intersection(a: NumberRange, b: NumberRange): NumberRange | undefined {
  return a.fact === b.fact && a.path === b.path
    ? { ...a, from: Math.max(a.from, b.from), before: Math.min(a.before, b.before) }
    : undefined;
}

function edgesOfTest({ operator, value }: Test): Edges | undefined {
  if (isInterval(value)) {
    return edgesOfInterval(value);
  }
  if (typeof value !== "number") {
    return undefined;
  }
  switch (operator) {
    case "lessThan":
      return { ...everything, before: value };
    case "lessThanInclusive":
      return { ...everything, before: nextUp(value) };
    case "greaterThan":
      return { ...everything, from: nextUp(value) };
    case "greaterThanInclusive":
      return { ...everything, from: value };
    case "equal":
      return { from: value, before: nextUp(value) };
    default:
      return undefined;
  }
}

function edgesOfInterval({ atLeast, above, below, atMost }: Interval): Edges | undefined {
  const edges = [atLeast, above, below, atMost].filter((edge) => edge !== undefined);
  return edges.every((edge) => typeof edge === "number")
    ? {
        from: Number(atLeast ?? (above === undefined ? everything.from : nextUp(Number(above)))),
        before: Number(below ?? (atMost === undefined ? everything.before : nextUp(Number(atMost)))),
      }
    : undefined;
}
