import {
  type AmountMeasurement,
  Exact,
  type Measure,
  type Measurement,
  measureRatio,
  type RatioMeasurement,
} from "@cchc/core";
import type { Shape } from "../policy/shape.ts";
import type { CardWorld } from "./card-world.ts";
import type { Counts, MoveLimits } from "./record-moves.ts";
import { least } from "./whole-number.ts";

/** What the caller knows about what can still change; it goes before what the measures say. */
export interface ChangeOptions {
  /** How many records that do not meet a measure can still come to meet it, or of an amount, cease to count. */
  readonly changeable?: ReadonlyMap<string, number>;
  /** Whether records can still join the denominators. */
  readonly joins?: boolean;
  /** Whether records can still leave the denominators. */
  readonly leaves?: boolean;
  /** Best value among the unit's peers by measure, for `relative-to-leader`. */
  readonly leaders?: ReadonlyMap<string, Exact>;
}

/** A measurement that can change, by whole records. */
export interface RecordLever {
  readonly by: "records";
  readonly measure: string;
  readonly measurement: RatioMeasurement | AmountMeasurement;
  readonly from: Counts;
  readonly limits: MoveLimits;
  /** How many can still change, when that is known; else it was assumed that all can. */
  readonly known: bigint | undefined;
}

/** A measurement whose value can change, by records that nobody can count: a mean, a share of money. */
export interface ValueLever {
  readonly by: "value";
  readonly measure: string;
  readonly measurement: RatioMeasurement | AmountMeasurement;
  readonly mayExceed: boolean;
}

/** A measurement that can change. */
export type Lever = RecordLever | ValueLever;

/** What can be changed of a measure of the card; undefined when it has no number. */
export function leverOf(world: CardWorld, id: string, options: ChangeOptions): Lever | undefined {
  const measure = world.policy.measures.get(id);
  const measurement = world.measurements.get(id);
  if (measure === undefined || measurement === undefined || measurement.status !== "measured") {
    return undefined;
  }
  const known = options.changeable?.get(id);
  if ("amount" in measurement) {
    return amountLever(measure, measurement, { known, counts: countsThings(measure, world) });
  }
  const { numerator, denominator } = measurement;
  if (!numerator.isWhole() || !denominator.isWhole() || !countsRecords(measure, world)) {
    return { by: "value", measure: id, measurement, mayExceed: measure.kind === "ratio" && measure.mayExceed };
  }
  return shareLever(measure, measurement, { ...options, known });
}

function shareLever(
  measure: Measure,
  measurement: RatioMeasurement,
  options: ChangeOptions & { known: number | undefined },
): RecordLever {
  const from = { numerator: measurement.numerator.numerator, denominator: measurement.denominator.numerator };
  const mayExceed = measure.kind === "ratio" && measure.mayExceed;
  const share = measure.count?.by === "share" ? measure.count : undefined;
  const given = wholeOrNone(options.known);
  const declared = wholeOrNone(measurement.changeable);
  return {
    by: "records",
    measure: measure.id,
    measurement,
    from,
    known: given ?? declared,
    limits: {
      up: upwards(from, given ?? declared, mayExceed),
      down: downwards(from, given, declared),
      joins: options.joins ?? share?.joins === true,
      leaves: options.leaves ?? share?.leaves === true,
      mayExceed,
    },
  };
}

function wholeOrNone(count: number | undefined): bigint | undefined {
  return count === undefined ? undefined : BigInt(count);
}

/** How many may come to meet the measure: as many as are known to, else all that do not; over the whole there is no end. */
function upwards({ numerator, denominator }: Counts, known: bigint | undefined, mayExceed: boolean) {
  return mayExceed ? known : least(known ?? denominator - numerator, denominator - numerator);
}

/** How many may cease to meet it. A measure that says what can still come to meet it says that the others are settled. */
function downwards({ numerator }: Counts, given: bigint | undefined, declared: bigint | undefined): bigint {
  return given === undefined ? (declared === undefined ? numerator : 0n) : least(given, numerator);
}

interface AmountOptions {
  readonly known: number | undefined;
  /** Whether the amount is a number of things, which change one by one. */
  readonly counts: boolean;
}

function amountLever(measure: Measure, measurement: AmountMeasurement, { known, counts }: AmountOptions): Lever {
  const { amount } = measurement;
  if (!counts || !amount.isWhole() || amount.isNegative()) {
    return { by: "value", measure: measure.id, measurement, mayExceed: true };
  }
  const given = wholeOrNone(known);
  const declared = wholeOrNone(measurement.changeable);
  return {
    by: "records",
    measure: measure.id,
    measurement,
    from: { numerator: amount.numerator, denominator: 1n },
    known: given ?? declared,
    limits: {
      // What a measure says is which records can cease to count; more of them may always come.
      up: given,
      down: least(given ?? declared ?? amount.numerator, amount.numerator),
      joins: false,
      leaves: false,
      mayExceed: true,
    },
  };
}

/** An amount is a number of things when records were counted, or when a rule gives or takes points for each. */
function countsThings({ id, count }: Measure, { policy }: CardWorld): boolean {
  const forEach = (score: Shape, measure: string | undefined): boolean =>
    score.shape === "sum"
      ? score.parts.some((part) => forEach(part.score, part.measure))
      : measure === id && (score.shape === "per-count" || score.shape === "deduct");
  return count === undefined
    ? policy.indicators.some(({ measure, rules }) => rules.some(({ score }) => forEach(score, measure)))
    : count.by === "count" || count.by === "distinct";
}

/** Whether the counts of a share are counts of records: money over money is a share too. */
function countsRecords(measure: Measure, { policy }: CardWorld): boolean {
  const { count } = measure;
  if (count?.by !== "quotient") {
    return true;
  }
  const by = policy.measures.get(count.numerator)?.count?.by;
  return by === "count" || by === "distinct" || by === "share" || by === "parts-with-record";
}

/** The measurement with other counts. */
export function measurementAt({ measurement }: RecordLever, { numerator, denominator }: Counts): Measurement {
  const { measure, unit, period } = measurement;
  return "amount" in measurement
    ? { measure, unit, period, status: "measured", amount: Exact.of(numerator) }
    : measureRatio({ measure, unit, period }, numerator, denominator);
}

/** The measurement with another value. */
export function measurementWorth({ measurement }: ValueLever, value: Exact): Measurement {
  const { measure, unit, period } = measurement;
  return "amount" in measurement
    ? { measure, unit, period, status: "measured", amount: value }
    : measureRatio({ measure, unit, period }, measurement.denominator.times(value), measurement.denominator);
}
