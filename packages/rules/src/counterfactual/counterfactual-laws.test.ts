import { Exact, type MeasuredUnit, type Measurement } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf, gapOf, shareOf } from "../../test/build-policy.ts";
import { richPolicy } from "../../test/rich-policy.ts";
import { type Scorecard, score } from "../index.ts";
import { leadersAmong, rejudge, ruleOf, scoreOf, worldOf } from "./card-world.ts";
import { counterfactual } from "./counterfactual.ts";
import type { RecordChange } from "./counterfactual-result.ts";
import { type ChangeOptions, leverOf, measurementAt, type RecordLever } from "./lever.ts";
import { type Counts, movesTo, recordsIn } from "./record-moves.ts";
import { isReached, itemsOf } from "./scored-item.ts";

const units: readonly MeasuredUnit[] = ["A", "B"].map((code) => ({ code, name: code, level: "commune" }));
const shares = ["s1", "s2", "s3", "s4", "staff"];
const amounts = ["days", "faults"];

const counts = fc.tuple(fc.nat(12), fc.nat(12));
const anyMeasurements: fc.Arbitrary<Measurement[]> = fc
  .tuple(
    ...units.flatMap(({ code: unit }) => [
      ...shares.map((measure) =>
        fc.oneof(
          { weight: 9, arbitrary: counts.map(([n, rest]) => shareOf({ unit, measure }, n, n + rest)) },
          { weight: 1, arbitrary: fc.constant(gapOf({ unit, measure }, "no-data")) },
        ),
      ),
      ...amounts.map((measure) => fc.nat(14).map((amount) => amountOf({ unit, measure }, amount))),
    ]),
  )
  .map((list) => list.flat());
const anyOptions: fc.Arbitrary<ChangeOptions> = fc
  .tuple(fc.option(fc.nat(6), { nil: undefined }), fc.boolean(), fc.boolean())
  .map(([limit, joins, leaves]) => ({
    joins,
    leaves,
    ...(limit === undefined ? {} : { changeable: new Map([...shares, ...amounts].map((id) => [id, limit])) }),
  }));
const scored = richPolicy.indicators.filter(({ id }) => !["taken-over", "tracked-share", "tracked"].includes(id));

function firstCard(measurements: readonly Measurement[]): readonly [Scorecard, Scorecard[]] {
  const { cards } = score(richPolicy, { period: "2026-08", units, measurements });
  const [card] = cards;
  if (card === undefined) {
    throw new Error("no card");
  }
  return [card, cards];
}

/** Every split of small counts that so many records lead to. */
function splits(lever: RecordLever, most: bigint): Counts[] {
  const isAmount = "amount" in lever.measurement;
  const { numerator, denominator } = lever.from;
  const range = (from: bigint, to: bigint) =>
    Array.from({ length: Number(to - from) + 1 }, (_, index) => from + BigInt(index)).filter((one) => one >= 0n);
  const denominators = isAmount ? [1n] : range(denominator - most, denominator + most);
  return denominators
    .flatMap((under) =>
      range(numerator - most, numerator + most).map((over) => ({ numerator: over, denominator: under })),
    )
    .filter((at) => {
      const moves = movesTo(at, lever.limits, lever.from);
      return moves !== undefined && recordsIn(moves) > 0n && recordsIn(moves) <= most;
    });
}

const points = ({ points: given }: { readonly points?: Exact | undefined }) => given ?? Exact.zero;

/** Whether any split of so many records brings the next outcome, each being looked at. */
function canBeReached(card: Scorecard, id: string, [options, most]: readonly [ChangeOptions, bigint]): boolean {
  const world = worldOf(richPolicy, card, options.leaders);
  const indicator = scored.find((one) => one.id === id);
  const rule = indicator === undefined ? undefined : ruleOf(indicator, world);
  const before = scoreOf({ id }, card);
  if (indicator === undefined || rule === undefined || before === undefined) {
    return false;
  }
  const items = itemsOf(indicator, rule, before);
  return items.some((item) => {
    const lever = leverOf(world, item.measure, options);
    return (
      lever?.by === "records" &&
      splits(lever, most).some((at) => {
        const changed = new Map([[lever.measure, measurementAt(lever, at)]]);
        const after = rejudge(indicator, rule.from, [world, changed]);
        const own = after.parts?.find((part) => part.id === item.part) ?? after;
        return points(after).compare(points(before)) > 0 && (points(after).equals(rule.max) || isReached(item, own));
      })
    );
  });
}

/** The measurements with the change made. */
function changed(measurements: readonly Measurement[], { measure, to }: RecordChange): Measurement[] {
  const of = { unit: "A", measure };
  const put = "amount" in to ? amountOf(of, to.amount) : shareOf(of, to.numerator, to.denominator);
  return measurements.map((one) => (one.unit === "A" && one.measure === measure ? put : one));
}

describe.each(scored.map(({ id }) => id))("the fewest records for %s", (id) => {
  it("bring what was said, and one record fewer does not, in whatever split", () => {
    fc.assert(
      fc.property(anyMeasurements, anyOptions, (measurements, given) => {
        const [card, cards] = firstCard(measurements);
        const options = { ...given, leaders: leadersAmong(richPolicy, cards, card) };
        const answer = counterfactual(richPolicy, card, id, options);
        if (answer.kind === "change") {
          const [after] = firstCard(changed(measurements, answer.change));
          expect(points(scoreOf({ id }, after) ?? {}).toString()).toBe(answer.effect.points.after.toString());
          expect(after.total.points?.toString()).toBe(answer.effect.total?.after.toString());
          expect(answer.effect.points.after.compare(answer.effect.points.before)).toBe(1);
          const fewer = answer.change.records.numerator - 1n;
          expect(canBeReached(card, id, [options, fewer])).toBe(false);
        } else if (answer.kind === "none") {
          expect(canBeReached(card, id, [options, 9n])).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });
});
