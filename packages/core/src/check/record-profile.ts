import type { AnyRecord, Entity } from "../entity/entity.ts";
import type { EntityRecord } from "../measure/evaluate/record-stream.ts";
import { isPlainDate, type PlainDate } from "../time/plain-date.ts";
import { profiledDate } from "./profiled-date.ts";

/** What the records of one entity and unit have, counted. */
export interface UnitProfile {
  readonly unit: string;
  readonly records: number;
  /** How many records have each field; `id` and `unit` are always there. */
  readonly filled: ReadonlyMap<string, number>;
  /** Records without the date that is profiled. */
  readonly undated: number;
  /** Earliest and latest day; absent without a dated record. */
  readonly first?: PlainDate;
  readonly last?: PlainDate;
  /** How many records each month has, by `2026-08`; months without any are not there. */
  readonly months: ReadonlyMap<string, number>;
}

/** What the records of one entity have, unit by unit, in the order of codes. */
export interface EntityProfile {
  readonly entity: Entity;
  /** The date that puts its records on the line of time; absent for entities without one. */
  readonly date?: string;
  readonly units: readonly UnitProfile[];
}

/**
 * Counts what records have, one by one: memory grows with entities × units × fields and months, never with records, and no
 * value but days is kept.
 *
 * @example
 * const profile = new RecordProfile(entities);
 * for await (const one of source.records()) profile.add(one);
 * profile.entities[0]; // { entity, date: "receivedAt", units: [{ unit: "18187", records: 60, … }] }
 */
export class RecordProfile {
  readonly #known: ReadonlyMap<string, Entity>;
  readonly #dates: ReadonlyMap<string, string>;
  readonly #tallies = new Map<string, EntityTally>();

  /** @param dates The date that is profiled, by entity, where it is not the one that `profiledDate` gives. */
  constructor(known: ReadonlyMap<string, Entity>, dates: ReadonlyMap<string, string> = new Map()) {
    this.#known = known;
    this.#dates = dates;
  }

  /** In the order in which their first records came. */
  get entities(): readonly EntityProfile[] {
    return [...this.#tallies.values()].map((tally) => tally.profile);
  }

  /** Counts a record. */
  add({ entity: id, record }: EntityRecord): void {
    this.#tallyOf(id)?.add(record);
  }

  #tallyOf(id: string): EntityTally | undefined {
    const known = this.#tallies.get(id);
    const entity = known === undefined ? this.#known.get(id) : undefined;
    if (entity === undefined) {
      return known;
    }
    const tally = new EntityTally(entity, this.#dates.get(id) ?? profiledDate(entity));
    this.#tallies.set(id, tally);
    return tally;
  }
}

class EntityTally {
  readonly #entity: Entity;
  readonly #fields: readonly string[];
  readonly #date: string | undefined;
  readonly #units = new Map<string, UnitTally>();

  constructor(entity: Entity, date: string | undefined) {
    this.#entity = entity;
    this.#fields = Object.keys(entity.fields).filter((name) => name !== "id" && name !== "unit");
    this.#date = date;
  }

  get profile(): EntityProfile {
    const units = [...this.#units].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      entity: this.#entity,
      ...(this.#date === undefined ? {} : { date: this.#date }),
      units: units.map(([unit, tally]) => tally.profile(unit, this.#fields)),
    };
  }

  add(record: AnyRecord): void {
    let tally = this.#units.get(record.unit);
    if (tally === undefined) {
      tally = new UnitTally(this.#fields.length);
      this.#units.set(record.unit, tally);
    }
    tally.add(record, this.#fields, this.#date);
  }
}

const dayLength = 10;
const monthLength = 7;

class UnitTally {
  #records = 0;
  #undated = 0;
  #first = "";
  #last = "";
  readonly #filled: number[];
  readonly #months = new Map<string, number>();

  constructor(fields: number) {
    this.#filled = new Array<number>(fields).fill(0);
  }

  profile(unit: string, fields: readonly string[]): UnitProfile {
    const [first, last] = [this.#first, this.#last];
    return {
      unit,
      records: this.#records,
      filled: new Map(fields.map((name, index) => [name, this.#filled[index] ?? 0])),
      undated: this.#undated,
      ...(isPlainDate(first) && isPlainDate(last) ? { first, last } : {}),
      months: new Map([...this.#months].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }

  add(record: AnyRecord, fields: readonly string[], date: string | undefined): void {
    this.#records += 1;
    for (const [index, name] of fields.entries()) {
      if (record[name] !== undefined) {
        this.#filled[index] = (this.#filled[index] ?? 0) + 1;
      }
    }
    if (date !== undefined) {
      this.#addDay(record[date]);
    }
  }

  #addDay(value: AnyRecord[string]): void {
    if (typeof value !== "string") {
      this.#undated += 1;
      return;
    }
    const [day, month] = [value.slice(0, dayLength), value.slice(0, monthLength)];
    this.#months.set(month, (this.#months.get(month) ?? 0) + 1);
    this.#first = this.#first === "" || day < this.#first ? day : this.#first;
    if (day > this.#last) {
      this.#last = day;
    }
  }
}
