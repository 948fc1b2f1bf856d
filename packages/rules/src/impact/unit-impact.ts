import type { Exact } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { IndicatorScore, Scorecard } from "../result/result.ts";
import type { Standing } from "../what-if/difference.ts";
import { otherBranch } from "./branch.ts";
import { causeOf } from "./cause.ts";
import { findCause } from "./find-cause.ts";
import type { IndicatorChange, UnitImpact } from "./impact.ts";
import { sideOf } from "./side.ts";

/** Both policies, and ids of indicators after by those before where they are one under two names. */
export interface Compared {
  readonly before: Policy;
  readonly after: Policy;
  readonly renamed: ReadonlyMap<string, string>;
}

/** One unit under both policies: what moved, and for which first cause. */
export function unitImpact(before: Scorecard, after: Scorecard, compared: Compared): UnitImpact {
  return {
    unit: after.unit,
    ...pairOf(before.total, after.total),
    rank: { ...(before.rank === undefined ? {} : { before: before.rank }), ...rankAfter(after) },
    grade: {
      ...(before.grade === undefined ? {} : { before: before.grade }),
      ...(after.grade === undefined ? {} : { after: after.grade }),
    },
    areas: areaPairs(before, after),
    indicators: indicatorChanges(before, after, compared),
  };
}

function rankAfter({ rank }: Scorecard): UnitImpact["rank"] {
  return rank === undefined ? {} : { after: rank };
}

type Pair = Pick<IndicatorChange, "before" | "after" | "change">;

/** Status and points on both sides, and the difference where both have points. */
function pairOf(before: Standing | undefined, after: Standing | undefined): Pair {
  const [old, now] = [before?.points, after?.points];
  return {
    ...(before === undefined ? {} : { before: standing(before) }),
    ...(after === undefined ? {} : { after: standing(after) }),
    ...(old === undefined || now === undefined ? {} : { change: now.minus(old) }),
  };
}

function standing({ status, points }: Standing): Standing {
  return points === undefined ? { status } : { status, points };
}

function areaPairs({ areas: before }: Scorecard, { areas: after }: Scorecard): UnitImpact["areas"] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.map((id) => {
    const [old, now] = [before, after].map((list) => list.find((area) => area.id === id));
    return { id, ...pairOf(old, now) };
  });
}

function indicatorChanges(before: Scorecard, after: Scorecard, compared: Compared): IndicatorChange[] {
  const old = new Map(before.indicators.map((one) => [compared.renamed.get(one.id) ?? one.id, one]));
  const now = new Map(after.indicators.map((one) => [one.id, one]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id): IndicatorChange[] => {
    const [was, is] = [old.get(id), now.get(id)];
    if (was === undefined || is === undefined) {
      const cause =
        was === undefined ? causeOf("indicator-added", "impact/added") : causeOf("indicator-removed", "impact/removed");
      return [{ id, ...pairOf(was, is), branch: false, cause }];
    }
    const sides = [sideOf(compared.before, before, was), sideOf(compared.after, after, is)] as const;
    const branch = otherBranch(sides);
    return !branch && sameOutcome(was, is) ? [] : [{ id, ...pairOf(was, is), branch, cause: findCause(sides) }];
  });
}

function sameOutcome(a: IndicatorScore, b: IndicatorScore): boolean {
  return a.status === b.status && samePoints(a.points, b.points);
}

/** Whether there are the same points, or none, on both sides. */
export function samePoints(a: Exact | undefined, b: Exact | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}
