import { measuresUnder } from "@cchc/core";
import type { FlagDocument, Trigger } from "../flag/flag-document.ts";
import { type CardFlags, raiseFlags } from "../flag/raise-flags.ts";
import type { Policy } from "../policy/policy.ts";
import type { IndicatorScore } from "../result/result.ts";
import { type CardChange, isKnown } from "./card-change.ts";
import { type Unknown, unknownFlag } from "./unknown.ts";

/** Flags after a change, and those that had to be kept as they were. */
export interface RejudgedFlags extends CardFlags {
  readonly unknown: readonly Unknown[];
}

/** Looks again at the flags that the change may raise or lower. */
export function rejudgeFlags(change: CardChange, indicators: readonly IndicatorScore[]): RejudgedFlags {
  const looked = change.variation.policy.flags.map((flag) => flagAfter(flag, change, indicators));
  return {
    flags: looked.flatMap(({ flags }) => flags),
    unchecked: looked.flatMap(({ unchecked }) => unchecked),
    unknown: looked.flatMap(({ unknown }) => unknown),
  };
}

function flagAfter(flag: FlagDocument, change: CardChange, indicators: readonly IndicatorScore[]): RejudgedFlags {
  const { unit, variation, measurements } = change;
  const { card, unitInForce } = unit;
  const kept = {
    flags: card.flags.filter(({ id }) => id === flag.id),
    unchecked: card.unchecked.filter(({ id }) => id === flag.id),
    unknown: [],
  };
  const moves = variation.reflagged.has(flag.id) || flag.raise.some((one) => mayMove(one, change, indicators));
  if (!moves) {
    return kept;
  }
  if (!flag.raise.every((trigger) => canLook(trigger, change))) {
    return { ...kept, unknown: [unknownFlag(card.unit.code, flag)] };
  }
  const policy = { ...variation.policy, flags: [flag] };
  return { ...raiseFlags(policy, { unit: card.unit, indicators, measurements, unitInForce }), unknown: [] };
}

/** Whether other counts or points may raise or lower a flag. */
function mayMove(
  trigger: Trigger,
  { variation, touched, unit }: CardChange,
  indicators: readonly IndicatorScore[],
): boolean {
  switch (trigger.by) {
    case "measure":
      return behind(trigger.measure, variation.policy).some((measure) => touched.has(measure));
    case "over-the-whole":
      return touched.size > 0;
    case "points-without-evidence":
      return indicators.some((score, index) => score !== unit.card.indicators[index]);
    case "self-over-verified":
    case "unit-not-in-force":
      return false;
  }
}

/** Whether everything that the flag looks at is known. */
function canLook(trigger: Trigger, change: CardChange): boolean {
  const { base, policy } = change.variation;
  if (base.complete) {
    return true;
  }
  switch (trigger.by) {
    case "measure":
      return behind(trigger.measure, policy).every((measure) => isKnown(change, measure));
    case "over-the-whole":
      return (
        asked(trigger, base.policy) &&
        refused(change).every((id) => behind(id, policy).every((one) => isKnown(change, one)))
      );
    case "unit-not-in-force":
      return asked(trigger, base.policy);
    case "points-without-evidence":
    case "self-over-verified":
      return true;
  }
}

/** What a flag of the judging policy looked at stands on the card. */
function asked({ by }: Trigger, { flags }: Policy): boolean {
  return flags.some(({ raise }) => raise.some((one) => one.by === by));
}

function refused({ measurements }: CardChange): string[] {
  return [...measurements.values()].filter((one) => "refused" in one).map(({ measure }) => measure);
}

/** A measure and all that it is made of. */
function behind(measure: string, policy: Policy): string[] {
  const definition = policy.measures.get(measure);
  return [measure, ...(definition === undefined ? [] : measuresUnder(definition)).flatMap((id) => behind(id, policy))];
}
