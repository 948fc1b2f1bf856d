import {
  type AnyRecord,
  CchcError,
  type EntityRecord,
  Exact,
  entities,
  type Field,
  isPlainDate,
  isPlainDateTime,
} from "@cchc/core";
import type { CardGiven } from "./card-example.ts";

type Rows = NonNullable<CardGiven["records"]>;
type Written = string | number | boolean;

/**
 * The records that an example gives. Rows without an id are numbered, and all are of the unit under test.
 *
 * @throws CchcError `example/field` for a field that the entity does not have, or a value that does not fit it.
 */
export function givenRecords(rows: Rows, unit: string): EntityRecord[] {
  return Object.entries(rows).flatMap(([entity, list]) =>
    list.map((row, index) => {
      const fields = Object.entries(row).map(([name, value]) => [name, valueOf(entity, name, value)] as const);
      const record: AnyRecord = { ...Object.fromEntries(fields), id: String(row["id"] ?? `${entity}-${index + 1}`), unit };
      return { entity, record };
    }),
  );
}

function valueOf(entity: string, name: string, written: Written): AnyRecord[string] {
  const field = entities.get(entity)?.fields[name];
  const value = field === undefined ? undefined : fieldValue(field, written);
  if (value === undefined) {
    const expected = field?.type ?? Object.keys(entities.get(entity)?.fields ?? {}).join(", ");
    throw new CchcError({ ...unfit, given: `${entity} ${name}: ${written}`, expected: { vi: expected, en: expected } });
  }
  return value;
}

/** The value as the field holds it; undefined when it does not fit. */
function fieldValue(field: Field, written: Written): AnyRecord[string] {
  const text = String(written);
  switch (field.type) {
    case "date":
      return isPlainDate(text) ? text : undefined;
    case "datetime":
      return isPlainDateTime(text) ? text : undefined;
    case "boolean":
      return typeof written === "boolean" ? written : undefined;
    case "whole":
      return typeof written === "number" && Number.isSafeInteger(written) && written >= 0 ? written : undefined;
    case "decimal":
      return typeof written === "boolean" ? undefined : Exact.of(written);
    case "code":
      return field.values.some(({ code }) => code === text) ? text : undefined;
    case "text":
      return text;
  }
}

const unfit = {
  code: "example/field",
  what: { vi: "trường không có hoặc giá trị không hợp", en: "no such field, or a value that does not fit it" },
} as const;
