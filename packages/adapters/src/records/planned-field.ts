import { CchcError, type Field, type FieldValue, type PlainDate } from "@cchc/core";
import { type DateFormat, dateFormat } from "../field/date-format.ts";
import { type FieldReader, fieldReader, isFault } from "../field/field-reader.ts";
import type { FieldStyle } from "../field/field-style.ts";
import type { FileMapping } from "../mapping/record-mapping.ts";
import { ValueMap } from "./value-map.ts";

/** Where a field's values come from in one file, and how they are read. */
export interface PlannedField {
  readonly name: string;
  readonly field: Field;
  /** Header of its column, also the place of problems; for a constant the field's own name. */
  readonly column: string;
  /** The value of every row, where the mapping gives one. */
  readonly constant?: FieldValue;
  readonly words?: ValueMap;
  readonly read: FieldReader;
  /** Reads cells that are numbers or dates of the source's own, whatever form the mapping gives for texts. */
  readonly readTyped: FieldReader;
  /** Whether only its day can be compared: it has no time, or one that the mapping supplies. */
  readonly byDay: boolean;
}

/** What a plan is made for. */
export interface Planning {
  /** Name of the file, for messages. */
  readonly file: string;
  readonly mapping: FileMapping | undefined;
  readonly asOf: PlainDate | undefined;
}

/**
 * The plan for one field.
 *
 * @throws CchcError `mapping/…` for a constant that the field cannot hold.
 */
export function planField(name: string, field: Field, { file, mapping, asOf }: Planning): PlannedField {
  const column = own(mapping?.columns, name) ?? name;
  const words = own(mapping?.values, name);
  const dateOnly = own(mapping?.dateOnly, name);
  const zones = own(mapping?.zones, name);
  const numbers = own(mapping?.numbers, name);
  const plain: FieldStyle = {
    ...(dateOnly === undefined ? {} : { dateOnly }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  return {
    name,
    field,
    column: typeof column === "string" ? column.normalize("NFC").trim() : name,
    ...(typeof column === "string" ? {} : { constant: constantOf(column.value, { name, field, file }) }),
    ...(words === undefined ? {} : { words: new ValueMap(words) }),
    read: fieldReader(name, field, {
      ...plain,
      ...(zones === undefined ? {} : { zones }),
      ...(numbers === undefined ? {} : { numbers }),
      ...formatsOf(own(mapping?.formats, name), mapping?.yearPivot),
    }),
    readTyped: fieldReader(name, field, { ...plain, numbers: "plain" }),
    byDay: field.type === "date" || dateOnly !== undefined,
  };
}

/** Mappings are plain objects: a field must not find what every object inherits. */
function own<T>(group: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return group !== undefined && Object.hasOwn(group, name) ? group[name] : undefined;
}

function formatsOf(
  forms: string | readonly string[] | undefined,
  yearPivot?: number,
): { readonly formats?: readonly DateFormat[] } {
  const formats = [forms ?? []].flat().map((form) => dateFormat(form, yearPivot));
  return forms === undefined ? {} : { formats: formats.filter((format) => format !== undefined) };
}

function constantOf(
  text: string,
  of: { readonly name: string; readonly field: Field; readonly file: string },
): FieldValue {
  const value = fieldReader(of.name, of.field, {})(text);
  if (isFault(value)) {
    throw new CchcError({ ...value, given: text, place: { file: of.file, field: of.name } });
  }
  return value;
}
