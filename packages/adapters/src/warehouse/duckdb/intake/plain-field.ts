import { Buffer } from "node:buffer";
import type { Field, FieldValue, PlainDate } from "@cchc/core";
import type { FileMapping } from "../../../mapping/record-mapping.ts";
import type { PlannedField } from "../../../records/planned-field.ts";
import { duckdb } from "../../dialect/duckdb.ts";
import { decimalPlaces } from "../../dialect/standard.ts";
import { type DateForm, dateForms } from "./date-forms.ts";
import type { TimeColumn } from "./quick-table.ts";
import { textShapes, wholeShapes } from "./text-shapes.ts";
import { wordForms } from "./word-forms.ts";

/** A field of plain rows: pieces of SQL, over the columns of the piece before. */
export interface PlainField {
  readonly name: string;
  readonly planned: PlannedField;
  /** The cell, a column of text; absent for a value that is the same in all rows, or that no row has. */
  readonly cell?: string;
  /** Whether the cell is blank, where that is not an empty text. */
  readonly blank?: string;
  /** The value, NULL for a cell that is blank or not plain. */
  readonly value: string;
  /** Patterns of GLOB: a cell that fits one of them needs nothing more than to have a value. */
  readonly shapes?: readonly string[];
  /** What any other cell that is not blank must be beside having a value. */
  readonly holds: readonly string[];
}

/** What a field of plain rows is made for. */
export interface PlainPlan {
  readonly mapping: FileMapping | undefined;
  readonly asOf: PlainDate | undefined;
  /** Places of columns in the table. */
  readonly positions: ReadonlyMap<string, number>;
  /** Places of columns that give days or moments and no texts. */
  readonly times: ReadonlyMap<number, TimeColumn>;
  /** Some rows of the table: what is frequent in them is looked for first. */
  readonly sample: readonly ReadonlyMap<string, string>[];
}

/** Letters, digits and punctuation that no reader takes for anything else: no mark that combines, no space, nothing unseen. */
const seen = "[!-~À-ʯḀ-ỹ–—‘’“”]";
const text = `(?:${seen}+ )*${seen}+`;
const plainText = new RegExp(`^${text}$`, "u");
const longestBytes = 1_000;
const isoForms: ReadonlySet<string> = new Set(["%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"]);
const latestDay = "2200-12-31";
const largest = 999_999_999_999_999n;

/** The SQL of one field; undefined where its cells cannot be told in SQL. */
export function plainField(planned: PlannedField, plan: PlainPlan): PlainField | undefined {
  const { name, field, constant, column } = planned;
  const position = plan.positions.get(column);
  if (constant !== undefined || position === undefined) {
    const value = constant === undefined ? `NULL::${duckdb.columnType(field)}` : literal(constant, field);
    return { name, planned, value, holds: [] };
  }
  const known = { name, planned, cell: `r${position}` };
  const time = plan.times.get(position);
  const read = time === undefined ? readings[field.type] : timeReadings[time][field.type];
  const pieces = canBeTold(planned, plan) ? read?.(known, plan) : undefined;
  return pieces === undefined ? undefined : { ...known, ...pieces };
}

/** Words that mean something else can be told in a closed list alone, and a blank cell has to be one. */
function canBeTold({ name, field, words }: PlannedField, { mapping }: PlainPlan): boolean {
  const isListed = field.type === "code" || field.type === "boolean";
  const isOther = field.type === "decimal" && mapping?.numbers?.[name] === "vi";
  return !isOther && (words === undefined || (isListed && words.meaning("") === ""));
}

const readings: Readonly<Record<Field["type"], (known: Known, plan: PlainPlan) => Pieces>> = {
  text: ({ cell, planned }, { sample }) => {
    const holds = [`strlen(${cell}) <= ${longestBytes}`, matches(cell, text)];
    return { value: `nullif(${cell}, '')`, shapes: textShapes(cellsOf(planned, sample)), holds };
  },
  code: listed,
  boolean: listed,
  date: dated,
  datetime: dated,
  whole,
  decimal,
};

/** Days and moments of a file's own, for the fields that take them. */
const timeReadings: Readonly<Record<TimeColumn, Partial<typeof readings>>> = {
  date: { date: (known, plan) => ownTime(known, plan, known.cell) },
  datetime: {
    datetime: (known, plan) => ownTime(known, plan, known.cell),
    date: (known, plan) => {
      const own = ownTime(known, plan, `CAST(${known.cell} AS DATE)`);
      return { ...own, holds: [...own.holds, `${quoted(known.name)} = ${known.cell}`] };
    },
  },
};

function ownTime({ name, cell, planned }: Known, { asOf }: PlainPlan, value: string): Pieces {
  return { value, blank: `${cell} IS NULL`, holds: [isInTime(name, planned.field, asOf)] };
}

/** Whether the value of a field lies between the first day of any register and the last that there can be. */
function isInTime(name: string, field: Field, asOf: PlainDate | undefined): string {
  const isBounded = asOf !== undefined && asOf < latestDay && !("ahead" in field && field.ahead === true);
  const bound = isBounded ? asOf : latestDay;
  const last = field.type === "date" ? `DATE '${bound}'` : `TIMESTAMP '${bound} 23:59:59'`;
  return `${quoted(name)} BETWEEN DATE '1900-01-01' AND ${last}`;
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

/** Whether a text is one that needs no second look. */
export function isPlainText(value: string): boolean {
  return plainText.test(value) && Buffer.byteLength(value) <= longestBytes;
}

/** Whether a cell fits one of several patterns of GLOB, which looks at each of its bytes once. */
export function fits(cell: string, patterns: readonly string[]): string {
  return `(${patterns.map((pattern) => `${cell} GLOB ${quotedText(pattern)}`).join(" OR ")})`;
}

function listed({ name, cell, planned }: Known, { mapping, sample }: PlainPlan): Pieces {
  const said = mapping?.values;
  const named = said !== undefined && Object.hasOwn(said, name) ? Object.keys(said[name] ?? {}) : [];
  const forms = wordForms(
    planned,
    named.map((word) => word.normalize("NFC").trim()),
  );
  const words = frequentFirst([...forms.keys()], cellsOf(planned, sample), (word, text) => word === text);
  const none = planned.field.type === "boolean" ? "NULL::BOOLEAN" : "NULL::VARCHAR";
  const cases = words.map((word) => `WHEN ${quotedText(word)} THEN ${shownValue(forms.get(word))}`);
  return { value: cases.length === 0 ? none : `CASE ${cell} ${cases.join(" ")} ELSE ${none} END`, holds: [] };
}

function shownValue(value: string | boolean | undefined): string {
  return typeof value === "boolean" ? duckdb.boolean(value) : quotedText(value ?? "");
}

function dated(known: Known, { mapping, asOf, sample }: PlainPlan): Pieces {
  const { name, cell, planned } = known;
  const { field } = planned;
  const isIn = ({ sample: like }: DateForm, text: string) => like.test(text);
  const forms = frequentFirst(dateForms(name, field, mapping), cellsOf(planned, sample), isIn);
  const type = duckdb.columnType(field);
  const cases = forms.map((one) => `WHEN ${fits(cell, one.patterns)} THEN ${dateOf(one, cell, type)}`);
  const none = `NULL::${type}`;
  return {
    value: cases.length === 0 ? none : `CASE ${cases.join(" ")} ELSE ${none} END`,
    holds: [isInTime(name, field, asOf)],
  };
}

/** The day or moment of a cell that fits a form; NULL for one that no calendar has. */
export function dateOf({ written, time }: DateForm, cell: string, type: string): string {
  if (isoForms.has(written) && time === 0) {
    return `TRY_CAST(${cell} AS ${type})`;
  }
  const day = `try_strptime(${cell}, ${quotedText(written)})`;
  return time === 0 ? `CAST(${day} AS ${type})` : `${day} + INTERVAL ${time} SECONDS`;
}

function cellsOf({ column }: PlannedField, sample: PlainPlan["sample"]): readonly string[] {
  return sample.map((row) => row.get(column) ?? "");
}

/** Forms in the order of how often the sample has them: most cells are then told by the first. */
function frequentFirst<T>(
  forms: readonly T[],
  cells: readonly string[],
  isIn: (form: T, cell: string) => boolean,
): readonly T[] {
  const counted = forms.map((form) => ({ form, count: cells.filter((cell) => isIn(form, cell)).length }));
  return counted.sort((a, b) => b.count - a.count).map(({ form }) => form);
}

/** Digits as a person counts; zeros in front are refused or dropped by the reader. */
function whole({ name, cell, planned }: Known, { sample }: PlainPlan): Pieces {
  const value = quoted(name);
  return {
    value: `TRY_CAST(${cell} AS BIGINT)`,
    shapes: wholeShapes(cellsOf(planned, sample)),
    holds: [`${value} BETWEEN 0 AND ${largest}`, `CAST(${value} AS VARCHAR) = ${cell}`],
  };
}

function decimal({ cell }: Known): Pieces {
  return {
    value: `CASE WHEN ${matches(cell, `(?:0|[1-9][0-9]{0,14})(?:[.][0-9]{0,${decimalPlaces - 1}}[1-9])?`)} THEN TRY_CAST(${cell} AS DECIMAL(38, ${decimalPlaces})) END`,
    // Three digits behind a point are counted and told: they may be thousands.
    holds: [`NOT ${matches(cell, "[0-9]{1,3}[.][0-9]{3}")}`],
  };
}
