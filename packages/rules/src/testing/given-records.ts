import {
  type AnyRecord,
  type EntityRecord,
  Exact,
  ExactValue,
  entities,
  type Field,
  isPlainDate,
  isPlainDateTime,
  type Problem,
} from "@cchc/core";
import type { DocumentPath } from "../policy/source-file.ts";
import type { CardGiven } from "./card-example.ts";

type Rows = NonNullable<CardGiven["records"]>;
type Written = string | number | boolean;

/** The records that an example gives. Rows without an id are numbered, and all are of the unit under test. */
export function givenRecords(rows: Rows, unit: string): EntityRecord[] {
  return Object.entries(rows).flatMap(([entity, list]) =>
    list.map((row, index) => {
      const fields = Object.entries(row).map(([name, value]) => [name, writtenValue(entity, name, value)] as const);
      const id = String(row["id"] ?? `${entity}-${index + 1}`);
      const record: AnyRecord = { ...Object.fromEntries(fields), id, unit };
      return { entity, record };
    }),
  );
}

/** Fields of records that the entity does not have, and values that do not fit them, each with its path in the rows. */
export function recordFaults(rows: Rows): (Omit<Problem, "place"> & { readonly path: DocumentPath })[] {
  return Object.entries(rows).flatMap(([entity, list]) =>
    list.flatMap((row, index) =>
      Object.entries(row).flatMap(([name, value]) => {
        const fields = entities.get(entity)?.fields;
        const expected = fields?.[name]?.type ?? Object.keys(fields ?? {}).join(", ");
        return writtenValue(entity, name, value) !== undefined || !entities.has(entity)
          ? []
          : [{ ...unfit, path: [entity, index, name], given: String(value), expected: { vi: expected, en: expected } }];
      }),
    ),
  );
}

function writtenValue(entity: string, name: string, written: Written): AnyRecord[string] {
  const field = entities.get(entity)?.fields[name];
  return field === undefined ? undefined : fieldValue(field, written);
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
    const text = type === "decimal" ? ExactValue.safeParse(written) : undefined;
    return text?.success === true ? text.data : undefined;
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
