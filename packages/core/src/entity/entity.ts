import type { Localized } from "../text.ts";
import type { Field, FieldValue, TextField } from "./field.ts";

/** The fields of an entity by name. Every entity has the code of its unit, and an id that is unique among its records. */
export interface EntityFields {
  readonly id: TextField & { readonly required: true };
  readonly unit: TextField & { readonly required: true };
  readonly [name: string]: Field;
}

/** What kind of thing is observed, field by field. From one definition come type, validation, data dictionary and workbook. */
export interface Entity<F extends EntityFields = EntityFields> {
  /** Also the name of its file: `case-file`. */
  readonly id: string;
  readonly title: Localized;
  readonly meaning: Localized;
  readonly fields: F;
  /** True where a record is what one citizen answered: measures over such records have small cells that are not published. */
  readonly respondents?: true;
  /** Pairs of dates that can only stand in this order, the earlier first; equal is in order. A record against it is wrong. */
  readonly order?: readonly (readonly [earlier: string, later: string])[];
}

type RequiredNames<F extends EntityFields> = {
  [Name in keyof F]: F[Name] extends { readonly required: true } ? Name : never;
}[keyof F];

/** The record type of an entity: required fields are there, the others may be missing (never null). */
export type RecordOf<E extends Entity> = {
  readonly [Name in RequiredNames<E["fields"]> & string]: FieldValue<E["fields"][Name]>;
} & {
  readonly [Name in Exclude<keyof E["fields"], RequiredNames<E["fields"]>> & string]?: FieldValue<E["fields"][Name]>;
};

/** A record of any entity: values by field name; `id` and `unit` are always there. */
export type AnyRecord = {
  readonly id: string;
  readonly unit: string;
  readonly [name: string]: FieldValue | undefined;
};

/** Declares an entity; the type of its records follows from the fields. */
export function defineEntity<const F extends Omit<EntityFields, "id" | "unit">>(
  definition: Omit<Entity, "fields"> & { readonly fields: F },
): Entity<F & typeof identity> {
  return { ...definition, fields: { ...identity, ...definition.fields } };
}

/** The two fields that every entity has. */
const identity = {
  id: {
    type: "text",
    required: true,
    title: { vi: "Mã bản ghi", en: "Record id" },
    meaning: { vi: "Mã duy nhất của bản ghi trong nguồn", en: "Unique id of the record in its source" },
  },
  unit: {
    type: "text",
    required: true,
    title: { vi: "Mã đơn vị", en: "Unit code" },
    meaning: {
      vi: "Mã đơn vị hành chính mà bản ghi thuộc về",
      en: "Code of the administrative unit that the record belongs to",
    },
  },
} as const;
