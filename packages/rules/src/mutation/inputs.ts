import { addDays, type Condition, Exact, type Measure, type PlainDate } from "@cchc/core";
import { dayOfExample } from "../analysis/run-examples.ts";
import type { Example, GivenCounts, Indicator, Rule } from "../policy/indicator.ts";
import { type Policy, ruleInForce } from "../policy/policy.ts";
import type { SimpleShape } from "../policy/shape.ts";
import { candidateValues, countsOf, gapsOf } from "./candidates.ts";

/** What an indicator could be judged on. */
export type Input = Pick<Example, "on" | "given">;

/** Inputs at which an indicator and its mutant can differ, those first that a person would write. */
export function inputsFor(policy: Policy, original: Indicator, mutant: Indicator): Input[] {
  const newest: Input["on"] = undefined;
  return [newest, ...daysOf(policy, [original, mutant])].flatMap((on) => {
    const rules = [original, mutant].flatMap((one) => ruleInForce(one, dayOfExample({ on }, one, policy)) ?? []);
    return levelsOf(rules).flatMap((level) =>
      givensOf(policy, original, rules).map((given) => ({
        ...(on === undefined ? {} : { on }),
        given: level === undefined ? given : { ...given, level },
      })),
    );
  });
}

/** First and last days of the rules of both, and the days beside them, within the policy's life. */
function daysOf({ from, to }: Policy, indicators: readonly Indicator[]): PlainDate[] {
  const days = indicators
    .flatMap(({ rules }) => rules)
    .flatMap((rule) => [rule.from, addDays(rule.from, -1), ...(rule.to === undefined ? [] : [rule.to])]);
  return [...new Set([from, ...days])]
    .filter((day) => day >= from && (to === undefined || day <= to))
    .sort()
    .reverse();
}

function levelsOf(rules: readonly Rule[]): (string | undefined)[] {
  const named = rules.flatMap(({ applies }) => (applies === undefined ? [] : textsOf(applies.if)));
  return [undefined, ...new Set(named)];
}

function textsOf(condition: Condition): string[] {
  if ("fact" in condition) {
    return [condition.value].flat().flatMap((one) => (typeof one === "string" ? [one] : []));
  }
  if ("all" in condition) {
    return condition.all.flatMap(textsOf);
  }
  if ("any" in condition) {
    return condition.any.flatMap(textsOf);
  }
  return "not" in condition ? textsOf(condition.not) : [];
}

type Given = Example["given"];

function givensOf(policy: Policy, { measure }: Indicator, rules: readonly Rule[]): Given[] {
  const [first] = rules;
  switch (first?.score.shape) {
    case undefined:
      return [{}];
    case "published":
      return [{ published: first.max }, { published: Exact.zero }, {}];
    case "sum":
      return partGivens(policy, rules);
    default: {
      const own = policy.measures.get(measure ?? "");
      return own === undefined ? [{}] : withLeaders(everyCount(policy, own, shapesOf(rules)), rules);
    }
  }
}

interface Shaped {
  readonly score: SimpleShape;
  readonly max: Exact;
}

function shapesOf(rules: readonly Rule[]): Shaped[] {
  return rules.flatMap(({ score, max }) =>
    score.shape === "sum" || score.shape === "published" || score.shape === "tracked" ? [] : [{ score, max }],
  );
}

function everyCount({ named }: Policy, measure: Measure, shapes: readonly Shaped[]): GivenCounts[] {
  const values = candidateValues({ measure, shapes, named });
  return [...values.map((value) => countsOf(value, measure)), ...gapsOf(measure)];
}

/** Against a leader points depend on two values: alone at the top, and behind a better one. */
function withLeaders(counts: readonly GivenCounts[], rules: readonly Rule[]): Given[] {
  const alone = counts.map((one) => ({ counts: one }));
  return rules.some(({ score }) => score.shape === "relative-to-leader")
    ? [...counts.map((one) => ({ counts: one, leader: Exact.one })), ...alone]
    : alone;
}

/** One part at each of its values, the others full, half, empty, without data, or left out. */
function partGivens(policy: Policy, rules: readonly Rule[]): Given[] {
  const parts = rules.flatMap(({ score }) => (score.shape === "sum" ? score.parts : []));
  const measures = [...new Set(parts.map((part) => part.measure))].flatMap((id) => policy.measures.get(id) ?? []);
  return measures.flatMap((measure) => {
    const shapes = parts.filter((part) => part.measure === measure.id);
    const others = measures.filter((other) => other !== measure);
    return everyCount(policy, measure, shapes).flatMap((counts) =>
      settings(others).map((setting) => ({ measures: { [measure.id]: counts, ...setting } })),
    );
  });
}

function settings(measures: readonly Measure[]): Record<string, GivenCounts>[] {
  const each = (counts: (measure: Measure) => GivenCounts) =>
    Object.fromEntries(measures.map((measure) => [measure.id, counts(measure)]));
  const half = Exact.of("0.5");
  return [
    each((measure) => countsOf(Exact.one, measure)),
    each((measure) => countsOf(measure.kind === "ratio" ? half : Exact.zero, measure)),
    each((measure) => gapsOf(measure).at(-1) ?? { status: "no-data" }),
    each(() => ({ status: "no-data" })),
    each(() => ({ status: "not-applicable" })),
  ];
}
