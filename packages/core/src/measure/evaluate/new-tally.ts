import type { AnyRecord } from "../../entity/entity.ts";
import type { CountingContext } from "../derived/derived-fact.ts";
import { CarryOverTally } from "./carry-over-tally.ts";
import { ClusterTally } from "./cluster-tally.ts";
import { GapTally, PartsTally } from "./day-tally.ts";
import { DistinctTally, LatestTally, SpreadTally, SumTally } from "./field-tally.ts";
import type { Outcome } from "./outcome.ts";
import type { RecordMeasure } from "./record-measure.ts";
import type { ReadFact } from "./record-value.ts";
import type { Tally } from "./tally.ts";
import { WholeTally } from "./whole-tally.ts";

/** Counts records, and those that meet the numerator. */
class CountTally implements Tally {
  #population = 0;
  #met = 0;
  readonly #share: boolean;

  constructor(share: boolean) {
    this.#share = share;
  }

  readonly add = (_: AnyRecord, met: boolean): void => {
    this.#population += 1;
    this.#met += met ? 1 : 0;
  };

  readonly outcome = (): Outcome =>
    this.#share ? { numerator: this.#met, denominator: this.#population } : { amount: this.#population };
}

/** What a tally is made with. */
export interface TallyScope {
  readonly context: CountingContext;
  /** How a fact of a record is read, by its name. */
  readonly read: (fact: string) => ReadFact;
  /** How many ids of records a tally keeps that says which records it is about. */
  readonly keep: number;
}

/** An empty tally for a measure. */
export function newTally(measure: RecordMeasure, { context, read, keep }: TallyScope): Tally {
  switch (measure.by) {
    case "share":
      return new CountTally(true);
    case "count":
      return new CountTally(false);
    case "parts-with-record":
      return new PartsTally(measure, context);
    case "longest-gap":
      return new GapTally(measure, context.period);
    case "largest-cluster":
      return new ClusterTally(measure, context.period, keep);
    case "carry-over":
      return new CarryOverTally(measure, read, context);
    case "sum-over-period":
      return new WholeTally(measure, read(measure.of), context);
    case "percentile":
      return new SpreadTally(read(measure.of), context, { by: "percentile", rank: measure.rank });
    case "sum":
    case "mean":
      return new SumTally(read(measure.of), context, measure.by);
    case "distinct":
      return new DistinctTally(read(measure.of), context);
    case "latest":
      return new LatestTally(read(measure.of), context, measure.in);
    case "median":
    case "min":
    case "max":
      return new SpreadTally(read(measure.of), context, { by: measure.by });
  }
}
