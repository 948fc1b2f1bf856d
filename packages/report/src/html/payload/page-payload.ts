import type { Language } from "@cchc/core";
import type { Rank } from "@cchc/rules";

/** A value as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Counts of one measure for all units. Rows are those of the units; a unit without the measure has the code of nothing. */
export interface MeasureColumn {
  readonly measure: string;
  readonly kind: "ratio" | "amount";
  /** One letter a unit, by `statusLetters`; `-` where the card has no such measurement. */
  readonly statuses: string;
  /** Numerators, or amounts, of the units that have them, in the order of the units: numbers where they are exact as such, else texts. */
  readonly values: readonly (number | string)[];
  /** Denominators, in the same order; of a share alone. */
  readonly denominators?: readonly (number | string)[];
  /** All else that a measurement says (ids of records, where it was read, what was left out), by row. */
  readonly more?: readonly (readonly [row: number, Json])[];
}

/** Points that a source published for an item: texts; `null` where it lists the item without a score; 0 where it does not list it. */
export interface PublishedRows {
  readonly item: string;
  readonly points: readonly (string | null | 0)[];
}

/** Cards as what they were judged on: the page judges them again by the same rules. */
export interface CountedCards {
  readonly by: "counts";
  readonly measures: readonly MeasureColumn[];
  readonly published: readonly PublishedRows[];
  /** Points given by hand: row, indicator, assessments. */
  readonly assessed: readonly (readonly [row: number, indicator: string, Json])[];
  /** Flags of the cards that have any: row, and as JSON text, since most are never looked at, those raised and unchecked. */
  readonly flags: readonly (readonly [row: number, flags: string])[];
}

/** Cards as they are stored: where counts are withheld, or the page could not judge them again from what the cards hold. */
export interface StoredCards {
  readonly by: "cards";
  readonly cards: readonly Json[];
}

/** What the ranking shows of a unit. */
export interface SummaryRow {
  readonly unit: Json;
  readonly status: string;
  /** Points cut off after many decimal places, so that they print as the exact ones do; absent without a total. */
  readonly points?: string;
  readonly applicable: string;
  readonly evidence: string;
  readonly published?: string;
  readonly grade?: string;
  readonly rank?: Rank;
  /** Points of each area in the order of the policy: a text, or the status where there are none. */
  readonly areas: readonly string[];
  readonly flags: number;
  readonly unchecked: number;
  /** Indicators whose maximum counts and that have no points. */
  readonly missing: number;
  /** Place of its province in `provinces`. */
  readonly province?: number;
  /** Number of the group of units that cannot be told apart, from 1; absent when the unit is in none. */
  readonly alike?: number;
}

/** What a unit had in the period before. */
export interface BeforeRow {
  readonly points?: string;
  readonly grade?: string;
  readonly place?: number;
  readonly areas: readonly string[];
}

/** The result of an earlier period, as far as the page tells what changed. */
export interface BeforePayload {
  readonly period: Json;
  readonly policy: string;
  /** Whether both were judged by the same policy, so that their points may be compared. */
  readonly comparable: boolean;
  readonly units: Readonly<Record<string, BeforeRow>>;
}

/** What a page carries beside its cards: enough for the ranking, so that it is there at once. */
export interface PagePayload {
  readonly format: 1;
  /** The language that the page opens in. */
  readonly language: Language;
  /** The result without its cards. */
  readonly result: Json;
  readonly summaries: readonly SummaryRow[];
  readonly provinces: readonly string[];
  readonly before?: BeforePayload;
  /** How many ids of records were left out, for the size of the page. */
  readonly idsLeftOut: number;
}

/** Everything that a page carries; the cards are read after the ranking is shown. */
export interface WholePayload {
  readonly page: PagePayload;
  readonly cards: CountedCards | StoredCards;
}

/** Letters of the statuses of measurements. */
export const statusLetters = {
  measured: "m",
  "empty-denominator": "0",
  "no-data": "d",
  "not-applicable": "n",
  exempt: "x",
  pending: "p",
  error: "e",
} as const;
