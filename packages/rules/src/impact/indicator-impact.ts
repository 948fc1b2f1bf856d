import { canonicalJson } from "../policy/canonical.ts";
import type { Indicator } from "../policy/indicator.ts";
import type { Cause } from "./cause.ts";
import type { IndicatorChange, IndicatorImpact, UnitImpact } from "./impact.ts";
import type { BothResults } from "./impact-input.ts";
import { samePoints } from "./unit-impact.ts";

/** Indicators that changed for any unit: for how many, in what, and for which causes. */
export function indicatorImpacts(
  { before, after }: Pick<BothResults, "before" | "after">,
  units: readonly UnitImpact[],
): IndicatorImpact[] {
  const known = new Map([...before.indicators, ...after.indicators].map((one) => [one.id, one]));
  return [...known.values()].flatMap((indicator) => {
    const changes = units.flatMap(({ indicators }) => indicators.filter(({ id }) => id === indicator.id));
    return changes.length === 0 ? [] : [impactOn(indicator, changes)];
  });
}

function impactOn({ id, code, title }: Indicator, changes: readonly IndicatorChange[]): IndicatorImpact {
  const count = (holds: (change: IndicatorChange) => boolean) => changes.filter(holds).length;
  return {
    id,
    code,
    title,
    changed: changes.length,
    status: count(({ before, after }) => before?.status !== after?.status),
    points: count(({ before, after }) => !samePoints(before?.points, after?.points)),
    branch: count(({ branch }) => branch),
    up: count(({ change }) => change !== undefined && change.compare(0) > 0),
    down: count(({ change }) => change?.isNegative() === true),
    causes: causesOf(changes),
  };
}

/** What moved how many units, the most first. */
function causesOf(changes: readonly IndicatorChange[]): IndicatorImpact["causes"] {
  const found = new Map<string, { cause: Cause; units: number }>();
  for (const { cause } of changes) {
    const key = canonicalJson(cause);
    found.set(key, { cause, units: (found.get(key)?.units ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.units - a.units);
}
