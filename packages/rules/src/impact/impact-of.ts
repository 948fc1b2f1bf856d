import { Exact } from "@cchc/core";
import { diffPolicies } from "../diff/diff-policies.ts";
import type { Policy } from "../policy/policy.ts";
import { score } from "../scorecard/score.ts";
import { areaImpacts } from "./area-impact.ts";
import { distributionOf } from "./distribution.ts";
import { gradeMoves } from "./grade-moves.ts";
import type { Impact, UnitImpact } from "./impact.ts";
import type { BothResults, ImpactInput } from "./impact-input.ts";
import { impactNotes, notComparable } from "./impact-notes.ts";
import { indicatorImpacts } from "./indicator-impact.ts";
import { inputFor } from "./input-for.ts";
import { unitImpact } from "./unit-impact.ts";

/**
 * What a change of policy does to real data: both policies judge the same units in the same period, and every difference
 * is followed to its first cause: the edge, comparison, number or treatment that is another.
 *
 * @throws CchcError Whatever `score` refuses, under either policy: `policy/not-in-force` when one of them is not.
 *
 * @example
 * const impact = impactOf({ before, after, input });
 * impact.units[0]?.indicators[0]?.cause.message; // edge ≥ 80% (does not hold) → edge ≥ 79.5% (holds)
 */
export function impactOf({ before, after, input, inputAfter = input }: ImpactInput): Impact {
  const results = [score(before, inputFor(before, input)), score(after, inputFor(after, inputAfter))] as const;
  const diff = diffPolicies(before, after);
  const both: BothResults = { before, after, input, inputAfter, results, diff };
  const units = unitsOf(both);
  const changes = units.flatMap(({ change }) => change ?? []);
  const distribution = distributionOf(changes);
  return {
    schema: "cchc-impact/1",
    before: summary(before),
    after: summary(after),
    period: results[1].period,
    units,
    moved: movedOf(units),
    indicators: indicatorImpacts(both, units),
    areas: areaImpacts(both, units),
    grades: gradeMoves(units),
    ...(distribution === undefined ? {} : { distribution }),
    notComparable: notComparable(both, units),
    notes: impactNotes(both),
  };
}

function unitsOf({ before, after, results, diff }: BothResults): UnitImpact[] {
  const renames = diff.changes.filter(({ kind, subject }) => kind === "renamed" && subject.of === "indicator");
  const renamed = new Map(renames.map((one) => [one.before ?? "", one.after ?? ""]));
  const old = new Map(results[0].cards.map((card) => [card.unit.code, card]));
  const units = results[1].cards.flatMap((card) => {
    const was = old.get(card.unit.code);
    return was === undefined ? [] : [unitImpact(was, card, { before, after, renamed })];
  });
  // Sorting is stable: units that move equally stay in the order of the data.
  return units.sort((a, b) => sizeOf(b).compare(sizeOf(a)));
}

function sizeOf({ change }: UnitImpact): Exact {
  return change?.abs() ?? Exact.of(-1);
}

function movedOf(units: readonly UnitImpact[]): Impact["moved"] {
  const count = (holds: (unit: UnitImpact) => boolean) => units.filter(holds).length;
  return {
    up: count(({ change }) => change !== undefined && change.compare(0) > 0),
    down: count(({ change }) => change?.isNegative() === true),
    same: count(({ change }) => change?.isZero() === true),
    notComparable: count(({ change }) => change === undefined),
    ranks: count(({ rank }) => rank.before?.place !== rank.after?.place),
    grades: count(({ grade }) => grade.before !== grade.after),
  };
}

function summary({ id, title, sha256, grades }: Policy): Impact["before"] {
  return { id, title, sha256, grades: (grades?.bands ?? []).map((band) => ({ id: band.id, title: band.title })) };
}
