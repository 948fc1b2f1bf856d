import type { Field, FieldValue, PlainDate } from "@cchc/core";
import type { FileMapping } from "../../../mapping/record-mapping.ts";
import type { PlannedField } from "../../../records/planned-field.ts";
import { duckdb } from "../../dialect/duckdb.ts";
import { decimalPlaces } from "../../dialect/standard.ts";
import { dateForms } from "./date-forms.ts";
import { wordForms } from "./word-forms.ts";

/** A field of plain rows: pieces of SQL, over the columns of the piece before. */
export interface PlainField {
  readonly name: string;
  readonly planned: PlannedField;
  /** The cell, a column of text; absent for a value that is the same in all rows, or that no row has. */
  readonly cell?: string;
  /** What is told apart before the value is: which of several forms the cell is written in; its column is `cchc_f_` and the name. */
  readonly form?: string;
  /** The value, NULL for a cell that is blank or not plain. */
  readonly value: string;
  /** What a cell that is not blank must be beside having a value. */
  readonly holds: readonly string[];
  /** The cell again, from the value, where the value does not tell it. */
  readonly back: string;
  /** What of the cell has to be kept to write it again. */
  readonly kept?: string;
}

/** What a field of plain rows is made for. */
export interface PlainPlan {
  readonly mapping: FileMapping | undefined;
  readonly asOf: PlainDate | undefined;
  /** Places of columns in the table. */
  readonly positions: ReadonlyMap<string, number>;
}

/** Letters, digits and punctuation that no reader takes for anything else: no mark that combines, no space, nothing unseen. */
const seen = "[!-~À-ʯḀ-ỹ–—‘’“”]";
const text = `(?:${seen}+ )*${seen}+`;
const longestBytes = 1_000;
const isoForms: ReadonlySet<string> = new Set(["%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"]);
const largest = 999_999_999_999_999n;

/** The SQL of one field; undefined where its cells cannot be told in SQL. */
export function plainField(planned: PlannedField, plan: PlainPlan): PlainField | undefined {
  const { name, field, constant, column } = planned;
  const position = plan.positions.get(column);
  if (constant !== undefined || position === undefined) {
    const value = constant === undefined ? `NULL::${duckdb.columnType(field)}` : literal(constant, field);
    return { name, planned, value, holds: [], back: "NULL" };
  }
  const said = plan.mapping?.values;
  const words = said !== undefined && Object.hasOwn(said, name) ? Object.keys(said[name] ?? {}) : [];
  const isListed = field.type === "code" || field.type === "boolean";
  if (planned.words !== undefined && (!isListed || planned.words.meaning("") !== "")) {
    return undefined;
  }
  const cell = `r${position}`;
  const known = { name, planned, cell };
  switch (field.type) {
    case "text":
      return { ...known, value: `nullif(${cell}, '')`, holds: textHolds(cell), back: quoted(name) };
    case "code":
    case "boolean":
      return {
        ...known,
        ...listed(
          known,
          wordForms(
            planned,
            words.map((word) => word.normalize("NFC").trim()),
          ),
        ),
      };
    case "date":
    case "datetime":
      return { ...known, ...dated(known, plan) };
    case "whole":
      return { ...known, ...whole(known) };
    case "decimal":
      return plan.mapping?.numbers?.[name] === "vi" ? undefined : { ...known, ...decimal(known) };
  }
}

interface Known {
  readonly name: string;
  readonly planned: PlannedField;
  readonly cell: string;
}

type Pieces = Omit<PlainField, "name" | "planned" | "cell">;

/** A text in SQL. */
export function quotedText(value: string): string {
  return duckdb.text(value);
}

function quoted(name: string): string {
  return duckdb.quote(name);
}

function literal(value: FieldValue, field: Field): string {
  return `${quotedText(String(value)).replace("T", field.type === "datetime" ? " " : "T")}::${duckdb.columnType(field)}`;
}

function matches(cell: string, pattern: string): string {
  return `regexp_full_match(${cell}, ${quotedText(pattern)})`;
}

function textHolds(cell: string): readonly string[] {
  return [`strlen(${cell}) <= ${longestBytes}`, matches(cell, text)];
}

function listed({ name, cell, planned }: Known, forms: ReadonlyMap<string, string | boolean>): Pieces {
  const isBoolean = planned.field.type === "boolean";
  const shown = (value: string | boolean) => (typeof value === "boolean" ? duckdb.boolean(value) : quotedText(value));
  const cases = [...forms].map(([word, value]) => `WHEN ${quotedText(word)} THEN ${shown(value)}`);
  const none = isBoolean ? "NULL::BOOLEAN" : "NULL::VARCHAR";
  const value = cases.length === 0 ? none : `CASE ${cell} ${cases.join(" ")} ELSE ${none} END`;
  const own = isBoolean ? `CAST(${quoted(name)} AS VARCHAR)` : quoted(name);
  return {
    value,
    holds: [],
    back: `coalesce(${quoted(keptName(name))}, ${own})`,
    kept: `CASE WHEN ${own} IS DISTINCT FROM ${cell} THEN nullif(${cell}, '') END`,
  };
}

function dated({ name, cell, planned }: Known, { mapping, asOf }: PlainPlan): Pieces {
  const { field } = planned;
  const forms = dateForms(name, field, mapping);
  const type = duckdb.columnType(field);
  const form = formName(name);
  const cases = forms.map(({ pattern }, index) => `WHEN ${matches(cell, pattern)} THEN ${index + 1}`);
  const values = forms.map(({ written, time }, index) => {
    const isIso = isoForms.has(written) && time === 0;
    const parsed = isIso ? `TRY_CAST(${cell} AS ${type})` : `try_strptime(${cell}, ${quotedText(written)})`;
    const later = time === 0 ? parsed : `${parsed} + INTERVAL ${time} SECONDS`;
    return `WHEN ${index + 1} THEN CAST(${later} AS ${type})`;
  });
  const back = forms.map(
    ({ written }, index) => `WHEN ${index + 1} THEN strftime(${quoted(name)}, ${quotedText(written)})`,
  );
  const latest = asOf === undefined || ("ahead" in field && field.ahead === true) ? "2200-12-31" : asOf;
  const value = quoted(name);
  const day = field.type === "date" ? value : `CAST(${value} AS DATE)`;
  return {
    form: cases.length === 0 ? "0::UTINYINT" : `(CASE ${cases.join(" ")} ELSE 0 END)::UTINYINT`,
    value: values.length === 0 ? `NULL::${type}` : `CASE ${quoted(form)} ${values.join(" ")} ELSE NULL END`,
    holds: [`${day} BETWEEN DATE '1900-01-01' AND DATE '${latest < "2200-12-31" ? latest : "2200-12-31"}'`],
    back: back.length === 0 ? "NULL" : `CASE ${quoted(keptName(name))} ${back.join(" ")} END`,
    kept: quoted(form),
  };
}

/** Digits as a person counts; zeros in front are refused or dropped by the reader. */
function whole({ name, cell }: Known): Pieces {
  const value = quoted(name);
  return {
    value: `TRY_CAST(${cell} AS BIGINT)`,
    holds: [`${value} BETWEEN 0 AND ${largest}`, `CAST(${value} AS VARCHAR) = ${cell}`],
    back: `CAST(${value} AS VARCHAR)`,
  };
}

function decimal({ name, cell }: Known): Pieces {
  return {
    value: `CASE WHEN ${matches(cell, `(?:0|[1-9][0-9]{0,14})(?:[.][0-9]{1,${decimalPlaces}})?`)} THEN TRY_CAST(${cell} AS DECIMAL(38, ${decimalPlaces})) END`,
    // Three digits behind a point are counted and told: they may be thousands.
    holds: [`NOT ${matches(cell, "[0-9]{1,3}[.][0-9]{3}")}`],
    back: quoted(keptName(name)),
    kept: `nullif(${cell}, '')`,
  };
}

/** Under this name stands the form of a cell. */
export function formName(name: string): string {
  return `cchc_f_${name}`;
}

/** Under this name stands what is kept of a cell. */
export function keptName(name: string): string {
  return `cchc_k_${name}`;
}
