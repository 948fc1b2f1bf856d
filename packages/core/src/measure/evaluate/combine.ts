import { isWholeYear } from "../../time/compare-periods.ts";
import type { Period } from "../../time/period.ts";
import type { Measure } from "../definition.ts";
import { type MeasurementOf, measureAmount, measureRatio } from "../measure-counts.ts";
import type { Measurement, MissingMeasurement } from "../measurement.ts";
import { combineMeasures } from "./combine-measures.ts";
import { type MeasurePlan, measuresUnder } from "./measure-plan.ts";
import { periodFigure } from "./period-figure.ts";
import { recordMeasure } from "./record-measure.ts";
import type { RecordOutcome } from "./unit-tally.ts";

/** What came of a measure over records, by period, measure and unit; undefined when it was not counted. */
export type PeriodOutcomes = (period: Period, measure: string, unit: string) => RecordOutcome | undefined;

/** All measurements of one unit in the period of the plan, in the order of the measures. */
export function combine(plan: MeasurePlan, outcomes: PeriodOutcomes, unit: string): Measurement[] {
  const done = new Map<string, Map<string, Measurement>>();
  const doneIn = (period: Period): Map<string, Measurement> => {
    const known = done.get(period.text) ?? new Map<string, Measurement>();
    done.set(period.text, known);
    return known;
  };
  const measure = (id: string, period: Period): Measurement => {
    const known = doneIn(period).get(id);
    if (known !== undefined) {
      return known;
    }
    const of = { measure: id, unit, period: period.text };
    const definition = plan.measures.get(id);
    const measurement =
      definition === undefined
        ? missing(of, `no measure ${id}`)
        : withinBounds(definition, measureOne(definition, of, { plan, outcomes, period, measure }));
    doneIn(period).set(id, measurement);
    return measurement;
  };
  return [...plan.measures.values()]
    .filter(({ count }) => count !== undefined)
    .map(({ id }) => measure(id, plan.period));
}

/** A share under 0, or over the whole where the measure does not allow it, is an error of this measurement and of no other; its counts are kept. */
function withinBounds(definition: Measure, measurement: Measurement): Measurement {
  if (definition.kind === "amount" || !("numerator" in measurement)) {
    return measurement;
  }
  const { measure, unit, period, numerator, denominator } = measurement;
  const below = numerator.isNegative() || denominator.isNegative();
  const above = !definition.mayExceed && numerator.compare(denominator) > 0;
  const of = { measure, unit, period, status: "error", refused: { numerator, denominator } } as const;
  if (below) {
    return { ...of, note: `numerator ${numerator}, denominator ${denominator}: under 0` };
  }
  return above ? { ...of, note: `numerator ${numerator} over denominator ${denominator}` } : measurement;
}

interface Combining {
  readonly plan: MeasurePlan;
  readonly outcomes: PeriodOutcomes;
  readonly period: Period;
  readonly measure: (id: string, period: Period) => Measurement;
}

function measureOne(definition: Measure, of: MeasurementOf, combining: Combining): Measurement {
  const { count } = definition;
  const { plan, period, outcomes, measure } = combining;
  if (count === undefined) {
    return missing(of, "read from the source, not counted");
  }
  if (definition.over === "year" && !isWholeYear(period)) {
    return { ...of, status: "not-applicable", note: "a figure of a whole year" };
  }
  const records = recordMeasure(definition);
  if (records !== undefined) {
    const outcome = outcomes(period, of.measure, of.unit);
    return plan.supplied.has(records.entity) && outcome !== undefined
      ? fromRecords(of, outcome)
      : missing(of, `no records of ${records.entity} were given`);
  }
  if (count.by === "period") {
    return periodFigure(of, count.of, { period, calendar: plan.calendar });
  }
  return "entity" in count
    ? missing(of, `unknown entity ${count.entity}`)
    : combineMeasures(count, of, {
        here: (id) => measure(id, period),
        before: (id, baseline) => {
          const since = plan.baselines.get(baseline);
          if (since === undefined) {
            return missing({ ...of, measure: id }, `no baseline ${baseline}`);
          }
          return isSeen(id, since, { plan, outcomes, unit: of.unit })
            ? measure(id, since)
            : missing({ ...of, measure: id, period: since.text }, "no record of the baseline period");
        },
      });
}

interface Seeing extends Pick<Combining, "plan" | "outcomes"> {
  readonly unit: string;
}

/** Whether any records that a measure is made of have a date in the period: no records are no baseline of 0. */
function isSeen(id: string, period: Period, seeing: Seeing): boolean {
  const seen = sightings(id, { ...seeing, period, visited: new Set() });
  return seen.length === 0 || seen.includes(true);
}

/** What each measure over records below this one saw; a figure of the period itself, such as its days, sees nothing. */
function sightings(id: string, seeing: Seeing & { period: Period; visited: Set<string> }): boolean[] {
  const { plan, outcomes, unit, period, visited } = seeing;
  const definition = visited.has(id) ? undefined : plan.measures.get(id);
  visited.add(id);
  if (definition === undefined) {
    return [];
  }
  const outcome = outcomes(period, id, unit);
  return outcome === undefined
    ? measuresUnder(definition).flatMap((below) => sightings(below, seeing))
    : [outcome.seen];
}

function fromRecords(of: MeasurementOf, counted: RecordOutcome): Measurement {
  const { outcome, changeable, fault } = counted;
  if (fault !== undefined) {
    return withAsides({ ...of, status: "error", note: fault }, counted);
  }
  if (outcome === "nothing") {
    return withAsides(missing(of, "no record has a value to take the figure over"), counted);
  }
  const measurement =
    "amount" in outcome ? measureAmount(of, outcome.amount) : measureRatio(of, outcome.numerator, outcome.denominator);
  if (changeable !== undefined) {
    measurement.changeable = changeable;
  }
  withAsides(measurement, counted);
  if ("amount" in measurement && "amount" in outcome && outcome.at !== undefined) {
    measurement.at = outcome.at;
  }
  return measurement;
}

/** Puts what stands beside a figure on a measurement that was just made; in place, since there are millions of them. */
function withAsides(measurement: Measurement, { excluded, undecided, undated, records }: RecordOutcome): Measurement {
  if (excluded !== 0) {
    measurement.excluded = excluded;
  }
  if (undecided !== 0) {
    measurement.undecided = undecided;
  }
  if (undated !== 0) {
    measurement.undated = undated;
  }
  if (records !== undefined) {
    measurement.records = records;
  }
  return measurement;
}

/** A measurement without a number, and why. */
function missing(of: MeasurementOf, note: string): MissingMeasurement {
  return { ...of, status: "no-data", note };
}
