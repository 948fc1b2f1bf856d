import { Exact, type Measurement, measureAmount, measureRatio } from "@cchc/core";
import {
  type Counterfactual,
  counterfactual,
  leadersAmong,
  type Policy,
  type RecordChange,
  type Result,
  type Scorecard,
  score,
} from "@cchc/rules";

type ChangeNeeded = Extract<Counterfactual, { kind: "change" }>;

/** What was said of every indicator of every card, and what scoring anew does not bear out. */
export interface Verified {
  readonly answers: readonly Counterfactual[];
  readonly faults: readonly string[];
}

/** Asks for the next outcome of every indicator of every card, and scores each change that is named: in full, and with one record less. */
export function verifyChanges(policy: Policy, result: Result): Verified {
  const answers: Counterfactual[] = [];
  const faults: string[] = [];
  for (const card of result.cards) {
    const leaders = leadersAmong(policy, result.cards, card);
    for (const { id } of card.indicators) {
      const answer = counterfactual(policy, card, id, { leaders });
      answers.push(answer);
      if (answer.kind === "change") {
        faults.push(...faultsOf(answer, { policy, card, period: result.period.text }));
      }
    }
  }
  return { answers, faults };
}

interface Scene {
  readonly policy: Policy;
  readonly card: Scorecard;
  readonly period: string;
}

function faultsOf({ indicator, change, effect }: ChangeNeeded, scene: Scene): string[] {
  const full = pointsWith(scene, indicator, measurementWith(scene.card, change, Exact.zero));
  const less = pointsWith(scene, indicator, measurementWith(scene.card, change, Exact.one));
  const where = `${scene.card.unit.code} ${indicator}`;
  return [
    ...(full.equals(effect.points.after) ? [] : [`${where}: ${full} and not ${effect.points.after}`]),
    ...(less.compare(full) < 0 ? [] : [`${where}: one less does as well`]),
  ];
}

/** The measurement after the change, or with some records less in its first move. */
function measurementWith(card: Scorecard, { measure, to, moves }: RecordChange, less: Exact): Measurement {
  const of = { measure, unit: card.unit.code, period: measurementsOf(card).get(measure)?.period ?? "" };
  const [first] = moves;
  const back = first?.kind === "unmeet" || first?.kind === "fewer" ? less : Exact.zero.minus(less);
  if ("amount" in to) {
    return measureAmount(of, to.amount.plus(back));
  }
  const joins = first?.kind === "join-met" || first?.kind === "join-unmet";
  const numerator = first?.kind === "join-unmet" ? to.numerator : to.numerator.plus(back);
  return measureRatio(of, numerator, joins ? to.denominator.plus(back) : to.denominator);
}

function measurementsOf({ indicators }: Scorecard): Map<string, Measurement> {
  const all = indicators.flatMap(({ measurement, parts = [] }) => [
    measurement,
    ...parts.map((part) => part.measurement),
  ]);
  return new Map(all.flatMap((one) => (one === undefined ? [] : [[one.measure, one] as const])));
}

function pointsWith({ policy, card, period }: Scene, indicator: string, changed: Measurement): Exact {
  const measurements = measurementsOf(card);
  measurements.set(changed.measure, changed);
  const [after] = score(policy, { period, units: [card.unit], measurements: [...measurements.values()] }).cards;
  return after?.indicators.find(({ id }) => id === indicator)?.points ?? Exact.zero;
}

/** How often each word stands in a list. */
export function tally(list: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of list) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
