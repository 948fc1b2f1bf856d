import { statusWords } from "../explain/code-messages.ts";
import { inBoth } from "../explain/trace-text.ts";
import { type Cause, causeOf } from "./cause.ts";
import { conditionCause, holds } from "./condition-cause.ts";
import { partCause } from "./part-cause.ts";
import { shapeCause } from "./shape-cause.ts";
import { type BothSides, countsText, type Side, scoredValue } from "./side.ts";

/** Finds the first cause for which an indicator has other points or another status, in the order of judging. */
export function findCause(sides: BothSides): Cause {
  const ofParts = (both: BothSides) => partCause(both, findCause);
  const steps = [ruleCause, appliesCause, ofParts, measureCause, gapCause, shapeNameCause, shapeCause, maximumCause];
  for (const step of steps) {
    const cause = step(sides);
    if (cause !== undefined) {
      return cause;
    }
  }
  return causeOf("other", "impact/other");
}

function ruleCause([before, after]: BothSides): Cause | undefined {
  if (before.shape === undefined) {
    return causeOf("rule", "impact/no-rule-before");
  }
  return after.shape === undefined ? causeOf("rule", "impact/no-rule-after") : undefined;
}

function appliesCause([before, after]: BothSides): Cause | undefined {
  const [old, now] = [askedOf(before), askedOf(after)];
  const [was, is] = [old === undefined || holds(old), now === undefined || holds(now)];
  if (was !== is && old !== undefined && now !== undefined) {
    return { ...conditionCause(old, now), kind: "applies" };
  }
  const [first, second] = [otherwiseOf(before, was), otherwiseOf(after, is)];
  return first === second
    ? undefined
    : causeOf("applies", "impact/applies", { before: { text: first }, after: { text: second } });
}

function askedOf({ applies, policy, unit }: Side) {
  const facts = new Map([["level", unit.level]]);
  return applies === undefined ? undefined : { condition: applies.if, named: policy.named, facts };
}

function otherwiseOf({ applies }: Side, does: boolean): string {
  return does || applies === undefined ? "✓" : `${applies.otherwise.status}, ${applies.otherwise.points}`;
}

function measureCause([before, after]: BothSides): Cause | undefined {
  const [old, now] = [before.score.measurement, after.score.measurement];
  if (countsText(old) === countsText(now)) {
    return undefined;
  }
  return before.measure === after.measure
    ? causeOf("measure", "impact/counts", { measure: measureText(after) })
    : causeOf("measure", "impact/measure", { before: measureText(before), after: measureText(after) });
}

function measureText({ policy, measure }: Side) {
  const title = policy.measures.get(measure ?? "")?.title;
  return title === undefined ? { text: measure ?? "–" } : inBoth(title);
}

function gapCause(sides: BothSides): Cause | undefined {
  const [before, after] = sides;
  const { status } = after.score;
  const key = status === "empty-denominator" ? "emptyDenominator" : "noData";
  const [was, is] = [before.when?.[key], after.when?.[key]];
  if (sides.some((side) => scoredValue(side) !== undefined) || was === is) {
    return undefined;
  }
  const values = { status: inBoth(statusWords[status]), before: { text: was ?? "–" }, after: { text: is ?? "–" } };
  return causeOf("gap", "impact/gap", values);
}

function shapeNameCause([{ shape: before }, { shape: after }]: BothSides): Cause | undefined {
  const values = { before: { text: before?.shape ?? "–" }, after: { text: after?.shape ?? "–" } };
  return before?.shape === after?.shape ? undefined : causeOf("shape", "impact/shape", values);
}

function maximumCause([{ score: before }, { score: after }]: BothSides): Cause | undefined {
  const values = { before: { points: before.max }, after: { points: after.max } };
  return before.max.equals(after.max) ? undefined : causeOf("maximum", "impact/maximum", values);
}
