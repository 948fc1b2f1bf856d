import type { AnyRecord, Entity } from "../entity/entity.ts";
import type { Field, FieldValue } from "../entity/field.ts";
import type { CountingContext, DerivedFact } from "../measure/derived/derived-fact.ts";
import { Exact } from "../number/exact.ts";
import { CchcError } from "../problem.ts";
import { plainDateTime } from "../time/date-time.ts";

/**
 * The fields that a derived fact is computed from, by computing it from made-up records and looking which fields it asks for: one
 * for each value of each coded field, whole and with each field blank. A fact says what it takes nowhere else, so the two cannot drift apart.
 *
 * @example
 * fieldsBehind(petition, workingDaysToAnswer, context); // Set { "receivedOn", "answeredOn" }
 */
export function fieldsBehind(entity: Entity, fact: DerivedFact, context: CountingContext): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const record of madeUpRecords(entity, context)) {
    for (const blank of ["", ...Object.keys(entity.fields)]) {
      computeWatched(fact, { record, blank, asked, context });
    }
  }
  return new Set([...asked].filter((name) => Object.hasOwn(entity.fields, name)));
}

const nineOClock = 9 * 60;

interface Watching {
  readonly record: AnyRecord;
  readonly blank: string;
  readonly asked: Set<string>;
  readonly context: CountingContext;
}

function computeWatched(fact: DerivedFact, { record, blank, asked, context }: Watching): void {
  const watched = new Proxy(record, {
    get: (target, name) => {
      if (typeof name !== "string") {
        return undefined;
      }
      asked.add(name);
      return name === blank ? undefined : target[name];
    },
  });
  try {
    fact.compute(watched, context);
  } catch (error) {
    // A year that the calendar does not cover: what was asked for until then is known.
    if (!(error instanceof CchcError)) {
      throw error;
    }
  }
}

/** A record with every field, for each value of each coded field. */
function madeUpRecords({ fields }: Entity, context: CountingContext): readonly AnyRecord[] {
  const whole: AnyRecord = {
    ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, madeUpValue(field, context)])),
    id: "1",
    unit: "1",
  };
  const coded = Object.entries(fields).flatMap(([name, field]) =>
    field.type === "code" ? field.values.map(({ code }): AnyRecord => ({ ...whole, [name]: code })) : [],
  );
  return [whole, ...coded];
}

function madeUpValue(field: Field, { period }: CountingContext): FieldValue {
  switch (field.type) {
    case "text":
      return "1";
    case "code":
      return field.values[0]?.code ?? "";
    case "date":
      return period.first;
    case "datetime":
      return plainDateTime(period.first, nineOClock);
    case "boolean":
      return true;
    case "whole":
      return 1;
    case "decimal":
      return Exact.one;
  }
}
