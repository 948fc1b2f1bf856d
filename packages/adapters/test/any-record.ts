import {
  type AnyRecord,
  type Entity,
  Exact,
  type Field,
  fromDayNumber,
  parsePlainDate,
  parsePlainDateTime,
} from "@cchc/core";
import fc from "fast-check";

/** Days around Tết 2026, a merger and the ends of what the calendar knows, so that every order and edge comes up. */
const day = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 20_440, max: 20_520 }).map(fromDayNumber) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("2025-12-31", "2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01")
      .map(parsePlainDate),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("2019-08-05", "2020-12-31", "2021-01-01", "2026-12-31", "2027-01-04")
      .map(parsePlainDate),
  },
);

const clock = fc.constantFrom("00:00:00", "07:30:00", "16:30:00", "23:59:59");
const moment = fc.tuple(day, clock).map(([on, at]) => parsePlainDateTime(`${on}T${at}`));

/** Any value of a field. */
function anyValue(field: Field): fc.Arbitrary<NonNullable<AnyRecord[string]>> {
  switch (field.type) {
    case "text":
      return fc.constantFrom("a", "b", "Đông Phú", "it's");
    case "code":
      return fc.constantFrom(...field.values.map(({ code }) => code));
    case "date":
      return day;
    case "datetime":
      return moment;
    case "boolean":
      return fc.boolean();
    case "whole":
      return fc.nat(12);
    case "decimal":
      return fc.nat(40).map((number) => Exact.of(`${number}/4`));
  }
}

/** Any record of an entity, its dates in any order and any field that may be missing missing now and then. */
export function anyRecordOf(entity: Entity, units: readonly string[]): fc.Arbitrary<AnyRecord> {
  const fields = Object.entries(entity.fields).filter(([name]) => name !== "id" && name !== "unit");
  const values = Object.fromEntries(
    fields.map(([name, field]) => [
      name,
      field.required ? anyValue(field) : fc.option(anyValue(field), { nil: undefined, freq: 3 }),
    ]),
  );
  return fc
    .record({ id: fc.integer({ min: 1, max: 99 }).map(String), unit: fc.constantFrom(...units), ...values })
    .map(({ id, unit, ...rest }) => ({
      id,
      unit,
      ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    }));
}
