import { Exact, type MeasuredUnit, type Measurement } from "@cchc/core";
import { expect } from "vitest";
import { leadersAmong, rejudge, ruleOf, scoreOf, worldOf } from "../src/counterfactual/card-world.ts";
import { counterfactual } from "../src/counterfactual/counterfactual.ts";
import type { RecordChange } from "../src/counterfactual/counterfactual-result.ts";
import { type ChangeOptions, leverOf, measurementAt, type RecordLever } from "../src/counterfactual/lever.ts";
import { type Counts, movesTo, recordsIn } from "../src/counterfactual/record-moves.ts";
import { isReached, itemsOf } from "../src/counterfactual/scored-item.ts";
import { type Policy, type Scorecard, score } from "../src/index.ts";
import { amountOf, shareOf } from "./build-policy.ts";

/** Units, of which the first is asked about, and their data. */
export interface TriedInput {
  readonly units: readonly MeasuredUnit[];
  readonly measurements: readonly Measurement[];
  readonly options: ChangeOptions;
}

/**
 * Asks what must change for an indicator, and tries everything: the change brings what was said when the whole is scored
 * anew, no split of one record fewer brings the next outcome, and where there is no answer no split of few records does.
 */
export function expectFewest(policy: Policy, id: string, { units, measurements, options: given }: TriedInput): string {
  const [card, cards] = firstCard(policy, units, measurements);
  const options = { ...given, leaders: leadersAmong(policy, cards, card) };
  const answer = counterfactual(policy, card, id, options);
  if (answer.kind === "change") {
    const { before, after } = answer.effect.points;
    const [then] = firstCard(policy, units, changed(measurements, answer.change, card));
    expect(points(scoreOf({ id }, then) ?? {}).toString()).toBe(after.toString());
    expect(then.total.points?.toString()).toBe(answer.effect.total?.after.toString());
    expect(after.compare(before)).toBe(1);
    expect(canBeReached(policy, card, { id, options, most: answer.change.records.numerator - 1n })).toBe(false);
  }
  if (answer.kind === "none") {
    expect(canBeReached(policy, card, { id, options, most: 9n })).toBe(false);
  }
  return answer.kind;
}

function firstCard(
  policy: Policy,
  units: readonly MeasuredUnit[],
  measurements: readonly Measurement[],
): readonly [Scorecard, Scorecard[]] {
  const { cards } = score(policy, { period: "2026-08", units, measurements });
  const [card] = cards;
  if (card === undefined) {
    throw new Error("no card");
  }
  return [card, cards];
}

function changed(
  measurements: readonly Measurement[],
  { measure, to }: RecordChange,
  { unit }: Scorecard,
): Measurement[] {
  const of = { unit: unit.code, measure };
  const put = "amount" in to ? amountOf(of, to.amount) : shareOf(of, to.numerator, to.denominator);
  return measurements.map((one) => (one.unit === unit.code && one.measure === measure ? put : one));
}

/** Every split of small counts that so many records lead to. */
function splits(lever: RecordLever, most: bigint): Counts[] {
  const { numerator, denominator } = lever.from;
  const range = (from: bigint, to: bigint) =>
    Array.from({ length: Number(to - from) + 1 }, (_, index) => from + BigInt(index)).filter((one) => one >= 0n);
  const denominators = "amount" in lever.measurement ? [1n] : range(denominator - most, denominator + most);
  return denominators
    .flatMap((under) =>
      range(numerator - most, numerator + most).map((over) => ({ numerator: over, denominator: under })),
    )
    .filter((at) => {
      const moves = movesTo(at, lever.limits, lever.from);
      return moves !== undefined && recordsIn(moves) > 0n && recordsIn(moves) <= most;
    });
}

interface Wanted {
  readonly id: string;
  readonly options: ChangeOptions;
  readonly most: bigint;
}

function canBeReached(policy: Policy, card: Scorecard, { id, options, most }: Wanted): boolean {
  const world = worldOf(policy, card, options.leaders);
  const indicator = policy.indicators.find((one) => one.id === id);
  const rule = indicator === undefined ? undefined : ruleOf(indicator, world);
  const before = scoreOf({ id }, card);
  if (indicator === undefined || rule === undefined || before === undefined) {
    return false;
  }
  return itemsOf(indicator, rule, before).some((item) => {
    const lever = leverOf(world, item.measure, options);
    return (
      lever?.by === "records" &&
      splits(lever, most).some((at) => {
        const after = rejudge(indicator, rule.from, [world, new Map([[lever.measure, measurementAt(lever, at)]])]);
        const own = after.parts?.find((part) => part.id === item.part) ?? after;
        const gained = points(after).compare(points(before)) > 0;
        return gained && (points(after).equals(rule.max) || isReached(item, own));
      })
    );
  });
}

function points({ points: given }: { readonly points?: Exact | undefined }): Exact {
  return given ?? Exact.zero;
}
