import type { Measurement, RecordIds } from "@cchc/core";
import type { IndicatorScore, PartScore, Result, Scorecard } from "@cchc/rules";

/** A result that carries no more ids of records than a page should, and how many it lost. */
export interface KeptIds {
  readonly result: Result;
  readonly leftOut: number;
}

/** Kinds of records in the order in which their ids are given up: what met its measure is asked about least. */
const givenUp = ["met", "excluded", "undecided", "notMet"] as const satisfies readonly (keyof RecordIds)[];

/** Gives up ids of records, kind by kind, until a page can carry the rest. Counts stay. */
export function withFewerIds(result: Result, most: number): KeptIds {
  const counts = countIds(result);
  let kept = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const all = kept;
  const dropped = new Set<keyof RecordIds>();
  for (const kind of givenUp) {
    if (kept > most) {
      dropped.add(kind);
      kept -= counts[kind];
    }
  }
  return dropped.size === 0
    ? { result, leftOut: 0 }
    : { result: { ...result, cards: result.cards.map((card) => thinned(card, dropped)) }, leftOut: all - kept };
}

function countIds({ cards }: Result): Record<keyof RecordIds, number> {
  const counts = { met: 0, notMet: 0, excluded: 0, undecided: 0 };
  const count = (measurement: Measurement | undefined) => {
    const records = measurement?.records;
    if (records !== undefined) {
      for (const kind of givenUp) {
        counts[kind] += records[kind]?.length ?? 0;
      }
    }
  };
  for (const { indicators } of cards) {
    for (const { measurement, parts, change, related } of indicators) {
      count(measurement);
      count(change);
      parts?.forEach((part) => {
        count(part.measurement);
      });
      related?.forEach(count);
    }
  }
  return counts;
}

function thinned(card: Scorecard, dropped: ReadonlySet<keyof RecordIds>): Scorecard {
  const thin = (one: Measurement) => withoutKinds(one, dropped);
  return {
    ...card,
    indicators: card.indicators.map((one) => ({
      ...thinJudgement(one, thin),
      ...(one.parts === undefined ? {} : { parts: one.parts.map((part) => thinJudgement(part, thin)) }),
      ...(one.change === undefined ? {} : { change: thin(one.change) }),
      ...(one.related === undefined ? {} : { related: one.related.map(thin) }),
    })),
  };
}

function thinJudgement<One extends IndicatorScore | PartScore>(
  one: One,
  thin: (given: Measurement) => Measurement,
): One {
  return one.measurement === undefined ? one : { ...one, measurement: thin(one.measurement) };
}

function withoutKinds(measurement: Measurement, dropped: ReadonlySet<keyof RecordIds>): Measurement {
  const { records, ...rest } = measurement;
  if (records === undefined) {
    return measurement;
  }
  const left = Object.entries(records).filter(([kind, ids]) => ids !== undefined && !isDropped(kind, dropped));
  return left.length === 0 ? rest : { ...rest, records: Object.fromEntries(left) };
}

function isDropped(kind: string, dropped: ReadonlySet<string>): boolean {
  return dropped.has(kind);
}
