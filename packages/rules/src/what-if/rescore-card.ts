import { canonicalJson } from "../policy/canonical.ts";
import type { Area } from "../policy/policy-document.ts";
import type { AreaScore, IndicatorScore, Scorecard, TotalScore } from "../result/result.ts";
import { gradeOf } from "../scorecard/grade.ts";
import { scoreArea, scoreTotal } from "../scorecard/score-unit.ts";
import { type CardChange, isOn, sumsTheSame } from "./card-change.ts";
import { isUntouched, rejudge } from "./rejudge.ts";
import { rejudgeFlags } from "./rejudge-flags.ts";
import type { Unknown } from "./unknown.ts";
import { unknownComparisons } from "./unknown-comparisons.ts";

/** One card after a change; its rank is still the old one. */
export interface RescoredCard {
  /** The same object when nothing on it moved. */
  readonly card: Scorecard;
  readonly indicators: readonly string[];
  readonly areas: readonly string[];
  readonly total: boolean;
  readonly unknown: readonly Unknown[];
}

/** Judges again what depends on the change, adds up again what holds it, and keeps everything else. */
export function rescoreCard(change: CardChange): RescoredCard {
  const { card } = change.unit;
  if (isUntouched(change)) {
    return { card, indicators: [], areas: [], total: false, unknown: [] };
  }
  const { policy } = change.variation;
  const { indicators, again } = rejudge(change);
  const areas = policy.areas.map((area) => areaAfter(area, indicators, change));
  const total = totalAfter(areas, indicators, change);
  const grade = gradeOf(total, policy.grades);
  const { unknown, ...flagged } = rejudgeFlags(change, indicators);
  const after = {
    unit: card.unit,
    total,
    ...(grade === undefined ? {} : { grade }),
    areas,
    indicators: [...indicators],
  };
  const moved = [...indicators, ...areas, total].some((one) => !isOn(card, one)) || grade !== card.grade;
  const rank = card.rank === undefined ? {} : { rank: card.rank };
  const same = !moved && canonicalJson(flagged) === canonicalJson({ flags: card.flags, unchecked: card.unchecked });
  return {
    card: same && areas.length === card.areas.length ? card : { ...after, ...flagged, ...rank },
    indicators: again.map(({ id }) => id),
    areas: areas.filter((area) => !isOn(card, area)).map(({ id }) => id),
    total: total !== card.total,
    unknown: [...unknown, ...unknownComparisons(change, { indicators, areas })],
  };
}

function areaAfter(area: Area, indicators: readonly IndicatorScore[], change: CardChange): AreaScore {
  const { unit, variation } = change;
  const { base, policy, recompared } = variation;
  const old = unit.card.areas.find(({ id }) => id === area.id);
  const own = (scores: readonly IndicatorScore[]) => scores.filter((score) => score.area === area.id);
  const [before, after] = [own(unit.card.indicators), own(indicators)];
  const sameParts = before.length === after.length && after.every((score, index) => score === before[index]);
  const definition = base.policy.areas.find(({ id }) => id === area.id);
  const sameArea = base.policy === policy || canonicalJson(definition) === canonicalJson(area);
  return old !== undefined && sameParts && sameArea && !recompared
    ? old
    : scoreArea(area, indicators, { scores: unit.published, comparison: policy.published });
}

function totalAfter(
  areas: readonly AreaScore[],
  indicators: readonly IndicatorScore[],
  change: CardChange,
): TotalScore {
  const { unit, variation } = change;
  const { policy, recompared } = variation;
  const before = unit.card.areas;
  const sameAreas = areas.length === before.length && areas.every((area, index) => area === before[index]);
  const sameSum = sumsTheSame(variation);
  if (sameAreas && sameSum && !recompared) {
    return unit.card.total;
  }
  const scores = sameSum ? unit.publishedAreas : unit.published;
  return scoreTotal(
    policy,
    { areas: [...areas], indicators: [...indicators] },
    { scores, comparison: policy.published },
  );
}
