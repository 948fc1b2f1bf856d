import { type Condition, evaluateCondition, type FactValue, type Test, type TestTrace } from "@cchc/core";
import { normalTests } from "../diff/normal-condition.ts";
import { conditionWords } from "../explain/condition-words.ts";
import { decisiveTests } from "../explain/decisive.ts";
import { inBoth } from "../explain/trace-text.ts";
import { canonicalJson } from "../policy/canonical.ts";
import { heldWords } from "./band-cause.ts";
import type { Cause, Leaf } from "./cause.ts";

type Named = ReadonlyMap<string, Condition>;

/** A condition of one policy and what it was asked with. */
export interface Asked {
  readonly condition: Condition;
  readonly named: Named;
  readonly facts: ReadonlyMap<string, FactValue>;
}

/** Whether a condition holds. */
export function holds({ condition, ...context }: Asked): boolean {
  return evaluateCondition(condition, context).result;
}

/**
 * Why a condition turned out in another way: of the comparisons that forced the new outcome the first that the old condition
 * does not have, with the old comparison of the same fact that turned out otherwise; a comparison that is gone; or, where all
 * comparisons are the same, how they are joined.
 */
export function conditionCause(before: Asked, after: Asked): Cause {
  const fresh = forcing(after).find((test) => !has(before, test));
  const gone = forcing(before).filter((test) => !has(after, test));
  if (fresh !== undefined) {
    const old = gone.find(({ fact, result }) => fact === fresh.fact && result !== fresh.result);
    return leafCause(old, fresh);
  }
  const [first] = gone;
  return first === undefined ? joined(before, after) : leafCause(first, undefined);
}

function forcing({ condition, ...context }: Asked): readonly TestTrace[] {
  return [...decisiveTests(evaluateCondition(condition, context))];
}

/** Whether a condition makes a comparison somewhere, in whatever form. */
function has({ condition, named }: Asked, test: TestTrace): boolean {
  const own = new Set(normalTests(condition, named).map(({ text }) => text));
  return normalTests(plain(test), named).every(({ text }) => own.has(text));
}

/** A comparison without what came of it. */
function plain({ fact, path, operator, value }: TestTrace): Test {
  return { fact, ...(path === undefined ? {} : { path }), operator, value };
}

function leafCause(before: TestTrace | undefined, after: TestTrace | undefined): Cause {
  const key = before === undefined ? "impact/leaf-added" : after === undefined ? "impact/leaf-removed" : "impact/leaf";
  return {
    kind: "condition",
    ...(before === undefined ? {} : { before: leafOf(before) }),
    ...(after === undefined ? {} : { after: leafOf(after) }),
    message: {
      key,
      values: {
        ...(before === undefined
          ? {}
          : { before: inBoth(conditionWords(plain(before))), heldBefore: heldWords(before.result) }),
        ...(after === undefined
          ? {}
          : { after: inBoth(conditionWords(plain(after))), heldAfter: heldWords(after.result) }),
      },
    },
  };
}

function leafOf({ fact, operator, value, result }: TestTrace): Leaf {
  return { fact, operator, operand: canonicalJson(value), holds: result };
}

function joined(before: Asked, after: Asked): Cause {
  const [old, now] = [conditionWords(before.condition), conditionWords(after.condition)];
  return {
    kind: "condition",
    message: { key: "impact/leaf-joined", values: { before: inBoth(old), after: inBoth(now) } },
  };
}
