import type { Measurement } from "@cchc/core";
import type { RaisedFlag } from "../flag/raised-flag.ts";
import type { Policy } from "../policy/policy.ts";
import type { Scorecard } from "../result/result.ts";
import { holdsRespondents } from "./counts-respondents.ts";
import { type PeerCells, publishableIndicator, withoutTraces } from "./publishable-judgement.ts";
import { type Cells, withheldCounts } from "./withheld-counts.ts";

/** A card without counts of respondents that are too small, in its indicators and its flags. */
export function publishableCard(card: Scorecard, cells: PeerCells): Scorecard {
  return {
    ...card,
    indicators: card.indicators.map((one) => publishableIndicator(one, cells)),
    flags: card.flags.map((one) => publishableFlag(one, cells)),
  };
}

/** Everything that was measured and stands on a card, by measure. */
export function measuredOn({ indicators, flags }: Scorecard): Map<string, Measurement> {
  const all = [
    ...flags.map(({ measurement }) => measurement),
    ...indicators.flatMap(({ measurement, change, related = [], parts = [] }) => [
      measurement,
      change,
      ...related,
      ...parts.map((part) => part.measurement),
    ]),
  ];
  return new Map(all.flatMap((one) => (one === undefined ? [] : [[one.measure, one] as const])));
}

/** What decides about the counts of a card. */
export function cellsOf(card: Scorecard, { measures }: Policy, below: number): Cells {
  return { below, measures, known: measuredOn(card) };
}

function publishableFlag({ measurement, ...flag }: RaisedFlag, cells: Cells): RaisedFlag {
  const records = flag.records.filter(({ entity }) => !holdsRespondents(entity));
  if (measurement === undefined) {
    return { ...flag, records };
  }
  const { measure } = measurement;
  if (withheldCounts(measurement, cells) === undefined) {
    return { ...flag, records, measurement: withoutTraces(measurement, cells) };
  }
  const title = cells.measures.get(measure)?.title ?? { vi: measure, en: measure };
  const values = { measure: { localized: title }, below: { text: String(cells.below) } };
  return { ...flag, records, reason: { key: "small-cells/flag", values } };
}
