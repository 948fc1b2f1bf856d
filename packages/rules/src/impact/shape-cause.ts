import type { Exact } from "@cchc/core";
import { exactText } from "../diff/changed-values.ts";
import { inBoth } from "../explain/trace-text.ts";
import type { LookupShape, PassFailShape, Shape } from "../policy/shape.ts";
import { bandCause } from "./band-cause.ts";
import type { Cause } from "./cause.ts";
import { type Asked, conditionCause, holds } from "./condition-cause.ts";
import { type BothSides, factsOf, kindOf, type Side, sameNumber, scoredValue } from "./side.ts";

/** Why one value has other points by two shapes of the same name; undefined when its shape is not why. */
export function shapeCause(sides: BothSides): Cause | undefined {
  const [before, after] = [sides[0].shape, sides[1].shape];
  const value = scoredValue(sides[1]);
  if (before === undefined || after === undefined || value === undefined) {
    return undefined;
  }
  if (before.shape === "bands" && after.shape === "bands") {
    return bandCause({ before, after, value, kind: kindOf(sides[1]) });
  }
  if (before.shape === "pass-fail" && after.shape === "pass-fail") {
    return passCause([before, after], sides);
  }
  return before.shape === "lookup" && after.shape === "lookup"
    ? caseCause([before, after], sides)
    : numberCause(before, after, kindOf(sides[1]));
}

function asked(condition: Asked["condition"], side: Side): Asked {
  return { condition, named: side.policy.named, facts: factsOf(side) };
}

function passCause([before, after]: readonly [PassFailShape, PassFailShape], [old, now]: BothSides): Cause | undefined {
  const [was, is] = [asked(before.pass, old), asked(after.pass, now)];
  return holds(was) === holds(is) ? undefined : conditionCause(was, is);
}

/** The first case that turns out otherwise; else other points of the case that holds. */
function caseCause([before, after]: readonly [LookupShape, LookupShape], [old, now]: BothSides): Cause | undefined {
  const longest = Math.max(before.cases.length, after.cases.length);
  const pairs = Array.from({ length: longest }, (_, index) => [before.cases[index], after.cases[index]] as const);
  for (const [one, other] of pairs) {
    if (one !== undefined && other !== undefined) {
      const [was, is] = [asked(one.if, old), asked(other.if, now)];
      if (holds(was) !== holds(is)) {
        return conditionCause(was, is);
      }
    }
  }
  const [points, others] = [pointsOf(before, old), pointsOf(after, now)];
  return points.equals(others)
    ? undefined
    : {
        kind: "number",
        message: { key: "impact/case-points", values: { before: { points }, after: { points: others } } },
      };
}

/** The place of the first case that holds; −1 when none does. */
export function caseNumber({ cases }: LookupShape, side: Side): number {
  return cases.findIndex((one) => holds(asked(one.if, side)));
}

function pointsOf(shape: LookupShape, side: Side): Exact {
  return shape.cases[caseNumber(shape, side)]?.points ?? shape.otherwise;
}

/** Shares, or values of the measure; the others are points. */
const ofTheValue: ReadonlySet<string> = new Set(["zeroAt", "fullAt", "target"]);

/** The first number of a formula that is another. */
function numberCause(before: Shape, after: Shape, kind: "ratio" | "amount"): Cause | undefined {
  const now = new Map<string, unknown>(Object.entries(after));
  const found = Object.entries(before).find(([key, value]) => !sameNumber(value, now.get(key)));
  if (found === undefined) {
    return undefined;
  }
  const [name, was] = found;
  const write = (value: unknown) =>
    isExact(value)
      ? inBoth(exactText(value, name === "shareAtTarget" ? "ratio" : ofTheValue.has(name) ? kind : "amount"))
      : { text: String(value) };
  const values = { name: { text: name }, before: write(was), after: write(now.get(name)) };
  return { kind: "number", message: { key: "impact/number", values } };
}

function isExact(value: unknown): value is Exact {
  return typeof value === "object" && value !== null && "numerator" in value;
}
