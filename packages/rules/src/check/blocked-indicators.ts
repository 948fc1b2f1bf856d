import {
  type EntityProfile,
  fieldsOfMeasure,
  type Measure,
  type Measurement,
  measuresUnder,
  type Period,
  recordMeasure,
} from "@cchc/core";
import type { CheckAgainst, CheckInput } from "./check-input.ts";
import type { IndicatorNeeds } from "./indicator-needs.ts";
import type { BlockedIndicator, Lack } from "./lack.ts";
import { someOf } from "./some.ts";

/** What is asked to find out why a measure has no number. */
export interface Blocking extends Pick<CheckInput, "supplied" | "units"> {
  readonly against: CheckAgainst;
  readonly period: Period;
  readonly profiles: readonly EntityProfile[];
}

/** Indicators without a number for some unit, each with what it lacks: which file, which fields, which baseline. */
export function blockedIndicators(needs: readonly IndicatorNeeds[], blocking: Blocking): readonly BlockedIndicator[] {
  const measured = new Map(
    blocking.against.measurements
      .filter(({ period }) => period === blocking.period.text)
      .map((one) => [`${one.measure}\n${one.unit}`, one]),
  );
  const find = new LackFinder(blocking, measured);
  return needs.flatMap(({ indicator: { id, code, title }, measures }) => {
    const lacks = new Map<string, { readonly lack: Omit<Lack, "units">; readonly units: string[] }>();
    const blocked = new Set<string>();
    for (const { code: unit } of blocking.units) {
      for (const lack of measures.flatMap((measure) => find.lacksOf(measure, unit))) {
        const key = JSON.stringify(lack);
        const known = lacks.get(key) ?? { lack, units: [] };
        lacks.set(key, known);
        known.units.push(unit);
        blocked.add(unit);
      }
    }
    const found = [...lacks.values()].map(({ lack, units }) => ({ ...lack, units: someOf(units) }));
    return blocked.size === 0 ? [] : [{ indicator: id, code, title, units: someOf([...blocked]), lacks: found }];
  });
}

type Lacking = Omit<Lack, "units">;

class LackFinder {
  readonly #blocking: Blocking;
  readonly #measured: ReadonlyMap<string, Measurement>;
  readonly #needed = new Map<string, string[]>();

  constructor(blocking: Blocking, measured: ReadonlyMap<string, Measurement>) {
    this.#blocking = blocking;
    this.#measured = measured;
  }

  /** Why a measure has no number for a unit; nothing where it has one, or where none is due. */
  lacksOf(measure: Measure, unit: string): readonly Lacking[] {
    const measurement = this.#measured.get(`${measure.id}\n${unit}`);
    const of = { measure: measure.id, title: measure.title };
    if (this.#blocking.against.counted) {
      return measurement === undefined || measurement.status === "no-data" ? [{ ...of, why: "no-counts" }] : [];
    }
    if (measure.count === undefined) {
      return [{ ...of, why: "counts-only" }];
    }
    return isGap(measurement) ? this.#why(measure, unit, measurement) : [];
  }

  #why(measure: Measure, unit: string, measurement: Measurement | undefined): readonly Lacking[] {
    const of = { measure: measure.id, title: measure.title };
    const below = this.#below(measure).flatMap((one) => this.lacksOf(one, unit));
    if (below.length > 0) {
      return below;
    }
    const { count } = measure;
    if (count?.by === "change") {
      const period = this.#blocking.against.policy.baselines?.[count.since];
      return [{ ...of, why: "no-baseline", baseline: { name: count.since, period: period?.text ?? "" } }];
    }
    const records = recordMeasure(measure);
    if (records !== undefined && !this.#blocking.supplied.has(records.entity)) {
      return [{ ...of, why: "no-file", entity: records.entity, file: `${records.entity}.csv` }];
    }
    const entity = records === undefined ? {} : { entity: records.entity };
    if (measurement?.status === "error") {
      return [{ ...of, why: "error", ...entity, ...noteOf(measurement) }];
    }
    const fields = this.#blankFields(measure, unit);
    return [
      fields.length === 0 ? { ...of, why: "no-value", ...entity } : { ...of, why: "blank-fields", ...entity, fields },
    ];
  }

  #below(measure: Measure): readonly Measure[] {
    const { measures } = this.#blocking.against.policy;
    return measuresUnder(measure).flatMap((id) => measures.get(id) ?? []);
  }

  /** Fields that the measure needs and that no record of the unit has. */
  #blankFields(measure: Measure, unit: string): string[] {
    const profile = this.#blocking.profiles.find(({ entity }) => entity.id === recordMeasure(measure)?.entity);
    const ofUnit = profile?.units.find((one) => one.unit === unit);
    return ofUnit === undefined || profile === undefined
      ? []
      : this.#neededBy(measure, profile).filter((field) => ofUnit.filled.get(field) === 0);
  }

  #neededBy(measure: Measure, { entity }: EntityProfile): string[] {
    const known = this.#needed.get(measure.id);
    const count = recordMeasure(measure);
    if (known !== undefined || count === undefined) {
      return known ?? [];
    }
    const { policy, calendar } = this.#blocking.against;
    const context = { period: this.#blocking.period, calendar };
    const uses = fieldsOfMeasure(count, { entity, named: policy.named, context });
    const needed = [...uses].filter(([, use]) => use !== "reads").map(([field]) => field);
    this.#needed.set(measure.id, needed);
    return needed;
  }
}

/** No number, although one is due: no share of nothing, and no figure that another period has. */
function isGap(measurement: Measurement | undefined): boolean {
  return (
    measurement === undefined ||
    measurement.status === "no-data" ||
    measurement.status === "error" ||
    measurement.status === "pending"
  );
}

function noteOf(measurement: Measurement): { readonly note?: string } {
  return "note" in measurement && measurement.note !== undefined ? { note: measurement.note } : {};
}
