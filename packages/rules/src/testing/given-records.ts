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
      const fields = Object.entries(row).map(([name, value]) => [name, writtenValue(entity, name, value)] as const);
      const record: AnyRecord = {
        ...Object.fromEntries(fields),
        id: String(row["id"] ?? `${entity}-${index + 1}`),
        unit,
      };
      return { entity, record };
    }),
  );
}

function writtenValue(entity: string, name: string, written: Written): AnyRecord[string] {
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
  switch (field.type) {
    case "boolean":
      return typeof written === "boolean" ? written : undefined;
    case "whole":
    case "decimal":
      return numberValue(field.type, written);
    case "date":
    case "datetime":
      return dateValue(field.type, String(written));
    case "code":
      return field.values.find(({ code }) => code === String(written))?.code;
    case "text":
      return String(written);
  }
}

function numberValue(type: "whole" | "decimal", written: Written): number | Exact | undefined {
  if (typeof written !== "number") {
    return type === "decimal" && typeof written === "string" ? Exact.of(written) : undefined;
  }
  const isCount = Number.isSafeInteger(written) && written >= 0;
  return type === "decimal" ? Exact.of(written) : isCount ? written : undefined;
}

function dateValue(type: "date" | "datetime", text: string): AnyRecord[string] {
  const fits = type === "date" ? isPlainDate(text) : isPlainDateTime(text);
  return fits ? text : undefined;
}

const unfit = {
  code: "example/field",
  what: { vi: "trường không có hoặc giá trị không hợp", en: "no such field, or a value that does not fit it" },
} as const;
