import { Exact } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { IndicatorScore, Scorecard } from "../result/result.ts";
import { computeStep, type Step, type StepName } from "./step.ts";
import type { Contribution } from "./trace.ts";
import { numberIn, type TracedNumber } from "./traced-value.ts";

/**
 * What an indicator's points are worth in its area and in the total. Where something was left out, the rest was scaled
 * to the whole, so that a point of an indicator is worth more than one.
 */
export function contributionOf(policy: Policy, card: Scorecard, score: IndicatorScore): Contribution {
  const definition = policy.areas.find(({ id }) => id === score.area);
  const area = card.areas.find(({ id }) => id === score.area);
  const counts = definition?.inTotal !== false;
  const { id, status = "no-data", points, max = Exact.zero, rescaled = false } = area ?? { id: score.area };
  const head = {
    area: {
      id,
      title: definition?.title ?? { vi: id, en: id },
      status,
      ...(points === undefined ? {} : { points }),
      max,
      rescaled,
    },
    counts,
  };
  if (score.points === undefined || area?.points === undefined) {
    return { ...head, steps: [] };
  }
  const intoArea = area.rescaled ? scaled(areaNames, { points: score.points }, area) : [];
  const inArea = intoArea.at(-1)?.gives ?? { points: score.points };
  const intoTotal = counts ? totalSteps(policy, card, inArea) : [];
  const inTotal = intoTotal.at(-1)?.gives ?? inArea;
  const steps = [...intoArea, ...intoTotal];
  return {
    ...head,
    inArea: numberIn(inArea),
    ...(counts ? { inTotal: numberIn(inTotal) } : {}),
    steps,
  };
}

const areaNames = { up: "times-area-maximum", down: "in-area" } as const;
const totalNames = { up: "times-total-maximum", down: "in-total" } as const;

/** Areas that were left out are made good by the others. */
function totalSteps(policy: Policy, card: Scorecard, inArea: TracedNumber): Step[] {
  const outside = new Set(policy.areas.filter((area) => !area.inTotal).map(({ id }) => id));
  const kept = card.areas.filter(({ id, status }) => !outside.has(id) && status !== "not-applicable");
  const applicable = Exact.sum(kept.map(({ max }) => max));
  const { max } = card.total;
  return applicable.equals(max) || applicable.isZero() ? [] : scaled(totalNames, inArea, { max, applicable });
}

interface Scale {
  readonly max: Exact;
  readonly applicable: Exact;
}

function scaled(
  names: { readonly up: StepName; readonly down: StepName },
  from: TracedNumber,
  { max, applicable }: Scale,
): Step[] {
  const up = computeStep({ finds: names.up, operator: "times", as: "points" }, [from, { points: max }]);
  const down = computeStep({ finds: names.down, operator: "divide", as: "points" }, [up.gives, { points: applicable }]);
  return [up, down];
}
