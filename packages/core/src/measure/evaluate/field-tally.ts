import type { AnyRecord } from "../../entity/entity.ts";
import { Exact } from "../../number/exact.ts";
import type { Belongs } from "../counted-records.ts";
import type { CountingContext } from "../derived/derived-fact.ts";
import type { Outcome } from "./outcome.ts";
import { numberOf, type ReadFact } from "./record-value.ts";
import type { Tally } from "./tally.ts";

/** Adds a field up; a mean is taken over the records that have it. */
export class SumTally implements Tally {
  #sum = Exact.zero;
  #count = 0;
  readonly #read: ReadFact;
  readonly #context: CountingContext;
  readonly #by: "sum" | "mean";

  constructor(read: ReadFact, context: CountingContext, by: "sum" | "mean") {
    this.#read = read;
    this.#context = context;
    this.#by = by;
  }

  readonly add = (record: AnyRecord): void => {
    const value = numberOf(this.#read(record, this.#context));
    if (value !== undefined) {
      this.#sum = this.#sum.plus(value);
      this.#count += 1;
    }
  };

  readonly outcome = (): Outcome => {
    if (this.#by === "sum") {
      return { amount: this.#sum };
    }
    return this.#count === 0 ? "nothing" : { amount: this.#sum.dividedBy(this.#count) };
  };
}

/** Keeps how often each value occurs; enough for median, percentile, least and most. */
export class SpreadTally implements Tally {
  readonly #counts = new Map<string, number>();
  #total = 0;
  readonly #read: ReadFact;
  readonly #context: CountingContext;
  readonly #figure: SpreadFigure;

  constructor(read: ReadFact, context: CountingContext, figure: SpreadFigure) {
    this.#read = read;
    this.#context = context;
    this.#figure = figure;
  }

  readonly add = (record: AnyRecord): void => {
    const value = numberOf(this.#read(record, this.#context));
    if (value !== undefined) {
      const key = value.toString();
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      this.#total += 1;
    }
  };

  readonly outcome = (): Outcome => {
    const values = [...this.#counts]
      .map(([value, count]) => ({ value: Exact.of(value), count }))
      .sort((a, b) => a.value.compare(b.value));
    const amount = spreadFigure(values, this.#total, this.#figure);
    return amount === undefined ? "nothing" : { amount };
  };
}

/** Which figure of a spread of values. */
export type SpreadFigure =
  | { readonly by: "min" | "max" | "median" }
  | { readonly by: "percentile"; readonly rank: Exact };

type Spread = readonly { readonly value: Exact; readonly count: number }[];

/** A figure of values that occur so often, in ascending order; undefined when there are none. */
export function spreadFigure(values: Spread, total: number, figure: SpreadFigure): Exact | undefined {
  switch (figure.by) {
    case "min":
      return values.at(0)?.value;
    case "max":
      return values.at(-1)?.value;
    case "median": {
      const low = valueAt(values, Math.ceil(total / 2));
      const high = valueAt(values, Math.floor(total / 2) + 1);
      return low === undefined || high === undefined ? undefined : low.plus(high).dividedBy(2);
    }
    case "percentile":
      return valueAt(values, Math.max(1, Number(figure.rank.times(total).ceil())));
  }
}

/** The value at a place (from 1) when all are laid out in order. */
function valueAt(values: Spread, place: number): Exact | undefined {
  let seen = 0;
  for (const { value, count } of values) {
    seen += count;
    if (seen >= place) {
      return value;
    }
  }
  return undefined;
}

/** How many different values a field has. */
export class DistinctTally implements Tally {
  readonly #values = new Set<string>();
  readonly #read: ReadFact;
  readonly #context: CountingContext;

  constructor(read: ReadFact, context: CountingContext) {
    this.#read = read;
    this.#context = context;
  }

  readonly add = (record: AnyRecord): void => {
    const value = this.#read(record, this.#context);
    if (value !== undefined) {
      this.#values.add(String(value));
    }
  };

  readonly outcome = (): Outcome => ({ amount: this.#values.size });
}

/** The field of the newest record that has it; of records of one day, the one with the last id, and of one id the greatest. */
export class LatestTally implements Tally {
  #key = "";
  #value: Exact | undefined;
  readonly #read: ReadFact;
  readonly #context: CountingContext;
  readonly #dateField: string;

  constructor(read: ReadFact, context: CountingContext, belongs: Belongs) {
    this.#read = read;
    this.#context = context;
    this.#dateField = dateFieldOf(belongs) ?? "";
  }

  readonly add = (record: AnyRecord): void => {
    const value = numberOf(this.#read(record, this.#context));
    const key = `${String(record[this.#dateField] ?? "")} ${record.id}`;
    if (value === undefined || key < this.#key) {
      return;
    }
    this.#value = key === this.#key && this.#value !== undefined ? Exact.max(value, this.#value) : value;
    this.#key = key;
  };

  readonly outcome = (): Outcome => (this.#value === undefined ? "nothing" : { amount: this.#value });
}

/** The field that dates a record, by which records belong to a period. */
export function dateFieldOf(belongs: Belongs): string | undefined {
  if ("at" in belongs) {
    return belongs.at;
  }
  return "standing" in belongs ? belongs.standing.from : belongs.open.from;
}
