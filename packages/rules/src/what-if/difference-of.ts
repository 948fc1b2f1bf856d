import { measuresUnder } from "@cchc/core";
import type { Message } from "../explain/message.ts";
import type { Policy } from "../policy/policy.ts";
import type { Scorecard } from "../result/result.ts";
import type { Change } from "./change.ts";
import type { Moved, MovedPart, Standing, UnitDifference, WhatIfDifference } from "./difference.ts";
import { gradeMessage, indicatorMessage, pointsMessage, rankMessage } from "./difference-messages.ts";

/** Cards and policies before and after, and what was changed. */
export interface Comparing {
  readonly before: readonly Scorecard[];
  readonly after: readonly Scorecard[];
  readonly policies: readonly [before: Policy, after: Policy];
  readonly changes: readonly Change[];
}

/** Compares cards before and after a change. */
export function differenceOf({ before, after, policies, changes }: Comparing): WhatIfDifference {
  const units = after.flatMap((card, index) => {
    const old = before[index];
    return old === undefined || old === card ? [] : [unitDifference(old, card, policies)];
  });
  return { units: units.filter(hasAny), notes: madeOf(policies[1], changes) };
}

function hasAny({ indicators, areas, total, grade, rank }: UnitDifference): boolean {
  return indicators.length > 0 || areas.length > 0 || [total, grade, rank].some((one) => one !== undefined);
}

function unitDifference(before: Scorecard, after: Scorecard, policies: Comparing["policies"]): UnitDifference {
  const [, policy] = policies;
  const total = moved(before.total, after.total);
  return {
    unit: after.unit,
    indicators: movedParts(before.indicators, after.indicators, (id, one) => indicatorMessage(policy, id, one)),
    areas: movedParts(before.areas, after.areas, (id, one) => {
      const title = policy.areas.find((area) => area.id === id)?.title ?? { vi: id, en: id };
      return pointsMessage("what-if/area", one, { title: { localized: title } });
    }),
    ...(total === undefined ? {} : { total: { ...total, message: pointsMessage("what-if/total", total, {}) } }),
    ...(before.grade === after.grade ? {} : { grade: gradeDifference(before, after, policies) }),
    ...(before.rank?.place === after.rank?.place && before.rank?.of === after.rank?.of
      ? {}
      : { rank: rankDifference(before, after) }),
  };
}

type Pair = Omit<Moved, "message">;

function moved(before: Standing, after: Standing): Pair | undefined {
  const same = before.status === after.status && before.points?.toString() === after.points?.toString();
  return same ? undefined : { before: standing(before), after: standing(after) };
}

function standing({ status, points }: Standing): Standing {
  return points === undefined ? { status } : { status, points };
}

type Part = Standing & { readonly id: string };

function movedParts(
  before: readonly Part[],
  after: readonly Part[],
  say: (id: string, pair: Pair) => Message,
): MovedPart[] {
  const old = new Map(before.map((one) => [one.id, one]));
  return after.flatMap((one) => {
    const was = old.get(one.id);
    const pair = was === undefined ? undefined : moved(was, one);
    return pair === undefined ? [] : [{ id: one.id, ...pair, message: say(one.id, pair) }];
  });
}

function gradeDifference({ grade: before }: Scorecard, { grade: after }: Scorecard, policies: Comparing["policies"]) {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    message: gradeMessage(policies, before, after),
  };
}

function rankDifference({ rank: before }: Scorecard, { rank: after }: Scorecard) {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    message: rankMessage(before, after),
  };
}

/** Measures that would move with a changed one, were they counted from records again. */
function madeOf({ measures }: Policy, changes: readonly Change[]): Message[] {
  const set = new Set(changes.flatMap((change) => ("measure" in change ? [change.measure] : [])));
  return [...measures.values()].flatMap((measure) => {
    const of = set.has(measure.id) ? [] : measuresUnder(measure).filter((id) => set.has(id));
    return of.map((id) => ({
      key: "what-if/made-of",
      values: {
        measure: { localized: measure.title },
        of: { localized: measures.get(id)?.title ?? { vi: id, en: id } },
      },
    }));
  });
}
