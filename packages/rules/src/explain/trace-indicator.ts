import { CchcError, Exact } from "@cchc/core";
import type { Rule } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { SumShape } from "../policy/shape.ts";
import type { IndicatorScore, PartScore, Scorecard, VersionScore } from "../result/result.ts";
import { judgeReadings } from "../scorecard/judge-readings.ts";
import { withheldIn } from "../small-cells/publishable-judgement.ts";
import { contributionOf } from "./contribution.ts";
import { taken } from "./shape-steps.ts";
import { computeStep, type Step } from "./step.ts";
import type { IndicatorTrace, PartTrace, TracedFlag, TracedRule } from "./trace.ts";
import { type JudgedBy, type JudgedTrace, traceJudgement } from "./trace-judgement.ts";
import { traceMeasurement } from "./trace-measurement.ts";

/**
 * Why one indicator of a card has its points, as data: what was measured and where it was read, the rule and what it
 * stands on, every condition that was asked, the arithmetic step by step, and what the points are worth in the total.
 *
 * It needs the card and the policy that judged it alone, so a stored result is enough.
 *
 * @throws CchcError `trace/unknown-indicator` when the card has no such indicator.
 *
 * @example
 * const trace = traceIndicator(policy, card, "2-1-progress");
 * traceShort(trace, { language: "en", digits: 2 }); // "13.45/20: 854/1,270 = 67.24%; in proportion: 20 points × 67.24% = 13.45"
 */
export function traceIndicator(policy: Policy, card: Scorecard, id: string): IndicatorTrace {
  const indicator = policy.indicators.find((one) => one.id === id);
  const score = card.indicators.find((one) => one.id === id);
  if (indicator === undefined || score === undefined) {
    throw unknownIndicator(id, card);
  }
  const { code, title, purpose, clause, remedy } = indicator;
  const rule = indicator.rules.find(({ from }) => from === score.ruleFrom);
  return {
    schema: "cchc-trace/1",
    unit: card.unit,
    indicator: { id, code, title, purpose, clause, remedy },
    ...judgedBy(score, rule, { policy, unit: card.unit }),
    ...(rule === undefined ? {} : { rule: ruleOf(rule) }),
    contribution: contributionOf(policy, card, score),
    flags: flagsOf(policy, card, id),
    // Points of another reading for counts that are withheld would tell of them once more.
    readings: withheldIn(score).length > 0 ? [] : judgeReadings(policy, card, indicator),
    ...besides(policy, score),
  };
}

function judgedBy(
  score: IndicatorScore,
  rule: Rule | undefined,
  by: Pick<JudgedBy, "policy" | "unit">,
): JudgedTrace & Pick<IndicatorTrace, "parts"> {
  if (score.versions !== undefined) {
    return { ...traceJudgement(score, by), steps: versionSteps(score, score.versions) };
  }
  const trace = traceJudgement(score, { ...by, shape: rule?.score, when: rule?.when, applies: rule?.applies });
  const sum = rule?.score.shape === "sum" ? rule.score : undefined;
  if (sum === undefined || score.parts === undefined) {
    return trace;
  }
  const parts = score.parts.map((part) => partOf(sum, part, by));
  return { ...trace, steps: sumSteps(score, score.parts), parts };
}

function partOf(sum: SumShape, part: PartScore, by: Pick<JudgedBy, "policy" | "unit">): PartTrace {
  const definition = sum.parts.find(({ id }) => id === part.id);
  const { id, title } = part;
  return { id, title, ...traceJudgement(part, { ...by, shape: definition?.score, when: definition?.when }) };
}

/** What the rules of the period give, each for its days or its records; the reason says which. */
function versionSteps({ points }: IndicatorScore, versions: readonly VersionScore[]): Step[] {
  const given = versions.flatMap((one) => (one.points === undefined ? [] : [one.points.times(one.weight)]));
  if (points === undefined || !Exact.sum(given).equals(points)) {
    return points === undefined ? [] : taken("by-rule", points);
  }
  return [
    computeStep(
      { finds: "versions", operator: "plus", as: "points" },
      given.map((one) => ({ points: one })),
    ),
  ];
}

/** The parts added up; what was left out made good by the others; not over the maximum. */
function sumSteps({ points, max }: IndicatorScore, parts: readonly PartScore[]): Step[] {
  const given = parts.flatMap((part) => (part.points === undefined ? [] : [{ points: part.points }]));
  if (points === undefined || given.length === 0) {
    return points === undefined ? [] : taken("by-rule", points);
  }
  const whole = Exact.sum(parts.map((part) => part.max));
  const applicable = Exact.sum(parts.map((part) => part.applicable));
  const sum = computeStep({ finds: "parts", operator: "plus", as: "points" }, given);
  const scaled = applicable.isZero() || applicable.equals(whole) ? [] : rescaledParts(sum, whole, applicable);
  const last = scaled.at(-1) ?? sum;
  return [
    sum,
    ...scaled,
    computeStep({ finds: "points", operator: "least", as: "points" }, [last.gives, { points: max }]),
  ];
}

function rescaledParts({ gives }: Step, whole: Exact, applicable: Exact): Step[] {
  const up = computeStep({ finds: "parts-times-maximum", operator: "times", as: "points" }, [gives, { points: whole }]);
  const down = [up.gives, { points: applicable }];
  return [up, computeStep({ finds: "parts-rescaled", operator: "divide", as: "points" }, down)];
}

function ruleOf({ from, to, basis, source, target }: Rule): TracedRule {
  return {
    from,
    ...(to === undefined ? {} : { to }),
    basis,
    source,
    ...(target === undefined ? {} : { target }),
  };
}

function flagsOf(policy: Policy, card: Scorecard, id: string): TracedFlag[] {
  return card.flags
    .filter(({ touches }) => touches.includes(id))
    .flatMap((raised) => {
      const flag = policy.flags.find((one) => one.id === raised.id);
      return flag === undefined
        ? []
        : [{ ...raised, code: flag.code, title: flag.title, meaning: flag.meaning, look: flag.look }];
    });
}

function besides(policy: Policy, { published, assessed, change, related }: IndicatorScore) {
  return {
    ...(published === undefined ? {} : { published }),
    ...(assessed === undefined ? {} : { assessed }),
    ...(change === undefined ? {} : { change: traceMeasurement(policy, change) }),
    ...(related === undefined ? {} : { related: related.map((one) => traceMeasurement(policy, one)) }),
  };
}

function unknownIndicator(given: string, { indicators }: Scorecard): CchcError {
  const ids = indicators.map(({ id }) => id).join(", ");
  return new CchcError({
    code: "trace/unknown-indicator",
    what: { vi: "phiếu điểm không có tiêu chí này", en: "the card has no such indicator" },
    given,
    expected: { vi: `một trong: ${ids}`, en: `one of: ${ids}` },
    ...(indicators[0] === undefined ? {} : { example: indicators[0].id }),
  });
}
