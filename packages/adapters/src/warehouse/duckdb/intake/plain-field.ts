import type { Field, FieldValue, PlainDate } from "@cchc/core";
import type { FileMapping } from "../../../mapping/record-mapping.ts";
import type { PlannedField } from "../../../records/planned-field.ts";
import { duckdb } from "../../dialect/duckdb.ts";
import { decimalPlaces } from "../../dialect/standard.ts";
import { type DateForm, dateForms } from "./date-forms.ts";
import type { TimeColumn } from "./quick-table.ts";
import { textShapes } from "./text-shapes.ts";
import { wordForms } from "./word-forms.ts";

/** A field of plain rows: pieces of SQL, over the columns of the piece before. */
export interface PlainField {
  readonly name: string;
  readonly planned: PlannedField;
  /** The cell, a column of text; absent for a value that is the same in all rows, or that no row has. */
  readonly cell?: string;
  /** Whether the cell is blank, where that is not an empty text. */
  readonly blank?: string;
  /** Which of several forms or words the cell is written in, 0 for none of them: told before the value is, and kept. */
  readonly form?: string;
  /** The value, NULL for a cell that is blank or not plain. */
  readonly value: string;
  /** What a cell that is not blank must be beside having a value. */
  readonly holds: readonly string[];
  /** The cell again, from the value and the form. */
  readonly back: string;
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
const longestBytes = 1_000;
const isoForms: ReadonlySet<string> = new Set(["%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"]);
const latestDay = "2200-12-31";
/** As many as a byte tells apart. */
const mostForms = 254;
const largest = 999_999_999_999_999n;

/** The SQL of one field; undefined where its cells cannot be told in SQL. */
export function plainField(planned: PlannedField, plan: PlainPlan): PlainField | undefined {
  const { name, field, constant, column } = planned;
  const position = plan.positions.get(column);
  if (constant !== undefined || position === undefined) {
    const value = constant === undefined ? `NULL::${duckdb.columnType(field)}` : literal(constant, field);
    return { name, planned, value, holds: [], back: "NULL" };
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
  text: ({ name, cell, planned }, { sample }) => ({
    value: `nullif(${cell}, '')`,
    holds: textHolds(cell, textShapes(cellsOf(planned, sample))),
    back: quoted(name),
  }),
  code: listed,
  boolean: listed,
  date: dated,
  datetime: dated,
  whole,
  decimal,
};

/** Days and moments of a file's own, for the fields that take them. */
const timeReadings: Readonly<Record<TimeColumn, Partial<typeof readings>>> = {
  date: { date: (known, plan) => ownTime(known, plan, { value: known.cell, written: "%Y-%m-%d" }) },
  datetime: {
    datetime: (known, plan) => ownTime(known, plan, { value: known.cell, written: "%Y-%m-%dT%H:%M:%S" }),
    date: (known, plan) => {
      const own = ownTime(known, plan, { value: `CAST(${known.cell} AS DATE)`, written: "%Y-%m-%dT00:00:00" });
      return { ...own, holds: [...own.holds, `${quoted(known.name)} = ${known.cell}`] };
    },
  },
};

interface OwnTime {
  readonly value: string;
  /** How the streaming intake writes it. */
  readonly written: string;
}

function ownTime({ name, cell, planned }: Known, { asOf }: PlainPlan, { value, written }: OwnTime): Pieces {
  const back = `strftime(${quoted(name)}, ${quotedText(written)})`;
  return { value, blank: `${cell} IS NULL`, holds: [isInTime(name, planned.field, asOf)], back };
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

function textHolds(cell: string, shapes: readonly string[]): readonly string[] {
  const shaped = shapes.map((shape) => `WHEN ${fits(cell, [shape])} THEN TRUE`);
  const isText = shapes.length === 0 ? matches(cell, text) : `CASE ${shaped.join(" ")} ELSE ${matches(cell, text)} END`;
  return [`strlen(${cell}) <= ${longestBytes}`, isText];
}

/** Whether a cell fits one of several patterns of GLOB, which looks at each of its bytes once. */
function fits(cell: string, patterns: readonly string[]): string {
  return `(${patterns.map((pattern) => `${cell} GLOB ${quotedText(pattern)}`).join(" OR ")})`;
}

function listed({ name, cell, planned }: Known, { mapping, sample }: PlainPlan): Pieces {
  const said = mapping?.values;
  const named = said !== undefined && Object.hasOwn(said, name) ? Object.keys(said[name] ?? {}) : [];
  const forms = wordForms(
    planned,
    named.map((word) => word.normalize("NFC").trim()),
  );
  const cells = cellsOf(planned, sample);
  const words = frequentFirst([...forms.keys()].slice(0, mostForms), cells, (word, text) => word === text);
  const form = quoted(formName(name));
  const shown = (value: string | boolean | undefined) =>
    typeof value === "boolean" ? duckdb.boolean(value) : quotedText(value ?? "");
  const none = planned.field.type === "boolean" ? "NULL::BOOLEAN" : "NULL::VARCHAR";
  const numbered = words.map((word, index) => `WHEN ${quotedText(word)} THEN ${index + 1}`);
  const values = words.map((word, index) => `WHEN ${index + 1} THEN ${shown(forms.get(word))}`);
  const back = words.map((word, index) => `WHEN ${index + 1} THEN ${quotedText(word)}`);
  return words.length === 0
    ? { form: "0::UTINYINT", value: none, holds: [], back: "NULL" }
    : {
        form: `(CASE ${cell} ${numbered.join(" ")} ELSE 0 END)::UTINYINT`,
        value: `CASE ${form} ${values.join(" ")} ELSE ${none} END`,
        holds: [],
        back: `CASE ${form} ${back.join(" ")} END`,
      };
}

function dated(known: Known, { mapping, asOf, sample }: PlainPlan): Pieces {
  const { name, cell, planned } = known;
  const { field } = planned;
  const isIn = ({ sample: like }: DateForm, text: string) => like.test(text);
  const forms = frequentFirst(dateForms(name, field, mapping), cellsOf(planned, sample), isIn);
  const type = duckdb.columnType(field);
  const form = quoted(formName(name));
  const value = quoted(name);
  if (forms.length === 0) {
    return { form: "0::UTINYINT", value: `NULL::${type}`, holds: [], back: "NULL" };
  }
  const cases = forms.map(({ patterns }, index) => `WHEN ${fits(cell, patterns)} THEN ${index + 1}`);
  const values = forms.map((one, index) => `WHEN ${index + 1} THEN ${parsed(one, cell, type)}`);
  const back = forms.map(({ written }, index) => `WHEN ${index + 1} THEN strftime(${value}, ${quotedText(written)})`);
  return {
    form: `(CASE ${cases.join(" ")} ELSE 0 END)::UTINYINT`,
    value: `CASE ${form} ${values.join(" ")} ELSE NULL END`,
    holds: [isInTime(name, field, asOf)],
    back: `CASE ${form} ${back.join(" ")} END`,
  };
}

function parsed({ written, time }: DateForm, cell: string, type: string): string {
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
    value: `CASE WHEN ${matches(cell, `(?:0|[1-9][0-9]{0,14})(?:[.][0-9]{0,${decimalPlaces - 1}}[1-9])?`)} THEN TRY_CAST(${cell} AS DECIMAL(38, ${decimalPlaces})) END`,
    // Three digits behind a point are counted and told: they may be thousands.
    holds: [`NOT ${matches(cell, "[0-9]{1,3}[.][0-9]{3}")}`],
    back: `rtrim(rtrim(CAST(${quoted(name)} AS VARCHAR), '0'), '.')`,
  };
}

/** Under this name stands the form of a cell. */
export function formName(name: string): string {
  return `cchc_f_${name}`;
}
