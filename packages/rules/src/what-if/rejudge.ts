import type { MeasuredUnit } from "@cchc/core";
import type { Indicator } from "../policy/indicator.ts";
import { ruleInForce } from "../policy/policy.ts";
import type { IndicatorScore } from "../result/result.ts";
import { appliesTo } from "../scorecard/judge-indicator.ts";
import { type CardContext, scoreIndicator } from "../scorecard/score-unit.ts";
import { type CardChange, contextAfter, isKnown, type Variation } from "./card-change.ts";
import { type Dependencies, dependenciesOf } from "./dependencies.ts";
import { needsInput } from "./unknown.ts";

/** Indicators after a change: those that do not depend on it are the same objects. */
export interface Rejudged {
  readonly indicators: readonly IndicatorScore[];
  /** Those that were judged again. */
  readonly again: readonly Indicator[];
}

/**
 * Judges again what depends on the change.
 *
 * @throws CchcError `what-if/needs-input` when that takes counts that are not known.
 */
export function rejudge(change: CardChange): Rejudged {
  const context = contextAfter(change);
  const old = new Map(change.unit.card.indicators.map((score) => [score.id, score]));
  const again: Indicator[] = [];
  const indicators = change.variation.policy.indicators.map((indicator) => {
    const before = old.get(indicator.id);
    const needs = dependenciesOf(indicator, context.on);
    if (before !== undefined && !dependsOnChange(indicator, needs, change)) {
      return before;
    }
    again.push(indicator);
    checkKnown(indicator, needs, { change, context });
    return scoreIndicator(indicator, context, change.unit.assessed(indicator));
  });
  return { indicators, again };
}

function dependsOnChange({ id }: Indicator, needs: Dependencies, { variation, unit, touched }: CardChange): boolean {
  const { rejudged, recompared, leaders } = variation;
  return (
    rejudged.has(id) ||
    recompared ||
    [...needs.measures].some((measure) => touched.has(measure)) ||
    [...needs.leaders].some((measure) => leaderMoved(measure, unit.card.unit, leaders))
  );
}

function leaderMoved(measure: string, unit: MeasuredUnit, { before, after }: Variation["leaders"]): boolean {
  return before(unit).get(measure)?.toString() !== after(unit).get(measure)?.toString();
}

/** Whether nothing on a card can have moved: the same policy, the same counts, the same best units. */
export function isUntouched({ variation, unit, touched }: CardChange): boolean {
  const { base, policy, leaders } = variation;
  const best = leaders.after(unit.card.unit).keys();
  return (
    policy === base.policy &&
    touched.size === 0 &&
    [...best, ...leaders.before(unit.card.unit).keys()].every((id) => !leaderMoved(id, unit.card.unit, leaders))
  );
}

interface Judging {
  readonly change: CardChange;
  readonly context: CardContext;
}

/** Nobody's points are guessed: where a rule does not apply its counts play no part, else they must be known. */
function checkKnown(indicator: Indicator, needs: Dependencies, { change, context }: Judging): void {
  const applies = ruleInForce(indicator, context.on)?.applies;
  if (applies !== undefined && !appliesTo(applies.if, context)) {
    return;
  }
  const { unit } = context;
  const lacking =
    [...needs.measures].find((measure) => !isKnown(change, measure)) ??
    [...needs.leaders].find((measure) => !change.variation.knowsLeader(unit, measure));
  if (lacking !== undefined) {
    throw needsInput(unit.code, indicator.id, lacking);
  }
}
