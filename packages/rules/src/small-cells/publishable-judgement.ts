import type { Measurement } from "@cchc/core";
import type { IndicatorScore, PartScore, WithheldCounts } from "../result/result.ts";
import { countsRespondents } from "./counts-respondents.ts";
import { type Cells, isSmallCell, withheldCounts, withheldReason } from "./withheld-counts.ts";

/** What decides about the counts of one unit among its peers. */
export interface PeerCells extends Cells {
  /** Measures that are withheld of some unit, so that nobody's points may tell of the best unit's value. */
  readonly led: ReadonlySet<string>;
}

/** An indicator of a card without counts of respondents that are too small; its points stay. */
export function publishableIndicator(score: IndicatorScore, cells: PeerCells): IndicatorScore {
  const { measurement, next, reason, parts, versions, change, related, ...rest } = score;
  const beside = [...(change === undefined ? [] : [change]), ...(related ?? [])];
  const withheldBeside = beside.flatMap((one) => withheldCounts(one, cells) ?? []);
  const hidden = new Set(withheldBeside.map((one) => one.measure));
  const shown = (one: Measurement) => !hidden.has(one.measure);
  const split = splitWithheld(score, cells);
  return {
    ...rest,
    ...(split === undefined ? publishableJudgement(score, cells) : { reason: withheldReason(split), withheld: split }),
    ...(parts === undefined ? {} : { parts: parts.map((part) => publishablePart(part, cells)) }),
    // The weights of the parts of a period are shares of what was counted, so they go with the counts.
    ...(versions === undefined || split !== undefined ? {} : { versions }),
    ...(change !== undefined && shown(change) ? { change: withoutTraces(change, cells) } : {}),
    ...(related === undefined ? {} : { related: related.filter(shown).map((one) => withoutTraces(one, cells)) }),
    ...(withheldBeside.length === 0 ? {} : { withheldBeside }),
  };
}

/** Measures whose counts are withheld in a judgement of an indicator, by themselves or in a part. */
export function withheldIn({ withheld, parts = [] }: IndicatorScore): WithheldCounts[] {
  return [withheld, ...parts.map((part) => part.withheld)].filter((one) => one !== undefined);
}

function publishablePart(part: PartScore, cells: PeerCells): PartScore {
  const { measurement: _measurement, next: _next, ...rest } = part;
  return { ...rest, ...publishableJudgement(part, cells) };
}

type Judged = Pick<PartScore, "measurement" | "next" | "reason" | "withheld">;

function publishableJudgement({ measurement, next, reason, withheld: before }: Judged, cells: PeerCells): Judged {
  const withheld = before ?? (measurement === undefined ? undefined : withheldHere(measurement, reason, cells));
  return withheld === undefined
    ? {
        reason,
        ...(next === undefined ? {} : { next }),
        ...(measurement === undefined ? {} : { measurement: withoutTraces(measurement, cells) }),
      }
    : { reason: withheldReason(withheld), withheld };
}

function withheldHere(
  measurement: Measurement,
  reason: PartScore["reason"],
  cells: PeerCells,
): WithheldCounts | undefined {
  const { measure } = measurement;
  const tellsOfLeader = reason.values["leader"] !== undefined && cells.led.has(measure);
  return withheldCounts(measurement, cells) ?? (tellsOfLeader ? { measure, below: cells.below } : undefined);
}

/** Where the rules of a period are told apart, one small count withholds the counts of all of them. */
function splitWithheld({ versions = [] }: IndicatorScore, cells: PeerCells): WithheldCounts | undefined {
  const all = versions.flatMap((one) => [one.measurement, ...(one.parts ?? []).map((part) => part.measurement)]);
  const small = all.find((one) => one !== undefined && withheldCounts(one, cells) !== undefined);
  return small === undefined ? undefined : { measure: small.measure, below: cells.below };
}

/** A measurement of respondents without ids of their records, and without small counts of what was left out or open. */
export function withoutTraces(measurement: Measurement, { measures, below }: Cells): Measurement {
  const measure = measures.get(measurement.measure);
  if (measure === undefined || !countsRespondents(measure, measures)) {
    return measurement;
  }
  const { records: _records, excluded, undecided, undated, ...rest } = measurement;
  return { ...rest, ...large({ excluded, undecided, undated }, below) };
}

function large<Name extends string>(counts: Readonly<Record<Name, number | undefined>>, below: number) {
  const kept: Partial<Record<Name, number>> = {};
  for (const name in counts) {
    const count = counts[name];
    if (count !== undefined && !isSmallCell(count, below)) {
      kept[name] = count;
    }
  }
  return kept;
}
