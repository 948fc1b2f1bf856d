import { CchcError, type MeasuredUnit, type Measurement } from "@cchc/core";
import { canonicalJson } from "../policy/canonical.ts";
import type { Policy } from "../policy/policy.ts";
import type { Result, Scorecard } from "../result/result.ts";
import { checkMeasurements } from "../scorecard/check-input.ts";
import { periodUnder } from "../scorecard/check-period.ts";
import { findLeaders } from "../scorecard/leaders.ts";
import { policyInPeriod } from "../scorecard/policy-over.ts";
import { judgedBySeveral } from "../scorecard/rule-spans.ts";
import type { Base, Scored, UnitBase } from "./base.ts";
import { baseOf } from "./base-of.ts";
import type { Variation } from "./card-change.ts";
import type { Change, MeasurementChange, PolicyChange } from "./change.ts";
import { changedMeasurement } from "./change-measurement.ts";
import { changePolicy } from "./change-policy.ts";
import { leaderMeasures, reflagged, rejudgedIndicators } from "./dependencies.ts";
import type { WhatIfDifference } from "./difference.ts";
import { differenceOf } from "./difference-of.ts";
import { type Recomputed, recomputedOf } from "./recomputed.ts";
import { rescoreCard } from "./rescore-card.ts";
import { rerank } from "./rescore-ranks.ts";
import type { Unknown } from "./unknown.ts";

/** What would come of a change. It is no result: nothing of it was measured, so it has no hashes and is not stored. */
export interface WhatIf {
  /** The policy after the change. */
  readonly policy: Policy;
  /** All cards, in their order; a card on which nothing moved is the same object as before. */
  readonly cards: readonly Scorecard[];
  readonly difference: WhatIfDifference;
  /** What was judged again; everything else is as it was. */
  readonly recomputed: Recomputed;
  /** What the cards alone do not tell, and was kept as it was or left out. Empty when what was judged is given. */
  readonly unknown: readonly Unknown[];
}

/**
 * What would come of other counts or other values of the policy: the cards, what is different, and what was judged again.
 *
 * Only what depends on the change is judged again; the rest are the same objects. The cards equal those of a full `score`
 * of the changed input. Pure, so that a page can do it while somebody moves a slider.
 *
 * @param from A result, which is enough where its cards hold the counts; or a result with the `input` that was judged.
 * @throws CchcError When a change names an unknown unit, measure, file or place, or makes counts that cannot be; every
 * problem of a policy that the change would break; `what-if/needs-input` when points depend on what the cards do not hold.
 *
 * @example
 * const { difference } = rescore(result, [
 *   { unit: "H44.104", measure: "dossier-on-time", numerator: 1000, denominator: 1270 },
 *   { file: "indicators/4-3-reuse.yaml", at: ["rules", 0, "max"], value: 3 },
 * ]);
 */
export function rescore(from: Result | Scored, changes: readonly Change[]): WhatIf {
  const given = baseOf("cards" in from ? { result: from } : from);
  const changed = changePolicy(given.policy, changes.filter(isPolicyChange));
  periodUnder(changed, given.period);
  const several = [given.policy, changed].flatMap((one) => judgedBySeveral(one, given.period) ?? [])[0];
  if (several !== undefined) {
    throw new CchcError({ ...severalRules, given: several });
  }
  const base = { ...given, policy: policyInPeriod(given.policy, given.period) };
  const policy = policyInPeriod(changed, given.period);
  const measured = measureAgain(base, policy, changes.filter(isMeasurementChange));
  checkAll(base, policy, measured);
  const variation = variationOf(base, policy, measured);
  const rescored = measured.map(({ unit, measurements, touched }) =>
    rescoreCard({ variation, unit, measurements, touched }),
  );
  const ranksMove =
    variation.recompared ||
    canonicalJson(policy.rank) !== canonicalJson(base.policy.rank) ||
    rescored.some(({ total }) => total);
  const ranked = ranksMove
    ? rerank(
        rescored.map(({ card }) => card),
        policy,
        base,
      )
    : { cards: rescored.map(({ card }) => card), unknown: [] };
  const before = base.units.map(({ card }) => card);
  return {
    policy: changed,
    cards: ranked.cards,
    difference: differenceOf({ before, after: ranked.cards, policies: [base.policy, policy], changes }),
    recomputed: recomputedOf(rescored, ranksMove),
    unknown: [...rescored.flatMap(({ unknown }) => unknown), ...ranked.unknown],
  };
}

/** One unit with its counts after the change. */
interface Measured {
  readonly unit: UnitBase;
  readonly measurements: ReadonlyMap<string, Measurement>;
  readonly touched: ReadonlySet<string>;
}

function measureAgain({ units, period }: Base, policy: Policy, changes: readonly MeasurementChange[]): Measured[] {
  const stranger = changes.find(({ unit }) => !units.some(({ card }) => card.unit.code === unit));
  if (stranger !== undefined) {
    throw unknownUnit(stranger.unit, units);
  }
  return units.map((unit) => {
    const own = changes.filter((change) => change.unit === unit.card.unit.code);
    const measurements = own.map((change) => changedMeasurement(policy, period.text, change));
    return {
      unit,
      measurements: new Map([...unit.measurements, ...measurements.map((one) => [one.measure, one] as const)]),
      touched: new Set(own.map(({ measure }) => measure)),
    };
  });
}

/** A changed policy may refuse counts that the old one took. */
function checkAll(base: Base, policy: Policy, measured: readonly Measured[]): void {
  if (policy === base.policy) {
    return;
  }
  const units = new Set(base.units.map(({ card }) => card.unit.code));
  const all = measured.flatMap(({ measurements }) => [...measurements.values()]);
  const problems = checkMeasurements(all, { policy, period: base.period.text, units });
  if (problems.length > 0) {
    throw new CchcError(problems);
  }
}

function variationOf(base: Base, policy: Policy, measured: readonly Measured[]): Variation {
  const units = base.units.map(({ card }) => card.unit);
  const compared = [...leaderMeasures(base.policy, base.period.first), ...leaderMeasures(policy, base.period.first)];
  const of = (measurements: ReadonlyMap<string, Measurement>) => compared.flatMap((id) => measurements.get(id) ?? []);
  const before = base.units.flatMap(({ measurements }) => of(measurements));
  const after = measured.flatMap(({ measurements }) => of(measurements));
  return {
    base,
    policy,
    rejudged: rejudgedIndicators(base.policy, policy, base.period.first),
    reflagged: reflagged(base.policy, policy),
    recompared: canonicalJson(policy.published) !== canonicalJson(base.policy.published),
    leaders: {
      before: findLeaders(units, before, base.policy.rank),
      after: findLeaders(units, after, policy.rank),
    },
    knowsLeader: (unit, measure) =>
      base.knowsPeers(unit) &&
      measured.every(
        (one) => !arePeers(unit, one.unit.card.unit, policy) || one.touched.has(measure) || one.unit.knows(measure),
      ),
  };
}

function arePeers(a: MeasuredUnit, b: MeasuredUnit, { rank: { among } }: Policy): boolean {
  return among === "all" || a.level === b.level;
}

function isPolicyChange(change: Change): change is PolicyChange {
  return "file" in change;
}

function isMeasurementChange(change: Change): change is MeasurementChange {
  return "measure" in change;
}

function unknownUnit(given: string, units: readonly UnitBase[]): CchcError {
  const [first] = units;
  return new CchcError({
    code: "what-if/unknown-unit",
    what: { vi: "không có đơn vị này trong kết quả", en: "no such unit in the result" },
    given,
    expected: { vi: "mã một đơn vị trong kết quả", en: "the code of a unit in the result" },
    ...(first === undefined ? {} : { example: first.card.unit.code }),
  });
}

const severalRules = {
  code: "what-if/several-rules",
  what: {
    vi: "trong kỳ tiêu chí này đổi quy tắc, mỗi quy tắc tính theo phần của nó: chưa giả định được",
    en: "the indicator's rule changes inside the period, each counts for its part: nothing can be supposed here yet",
  },
  expected: { vi: "một kỳ không đổi quy tắc", en: "a period without a change of rules" },
} as const;
