import { Exact, MeasuredUnit } from "@cchc/core";
import type { Rank } from "@cchc/rules";
import type { BeforeRow, PagePayload, SummaryRow } from "../../../src/html/payload/page-payload.ts";
import { type SearchKey, searchKey } from "./search.ts";

/** Points of an area in the ranking, or why there are none. */
export interface AreaPoints {
  readonly points?: Exact;
  readonly status: string;
}

/** What the ranking shows of a unit. */
export interface UnitSummary {
  readonly row: number;
  readonly unit: MeasuredUnit;
  readonly key: SearchKey;
  readonly status: string;
  readonly points?: Exact;
  readonly applicable: Exact;
  readonly evidence: Exact;
  readonly published?: Exact;
  readonly grade?: string;
  readonly rank?: Rank;
  readonly areas: readonly AreaPoints[];
  readonly flags: number;
  readonly unchecked: number;
  readonly missing: number;
  readonly province?: string;
  readonly alike?: number;
  readonly before?: UnitBefore;
}

/** What the unit had in the period before. */
export interface UnitBefore {
  readonly points?: Exact;
  readonly grade?: string;
  readonly place?: number;
}

/** Reads the rows of the ranking. */
export function readSummaries({ summaries, provinces, before }: PagePayload): UnitSummary[] {
  return summaries.map((given, row) => {
    const { areas, points, applicable, evidence, published, province, unit: _unit, ...rest } = given;
    const unit = MeasuredUnit.parse(given.unit);
    const earlier = before?.units[unit.code];
    return {
      ...rest,
      row,
      unit,
      key: searchKey(unit.name, unit.code),
      ...exactly({ points, published }),
      applicable: Exact.of(applicable),
      evidence: Exact.of(evidence),
      areas: areas.map(areaPoints),
      ...(province === undefined ? {} : { province: provinces[province] ?? "" }),
      ...(earlier === undefined ? {} : { before: beforeOf(earlier) }),
    } satisfies UnitSummary;
  });
}

function beforeOf({ points, grade, place }: BeforeRow): UnitBefore {
  return {
    ...exactly({ points }),
    ...(grade === undefined ? {} : { grade }),
    ...(place === undefined ? {} : { place }),
  };
}

function areaPoints(text: SummaryRow["areas"][number]): AreaPoints {
  return /^-?\d/.test(text) ? { points: Exact.of(text), status: "scored" } : { status: text };
}

function exactly<Name extends string>(texts: Readonly<Record<Name, string | undefined>>): { [name in Name]?: Exact } {
  const read: { [name in Name]?: Exact } = {};
  for (const name in texts) {
    const text = texts[name];
    if (text !== undefined) {
      read[name] = Exact.of(text);
    }
  }
  return read;
}
