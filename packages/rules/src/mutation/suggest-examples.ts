import { judgeExample } from "../analysis/run-examples.ts";
import { indicatorReaches } from "../coverage/indicator-reaches.ts";
import { seenOf } from "../coverage/sightings.ts";
import type { Target } from "../coverage/target.ts";
import type { Example, Indicator } from "../policy/indicator.ts";
import { type Policy, ruleInForce } from "../policy/policy.ts";
import type { IndicatorScore } from "../result/result.ts";
import { inputsFor } from "./inputs.ts";
import type { TriedMutant } from "./mutate-policy.ts";

/** An example that would reach or kill something that none does yet. */
export interface SuggestedExample {
  readonly indicator: string;
  readonly example: Example;
}

/**
 * Examples that would reach what is not covered and kill what survived; no two for the same thing.
 *
 * What they expect is computed by the policy as it stands. An example that nobody has checked only says that nothing
 * changed: whoever adds it answers for it.
 */
export function suggestExamples(
  policy: Policy,
  { missing, mutants }: { readonly missing: readonly Target[]; readonly mutants: readonly TriedMutant[] },
): SuggestedExample[] {
  return policy.indicators.flatMap((indicator) => {
    const own = mutants.filter(({ subject }) => subject === indicator.id);
    const reaching = missing.filter(({ subject }) => subject === indicator.id);
    const killing = own.flatMap((mutant) => (mutant.fate === "survived" ? killerOf(policy, indicator, mutant) : []));
    const examples = distinct([...reaching.flatMap((target) => reacherOf(policy, indicator, target)), ...killing]);
    return examples.map((example) => ({ indicator: indicator.id, example }));
  });
}

function killerOf(policy: Policy, indicator: Indicator, mutant: TriedMutant & { fate: "survived" }): Example[] {
  const { witness, kind, from, to, path } = mutant;
  if (witness === undefined) {
    return [];
  }
  const whose = partAt(indicator, path);
  const name = `${datedName(policy, indicator, witness.example)}${whose}${words[kind]} ${from}, not ${to}`;
  return [{ ...witness.example, name }];
}

/** Names the part of a sum that a path leads into. */
function partAt({ rules }: Indicator, [, rule, , , part]: Target["path"]): string {
  const score = rules[Number(rule)]?.score;
  const id = score?.shape === "sum" ? score.parts[Number(part)]?.id : undefined;
  return id === undefined ? "" : `${id}: `;
}

const words = {
  threshold: "the threshold is",
  edge: "the edge is",
  weight: "it is worth",
  date: "the day is",
  operator: "it goes by",
  treatment: "the gap means",
  order: "the order is",
} as const;

/** Names the rule where it is not the newest. */
function datedName(policy: Policy, indicator: Indicator, { on }: Pick<Example, "on">): string {
  const rule = on === undefined ? undefined : ruleInForce(indicator, on);
  const newest = indicator.rules.every((one) => rule === undefined || one.from <= rule.from);
  return newest || indicator.rules.length === 1 ? "" : `by the rule of ${rule?.from ?? policy.from}, `;
}

/** The first input that a person would write and that reaches the target. */
function reacherOf(policy: Policy, indicator: Indicator, target: Target): Example[] {
  const place = target.path.join(".");
  const reach = indicatorReaches(policy, indicator).find(
    (one) => one.path.join(".") === place && JSON.stringify(one.wanted) === JSON.stringify(target.wanted),
  );
  const unit = (level = "unit") => ({ code: "example", name: "example", level });
  const input = inputsFor(policy, indicator, indicator).find((one) => {
    const seen = seenOf(judgeExample(policy, indicator, { name: "", ...one }), unit(one.given.level));
    return seen.some(([key, sighting]) => reach?.key === key && reach.met(sighting));
  });
  if (input === undefined) {
    return [];
  }
  const name = `${datedName(policy, indicator, input)}${targetName(target)}`;
  return [{ ...input, name, expect: expected(judgeExample(policy, indicator, { name, ...input })) }];
}

function targetName({ part, wanted }: Target): string {
  const whose = part === undefined ? "" : `${part}: `;
  switch (wanted.kind) {
    case "threshold":
      return `${whose}${wanted.side} ${wanted.of === "ratio" ? `${wanted.threshold.times(100)}%` : wanted.threshold}`;
    case "status":
      return `${whose}${wanted.status}`;
    case "branch":
      return `${whose}${wanted.condition.en}: ${wanted.outcome}`;
    case "version":
      return "in force";
  }
}

function expected({ points, status, applicable }: IndicatorScore): Example["expect"] {
  return points === undefined ? { status, applicable } : { points, status };
}

function distinct(examples: readonly Example[]): Example[] {
  const keys = examples.map(({ on, given }) => JSON.stringify([on, given]));
  return examples.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
