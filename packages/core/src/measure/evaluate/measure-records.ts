import type { Period } from "../../time/period.ts";
import type { Measurement } from "../measurement.ts";
import { combine, type PeriodOutcomes } from "./combine.ts";
import { baselineMeasures, type MeasurePlan, unitOf } from "./measure-plan.ts";
import { counterFor, type RecordCounter } from "./record-counter.ts";
import { recordMeasure } from "./record-measure.ts";
import type { EntityRecord, RecordStream } from "./record-stream.ts";
import { type Undated, UndatedTally } from "./undated.ts";

/** Measurements, and what became of the records of each entity. */
export interface Measured {
  readonly measurements: readonly Measurement[];
  readonly records: readonly RecordTally[];
}

/** How many records of an entity there were, how many belong to none of the units that are counted, and which lack a date. */
export interface RecordTally {
  readonly entity: string;
  readonly records: number;
  readonly outsideUnits: number;
  /** Records of the counted units that lie outside the period and every baseline, so that no measure counts them; absent when there is none. */
  readonly outsidePeriods?: number;
  /** Records of the counted units without the date that puts them into a period; absent when there is none. */
  readonly undated?: readonly Undated[];
}

interface EntityTally {
  records: number;
  outsideUnits: number;
  outsidePeriods: number;
  readonly undated: UndatedTally;
}

/**
 * Counts records: one pass for all measures, in memory that grows with units × measures and not with records.
 *
 * @example
 * const { measurements } = await measureRecords(plan, records);
 */
export async function measureRecords(plan: MeasurePlan, records: RecordStream): Promise<Measured> {
  const measurer = new Measurer(plan);
  for await (const one of records) {
    measurer.add(one);
  }
  return measurer.finish();
}

/** Counts records that are handed over one by one. */
export class Measurer {
  readonly #plan: MeasurePlan;
  readonly #listed: ReadonlySet<string> | undefined;
  readonly #named = new Set<string>();
  /** By the text of a period: periods with the same text are the same period. */
  readonly #counters = new Map<string, Map<string, RecordCounter>>();
  readonly #byEntity = new Map<string, RecordCounter[]>();
  readonly #tallies = new Map<string, EntityTally>();

  constructor(plan: MeasurePlan) {
    this.#plan = plan;
    this.#listed = plan.units === undefined ? undefined : new Set(plan.units);
    this.#prepare(plan.period, [...plan.measures.keys()]);
    for (const [name, period] of plan.baselines) {
      this.#prepare(period, baselineMeasures(name, plan));
    }
  }

  #prepare(period: Period, ids: readonly string[]): void {
    const counters = this.#counters.get(period.text) ?? new Map<string, RecordCounter>();
    this.#counters.set(period.text, counters);
    for (const id of ids) {
      const measure = counters.has(id) ? undefined : this.#plan.measures.get(id);
      const counter = measure === undefined ? undefined : counterFor(measure, period, this.#plan);
      if (counter !== undefined) {
        counters.set(id, counter);
        this.#byEntity.set(counter.entity, [...(this.#byEntity.get(counter.entity) ?? []), counter]);
      }
    }
  }

  /** Counts one record for every measure over its entity. */
  add({ entity, record }: EntityRecord): void {
    const tally = this.#tallies.get(entity) ?? this.#begin(entity);
    tally.records += 1;
    const unit = unitOf(this.#plan, record);
    if (this.#listed?.has(unit) === false) {
      tally.outsideUnits += 1;
      return;
    }
    this.#named.add(unit);
    tally.undated.add(record);
    const places = (this.#byEntity.get(entity) ?? []).map((counter) => counter.add(record));
    if (places.includes("outside") && !places.includes("inside")) {
      tally.outsidePeriods += 1;
    }
  }

  #begin(entity: string): EntityTally {
    const measures = [...this.#plan.measures.values()].flatMap((measure) => recordMeasure(measure) ?? []);
    const undated = new UndatedTally(measures.filter((one) => one.entity === entity));
    const tally = { records: 0, outsideUnits: 0, outsidePeriods: 0, undated };
    this.#tallies.set(entity, tally);
    return tally;
  }

  /** All measurements of every unit, and what became of the records. */
  finish(): Measured {
    const outcomes: PeriodOutcomes = ({ text }, measure, unit) => this.#counters.get(text)?.get(measure)?.outcome(unit);
    return {
      measurements: (this.#plan.units ?? [...this.#named].sort()).flatMap((unit) =>
        combine(this.#plan, outcomes, unit),
      ),
      records: [...this.#tallies].map(([entity, tally]) => tallyOf(entity, tally)),
    };
  }
}

function tallyOf(entity: string, { records, outsideUnits, outsidePeriods, undated }: EntityTally): RecordTally {
  return {
    entity,
    records,
    outsideUnits,
    ...(outsidePeriods === 0 ? {} : { outsidePeriods }),
    ...(undated.undated.length === 0 ? {} : { undated: undated.undated }),
  };
}
