import { Exact, type MeasuredUnit, type Measurement, type PublishedScore } from "@cchc/core";
import type { MessageValue } from "../explain/message.ts";
import type { Policy } from "../policy/policy.ts";
import type { IndicatorScore, Scorecard } from "../result/result.ts";
import { partText } from "../scorecard/rule-spans.ts";
import type { PeriodPart } from "../scorecard/versions-together.ts";
import { judgedItems } from "./judged-items.ts";

/** What a card was judged on, as far as the card itself carries it. */
export interface CardInputs {
  readonly unit: MeasuredUnit;
  readonly measurements: readonly Measurement[];
  readonly published: readonly PublishedScore[];
  /** Counts of the parts of the period, where rules changed inside it and records count by their day. */
  readonly parts: ReadonlyMap<string, PeriodPart>;
}

/** What a card was judged by and for. */
export interface CardContext {
  readonly policy: Pick<Policy, "areas">;
  /** Text of the period. */
  readonly period: string;
}

/**
 * Takes from a card what it was judged on: the measurements beside its indicators and parts, and the scores that a source
 * published. Where a measurement stands on a card more than once, the first counts, so that copies that differ show.
 *
 * @example
 * inputsOfCard(card, { policy, period: "2026-08" }).measurements;
 */
export function inputsOfCard(card: Scorecard, { policy, period }: CardContext): CardInputs {
  const published = [...publishedIndicators(card), ...publishedAreas(card, policy)];
  return {
    unit: card.unit,
    measurements: measurementsOf(card),
    parts: partsOf(card),
    published: published.map(({ item, points }) => ({
      unit: card.unit.code,
      item,
      period,
      ...(points === undefined ? {} : { points }),
    })),
  };
}

function measurementsOf(card: Scorecard): Measurement[] {
  const all = [
    ...judgedItems(card).flatMap(({ measurement }) => measurement ?? []),
    ...card.indicators.flatMap(({ change, related = [] }) => [...(change === undefined ? [] : [change]), ...related]),
  ];
  return [...new Map(all.reverse().map((one) => [one.measure, one])).values()];
}

/** The best values among peers are those of the whole period alone: a relative rule over parts is not judged again. */
function partsOf({ indicators }: Scorecard): Map<string, PeriodPart> {
  const parts = new Map<string, Map<string, Measurement>>();
  for (const version of indicators.flatMap(({ versions = [] }) => versions)) {
    const text = partText({ first: version.from, last: version.to });
    const own = parts.get(text) ?? new Map<string, Measurement>();
    for (const { measurement } of [version, ...(version.parts ?? [])]) {
      if (measurement !== undefined) {
        own.set(measurement.measure, measurement);
      }
    }
    parts.set(text, own);
  }
  return new Map([...parts].map(([text, measurements]) => [text, { measurements, leaders: new Map() }]));
}

interface Listed {
  readonly item: string;
  readonly points: Exact | undefined;
}

function publishedIndicators({ indicators }: Scorecard): Listed[] {
  return indicators.flatMap((score) => {
    const taken = takenOver(score);
    return score.published === undefined && taken === undefined
      ? []
      : [{ item: score.id, points: score.published?.published ?? taken }];
  });
}

/** The published score that stood, or that was refused: told by the reason, so that changed points show against it. */
function takenOver({ reason: { key, values } }: IndicatorScore): Exact | undefined {
  return key === "published/taken-over" || key === "published/out-of-range" ? pointsIn(values["points"]) : undefined;
}

function pointsIn(value: MessageValue | undefined): Exact | undefined {
  return value !== undefined && "points" in value ? value.points : undefined;
}

/**
 * Published points of areas. An area whose points were all taken over is not compared, and enters the published total
 * alone: what the total holds beyond the others stands for it.
 */
function publishedAreas({ areas, total }: Scorecard, policy: CardContext["policy"]): Listed[] {
  const beside = new Set(policy.areas.filter(({ inTotal }) => !inTotal).map(({ id }) => id));
  const listed = areas.filter(({ published }) => published !== undefined);
  const compared = listed.map(({ id, published }) => ({ item: id, points: published?.published }));
  const whole = total.published?.published;
  const rest = areas.filter(({ id, published }) => published === undefined && !beside.has(id));
  if (whole === undefined) {
    return compared;
  }
  const counted = compared.filter(({ item }) => !beside.has(item));
  const left = whole.minus(Exact.sum(counted.flatMap(({ points }) => points ?? [])));
  return [...compared, ...rest.map(({ id }, index) => ({ item: id, points: index === 0 ? left : Exact.zero }))];
}
