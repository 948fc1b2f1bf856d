import { Exact, type MeasuredUnit } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { IndicatorScore } from "../result/result.ts";
import { pointsWithoutEvidence } from "../scorecard/evidence.ts";
import type { FlagDocument, SelfOverVerifiedTrigger, Trigger } from "./flag-document.ts";
import { byMeasure, byRefusedShare, type MeasuredCard } from "./flag-measures.ts";
import type { RaisedFlag, UncheckedFlag } from "./raised-flag.ts";
import type { TriggerOutcome } from "./trigger-outcome.ts";

/** What flags look at: the judged indicators, and everything that was measured. */
export interface FlagContext {
  readonly unit: MeasuredUnit;
  readonly indicators: readonly IndicatorScore[];
  readonly measurements: MeasuredCard["measurements"];
  /** Whether the unit's code is in force on every day of the period; undefined when nobody asked the register. */
  readonly unitInForce: boolean | undefined;
}

/** The flags of a card: those that are raised, and those that could not be looked at. They change no points: they say where to look. */
export interface CardFlags {
  readonly flags: RaisedFlag[];
  readonly unchecked: UncheckedFlag[];
}

/** Looks at every flag of a policy on one card. */
export function raiseFlags(policy: Policy, context: FlagContext): CardFlags {
  const looked = policy.flags.flatMap((flag) =>
    flag.raise.map((trigger) => ({ id: flag.id, outcome: look(flag, trigger, { policy, ...context }) })),
  );
  return {
    flags: looked.flatMap(({ id, outcome }) =>
      ("raised" in outcome ? outcome.raised : []).map((one) => ({ id, ...one })),
    ),
    unchecked: looked.flatMap(({ id, outcome }) => ("raised" in outcome ? [] : [{ id, reason: outcome.unchecked }])),
  };
}

interface Looking extends FlagContext {
  readonly policy: Policy;
}

function look(flag: FlagDocument, trigger: Trigger, context: Looking): TriggerOutcome {
  switch (trigger.by) {
    case "measure":
      return byMeasure(flag, trigger, context);
    case "over-the-whole":
      return byRefusedShare(context);
    case "points-without-evidence":
      return byUnearnedPoints(context);
    case "self-over-verified":
      return bySelfScore(trigger, context);
    case "unit-not-in-force":
      return byUnitCode(context);
  }
}

function byUnearnedPoints({ indicators }: FlagContext): TriggerOutcome {
  const given = indicators
    .map((one) => ({ id: one.id, points: pointsWithoutEvidence(one) }))
    .filter(({ points }) => !points.isZero());
  const values = {
    points: { points: Exact.sum(given.map(({ points }) => points)) },
    count: { amount: Exact.of(given.length) },
  };
  const reason = { key: "flag/points-without-evidence", values };
  return { raised: given.length === 0 ? [] : [{ touches: given.map(({ id }) => id), reason, records: [] }] };
}

function bySelfScore({ over }: SelfOverVerifiedTrigger, { indicators }: FlagContext): TriggerOutcome {
  const pairs = indicators.flatMap(({ id, assessed = [] }) => {
    const [self, verified] = (["self", "verified"] as const).map((kind) => assessed.find((one) => one.kind === kind));
    return self === undefined || verified === undefined ? [] : [{ id, self, verified }];
  });
  if (pairs.length === 0) {
    return { unchecked: { key: "flag/no-pair", values: {} } };
  }
  const apart = pairs.filter(({ self, verified }) => self.points.minus(verified.points).compare(over) > 0);
  return {
    raised: apart.map(({ id, self, verified }) => ({
      touches: [id],
      reason: {
        key: "flag/self-over-verified",
        values: { self: { points: self.points }, verified: { points: verified.points } },
      },
      records: [{ entity: "assessment", ids: [self.record, verified.record] }],
    })),
  };
}

function byUnitCode({ unitInForce }: FlagContext): TriggerOutcome {
  if (unitInForce === undefined) {
    return { unchecked: { key: "flag/no-register", values: {} } };
  }
  const reason = { key: "flag/unit-not-in-force", values: {} };
  return { raised: unitInForce ? [] : [{ touches: [], reason, records: [] }] };
}
