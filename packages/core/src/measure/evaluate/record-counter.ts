import type { AnyRecord, Entity } from "../../entity/entity.ts";
import type { Period } from "../../time/period.ts";
import type { Measure } from "../definition.ts";
import { type Classifier, compileChangeable, compileClassifier } from "./classify.ts";
import { entityReader } from "./entity-facts.ts";
import { dateFieldOf } from "./field-tally.ts";
import { contextOf, type MeasurePlan, unitOf } from "./measure-plan.ts";
import { newTally } from "./new-tally.ts";
import { type RecordMeasure, recordMeasure } from "./record-measure.ts";
import { type Placed, type RecordOutcome, type UnitCounting, UnitTally } from "./unit-tally.ts";

/** One measure over records in one period, compiled; keeps a tally for each unit. */
export class RecordCounter {
  readonly entity: string;
  readonly #tallies = new Map<string, UnitTally>();
  readonly #newTally: () => UnitTally;
  readonly #plan: MeasurePlan;

  constructor(count: RecordMeasure, entity: Entity, { plan, period }: { plan: MeasurePlan; period: Period }) {
    this.entity = count.entity;
    this.#plan = plan;
    const context = contextOf(plan, period);
    const read = entityReader(entity, count.rule);
    const scope = { read, named: plan.named };
    const classify: Classifier = compileClassifier(count, scope, context);
    const canChange = compileChangeable(count, scope, context);
    const keep = plan.keepRecords ?? 0;
    const counting: UnitCounting = {
      newTally: () => newTally(count, { context, read, keep }),
      classify,
      ...(canChange === undefined ? {} : { canChange }),
      dateField: dateFieldOf(count.in),
      keep,
    };
    this.#newTally = () => new UnitTally(counting);
  }

  /** Counts a record for the unit that it is counted under; says where it lies. */
  add(record: AnyRecord): Placed {
    const unit = unitOf(this.#plan, record);
    let tally = this.#tallies.get(unit);
    if (tally === undefined) {
      tally = this.#newTally();
      this.#tallies.set(unit, tally);
    }
    return tally.add(record);
  }

  /** What came of it for a unit; a unit without records has an empty tally. */
  outcome(unit: string): RecordOutcome {
    return (this.#tallies.get(unit) ?? this.#newTally()).outcome();
  }
}

/** The counter of a measure, if it looks at records of a known entity. */
export function counterFor(measure: Measure, period: Period, plan: MeasurePlan): RecordCounter | undefined {
  const count = recordMeasure(measure);
  const entity = count === undefined ? undefined : plan.entities.get(count.entity);
  return count === undefined || entity === undefined ? undefined : new RecordCounter(count, entity, { plan, period });
}
