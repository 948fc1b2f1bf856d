import type { Facts, MeasuredUnit, Measurement } from "@cchc/core";
import { judgeExample } from "../analysis/run-examples.ts";
import type { FlagDocument } from "../flag/flag-document.ts";
import type { Policy } from "../policy/policy.ts";
import type { IndicatorScore, Scorecard } from "../result/result.ts";
import { factsOfMeasurement, measuredValue } from "../scorecard/judge-measured.ts";
import type { PreparedCard } from "../testing/prepare-cards.ts";
import { runCard } from "../testing/run-card.ts";
import { type Sighting, sightingKey } from "./target.ts";

/** What examples showed, by the rule, part, flag or total that they showed it of. */
export type Sightings = ReadonlyMap<string, readonly Sighting[]>;

/** One sighting, and what it is of. */
export type Seen = readonly [key: string, sighting: Sighting];

/** Runs every example of a policy and notes what it reaches. A case that overrides the policy shows nothing of it. */
export function sightingsOf(policy: Policy, cards: readonly PreparedCard[]): Sightings {
  const alone = policy.indicators.flatMap((indicator) =>
    indicator.examples.flatMap((example) => {
      const unit = { code: "example", name: "example", level: example.given.level ?? "unit" };
      return seenOf(judgeExample(policy, indicator, example), unit);
    }),
  );
  const whole = cards
    .filter(({ otherwise }) => otherwise === undefined)
    .flatMap((prepared) => seenOnCard(policy, prepared, runCard(policy, prepared).card));
  const sightings = new Map<string, Sighting[]>();
  for (const [key, sighting] of [...alone, ...whole]) {
    const list = sightings.get(key);
    if (list === undefined) {
      sightings.set(key, [sighting]);
    } else {
      list.push(sighting);
    }
  }
  return sightings;
}

function seenOnCard(policy: Policy, { input, unit: code }: PreparedCard, card: Scorecard | undefined): Seen[] {
  if (card === undefined) {
    return [];
  }
  const { total, unit } = card;
  const value = policy.grades?.of === "points" ? total.points : total.points?.dividedBy(total.max);
  const measurements = input.measurements.filter((one) => one.unit === code);
  return [
    [sightingKey("grades"), { status: total.status, value }],
    ...card.indicators.flatMap((score) => seenOf(score, unit)),
    ...policy.flags.flatMap((flag) => seenOfFlag(flag, card, measurements)),
  ];
}

/** What one judgement of an indicator shows: of its rule, of whom it applies to, of each part. */
export function seenOf({ id, ruleFrom, status, measurement, parts = [] }: IndicatorScore, unit: MeasuredUnit): Seen[] {
  const level: Facts = new Map([["level", unit.level]]);
  return [
    [sightingKey(id, ruleFrom), { status, ...measuredBy(measurement, unit) }],
    [sightingKey(id, ruleFrom, "applies"), { status, facts: level }],
    ...parts.map(
      (part): Seen => [
        sightingKey(id, ruleFrom, part.id),
        { status: part.status, ...measuredBy(part.measurement, unit) },
      ],
    ),
  ];
}

function measuredBy(measurement: Measurement | undefined, unit: MeasuredUnit): Pick<Sighting, "value" | "facts"> {
  const value = measurement === undefined ? undefined : measuredValue(measurement);
  return measurement === undefined || value === undefined
    ? {}
    : { value, facts: factsOfMeasurement(measurement, value, unit) };
}

function seenOfFlag({ id, raise }: FlagDocument, card: Scorecard, measurements: readonly Measurement[]): Seen[] {
  return raise.flatMap((trigger, index): Seen[] => {
    const key = sightingKey(id, String(index));
    if (trigger.by === "measure") {
      const measurement = measurements.find(({ measure }) => measure === trigger.measure);
      return measurement === undefined ? [] : [[key, { status: "tracked", ...measuredBy(measurement, card.unit) }]];
    }
    return trigger.by === "self-over-verified"
      ? differencesOf(card).map((value): Seen => [key, { status: "tracked", value }])
      : [];
  });
}

/** By how much points that an office gave itself stand over those that were verified. */
function differencesOf({ indicators }: Scorecard) {
  return indicators.flatMap(({ assessed = [] }) => {
    const [self, verified] = (["self", "verified"] as const).map((kind) => assessed.find((one) => one.kind === kind));
    return self === undefined || verified === undefined ? [] : [self.points.minus(verified.points)];
  });
}
