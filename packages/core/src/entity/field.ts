import type { Exact } from "../number/exact.ts";
import type { Localized } from "../text.ts";
import type { PlainDateTime } from "../time/date-time.ts";
import type { PlainDate } from "../time/plain-date.ts";

interface FieldBase {
  readonly title: Localized;
  /** What exactly is recorded, for the data dictionary and the workbook. */
  readonly meaning: Localized;
  /** A record without it is rejected. */
  readonly required?: true;
  /** Name of the field in an official format, or the document that asks for it: `NgayTiepNhan (DongBoHoSoMC)`. */
  readonly source?: string;
}

/** One allowed value of a coded field. */
export interface CodedValue {
  readonly code: string;
  readonly title: Localized;
  /** The value's number in official formats: `9` for a finished case file. Tables of sources differ, so mappings may override it. */
  readonly official?: string;
}

/** Free text that identifies something: ids, codes of other tables. Never names, addresses or numbers of citizens. */
export interface TextField extends FieldBase {
  readonly type: "text";
}

/** A value of a closed list. */
export interface CodeField extends FieldBase {
  readonly type: "code";
  readonly values: readonly CodedValue[];
}

interface MayLieAhead {
  /** May lie in the future when it is recorded: a deadline, the end of a term. Every other date is of something that happened. */
  readonly ahead?: true;
}

/** A calendar day. */
export interface DateField extends FieldBase, MayLieAhead {
  readonly type: "date";
}

/** A day and time of day in Asia/Ho_Chi_Minh. */
export interface DateTimeField extends FieldBase, MayLieAhead {
  readonly type: "datetime";
}

/** Yes or no. */
export interface BooleanField extends FieldBase {
  readonly type: "boolean";
}

/** A whole number that is not negative: a count, an amount of đồng. */
export interface WholeField extends FieldBase {
  readonly type: "whole";
  readonly unit: Localized;
}

/** A decimal number that is not negative, kept exactly. */
export interface DecimalField extends FieldBase {
  readonly type: "decimal";
  readonly unit: Localized;
}

/** One field of an entity. */
export type Field = TextField | CodeField | DateField | DateTimeField | BooleanField | WholeField | DecimalField;

/** The value that a field holds in a record. */
export type FieldValue<F extends Field = Field> = F extends CodeField
  ? F["values"][number]["code"]
  : F extends TextField
    ? string
    : F extends DateField
      ? PlainDate
      : F extends DateTimeField
        ? PlainDateTime
        : F extends BooleanField
          ? boolean
          : F extends WholeField
            ? number
            : F extends DecimalField
              ? Exact
              : never;
