import { ExactText, type MeasuredUnit, Measurement, type Period, type PublishedScore } from "@cchc/core";
import { AssessedScore, type Policy, RaisedFlag, type Rank, type Scorecard, score, UncheckedFlag } from "@cchc/rules";
import { z } from "zod";
import { type CountedCards, type MeasureColumn, statusLetters } from "./page-payload.ts";

/** Statuses of measurements by their letters. */
export const statusOf: ReadonlyMap<string, string> = new Map(
  Object.entries(statusLetters).map(([status, letter]) => [letter, status]),
);

const FlagsOfCard = z.strictObject({ flags: z.array(RaisedFlag), unchecked: z.array(UncheckedFlag) });

/** What the units of carried counts are judged by and for. */
export interface CountedContext {
  readonly policy: Policy;
  readonly period: Period;
  readonly units: readonly MeasuredUnit[];
  readonly rankOf: (row: number) => Rank | undefined;
}

/** Carried counts: gives back what each unit was judged on, and judges it again. */
export class CountedSource {
  readonly #context: CountedContext;
  readonly #columns: readonly PlacedColumn[];
  readonly #published: CountedCards["published"];
  readonly #assessed = new Map<string, AssessedScore[]>();
  readonly #flags: ReadonlyMap<number, string>;

  constructor({ measures, published, assessed, flags }: CountedCards, context: CountedContext) {
    this.#context = context;
    this.#columns = measures.map(placed);
    this.#published = published;
    for (const [row, indicator, points] of assessed) {
      this.#assessed.set(`${row} ${indicator}`, z.array(AssessedScore).parse(points));
    }
    this.#flags = new Map(flags);
  }

  /** The counts as columns, as the page carries them. */
  get columns(): readonly MeasureColumn[] {
    return this.#columns.map(({ column }) => column);
  }

  /** Published scores by item, as the page carries them. */
  get publishedRows(): CountedCards["published"] {
    return this.#published;
  }

  /** Everything that was measured of a unit. */
  measurements(row: number): Measurement[] {
    return this.#columns.flatMap((one) => this.#measurement(one, row) ?? []);
  }

  /** What one measure gave for a unit. */
  measurement(row: number, measure: string): Measurement | undefined {
    const found = this.#columns.find(({ column }) => column.measure === measure);
    return found === undefined ? undefined : this.#measurement(found, row);
  }

  /** Scores of a unit that a source published. */
  published(row: number): PublishedScore[] {
    const unit = this.#unit(row).code;
    const period = this.#context.period.text;
    return this.#published.flatMap(({ item, points }) => {
      const given = points[row];
      if (given === 0 || given === undefined) {
        return [];
      }
      return [{ unit, item, period, ...(given === null ? {} : { points: ExactText.parse(given) }) }];
    });
  }

  /** The card of a unit, judged anew; what depends on other units or on records is taken as it was. */
  card(row: number): Scorecard {
    const { policy, period, rankOf } = this.#context;
    const unit = this.#unit(row);
    const input = { period, units: [unit], measurements: this.measurements(row), published: this.published(row) };
    const [judged] = score(policy, input).cards;
    if (judged === undefined) {
      throw new RangeError(`no card for ${unit.code}`);
    }
    const { rank: _alone, ...card } = judged;
    const rank = rankOf(row);
    return {
      ...card,
      indicators: card.indicators.map((one) => {
        const assessed = this.#assessed.get(`${row} ${one.id}`);
        return assessed === undefined ? one : { ...one, assessed };
      }),
      ...this.#flagsOf(row),
      ...(rank === undefined ? {} : { rank }),
    };
  }

  #flagsOf(row: number): Pick<Scorecard, "flags" | "unchecked"> {
    const text = this.#flags.get(row);
    return text === undefined ? { flags: [], unchecked: [] } : FlagsOfCard.parse(JSON.parse(text));
  }

  #unit(row: number): MeasuredUnit {
    const unit = this.#context.units[row];
    if (unit === undefined) {
      throw new RangeError(`no unit in row ${row}`);
    }
    return unit;
  }

  #measurement({ column, places, more }: PlacedColumn, row: number): Measurement | undefined {
    const status = statusOf.get(column.statuses[row] ?? "-");
    if (status === undefined) {
      return undefined;
    }
    const at = places[row] ?? -1;
    const identity = { measure: column.measure, unit: this.#unit(row).code, period: this.#context.period.text, status };
    return Measurement.parse({ ...identity, ...numbersAt(column, at), ...more.get(row) });
  }
}

interface PlacedColumn {
  readonly column: MeasureColumn;
  /** Where the numbers of each row stand; −1 for rows without. */
  readonly places: Int32Array;
  readonly more: ReadonlyMap<number, object>;
}

function placed(column: MeasureColumn): PlacedColumn {
  const places = new Int32Array(column.statuses.length);
  let next = 0;
  [...column.statuses].forEach((letter, row) => {
    const hasNumbers = letter === statusLetters.measured || letter === statusLetters["empty-denominator"];
    places[row] = hasNumbers ? next++ : -1;
  });
  const more = new Map<number, object>();
  for (const [row, rest] of column.more ?? []) {
    if (typeof rest === "object" && rest !== null) {
      more.set(row, rest);
    }
  }
  return { column, places, more };
}

function numbersAt({ kind, values, denominators = [] }: MeasureColumn, at: number): object {
  if (at < 0) {
    return {};
  }
  const value = String(values[at]);
  return kind === "ratio" ? { numerator: value, denominator: String(denominators[at]) } : { amount: value };
}
