import type { Exact, MeasuredUnit, Measurement } from "@cchc/core";
import { canonicalJson } from "../policy/canonical.ts";
import type { Policy } from "../policy/policy.ts";
import type { Area } from "../policy/policy-document.ts";
import type { AreaScore, IndicatorScore, Scorecard, TotalScore } from "../result/result.ts";
import type { CardContext } from "../scorecard/score-unit.ts";
import type { Base, UnitBase } from "./base.ts";

/** Best values among the peers of a unit, by measure. */
export type LeadersOf = (unit: MeasuredUnit) => ReadonlyMap<string, Exact>;

/** What is different for everyone. */
export interface Variation {
  readonly base: Base;
  /** The policy after the change; the same object when it did not change. */
  readonly policy: Policy;
  /** Indicators that the policy judges otherwise. */
  readonly rejudged: ReadonlySet<string>;
  /** Flags that look at something else. */
  readonly reflagged: ReadonlySet<string>;
  /** Whether published scores are compared otherwise. */
  readonly recompared: boolean;
  readonly leaders: { readonly before: LeadersOf; readonly after: LeadersOf };
  /** Whether all counts of a measure are known among the peers of a unit, so that their best value is. */
  readonly knowsLeader: (unit: MeasuredUnit, measure: string) => boolean;
}

/** What is different for one unit. */
export interface CardChange {
  readonly variation: Variation;
  readonly unit: UnitBase;
  /** Measurements after the change. */
  readonly measurements: ReadonlyMap<string, Measurement>;
  /** Measures whose counts are different. */
  readonly touched: ReadonlySet<string>;
}

/** What the indicators of the unit are judged with after the change. */
export function contextAfter({ variation, unit, measurements }: CardChange): CardContext {
  const { policy, base, leaders } = variation;
  return {
    unit: unit.card.unit,
    measurements,
    named: policy.named,
    leaders: leaders.after(unit.card.unit),
    on: base.period.first,
    published: unit.published,
    publication: { scores: unit.published, comparison: policy.published },
    judged: { period: base.period, change: policy.change },
  };
}

/** Whether the counts of a measure are known after the change. */
export function isKnown({ unit, touched }: CardChange, measure: string): boolean {
  return touched.has(measure) || unit.knows(measure);
}

/** Whether it is the very object that stood on the card before. */
export function isOn({ indicators, areas, total }: Scorecard, part: IndicatorScore | AreaScore | TotalScore): boolean {
  return part === total || indicators.some((one) => one === part) || areas.some((one) => one === part);
}

/** Whether the same areas enter the total as before. */
export function sumsTheSame({ base, policy }: Variation): boolean {
  return inTotal(base.policy) === inTotal(policy);
}

/** Ids of the areas that enter the total. */
function inTotal({ areas }: { readonly areas: readonly Area[] }): string {
  return canonicalJson(areas.filter((area) => area.inTotal).map(({ id }) => id));
}
