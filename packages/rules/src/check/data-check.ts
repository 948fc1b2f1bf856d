import { ExactText, Id, Localized, PlainDate } from "@cchc/core";
import { z } from "zod";
import { BlockedIndicator } from "./lack.ts";
import { Count, Some } from "./some.ts";

/** A table that was read: read = accepted + rejected. */
export const CheckedTable = z.strictObject({
  name: z.string(),
  /** Absent for lists of units, counts and published scores. */
  entity: z.string().optional(),
  sha256: z.string(),
  read: Count,
  accepted: Count,
  rejected: Count,
  /** Rows that are no records, such as totals and repeated headers, which are not among those read. */
  aside: z.array(z.strictObject({ code: z.string(), rows: Some })),
});

/** A table that was read. */
export type CheckedTable = z.infer<typeof CheckedTable>;

/** One reason for which rows of a table were rejected. A row may have several. */
export const RejectedKind = z.strictObject({
  table: z.string(),
  entity: z.string().optional(),
  code: z.string(),
  /** Header of the column, where one cell is wrong. */
  field: z.string().optional(),
  /** Absent where every row has words of its own. */
  what: Localized.optional(),
  rows: Some,
});

/** One reason for which rows of a table were rejected. */
export type RejectedKind = z.infer<typeof RejectedKind>;

/** Months in a row without a record, beside months with many. */
const Silent = z.strictObject({ first: z.string(), last: z.string() });

/** The records of one unit, of one entity. */
export const UnitRecords = z.strictObject({
  unit: z.string(),
  accepted: Count,
  rejected: Count,
  /** Of the rejected: rows whose id was given before. */
  repeated: Count,
  /** Accepted, without the date that puts them on the line of time. */
  undated: Count,
  first: PlainDate.optional(),
  last: PlainDate.optional(),
  /** Days from the last record to the end of the period, of the unit or of the data, whichever comes first; 0 when it is reached. Absent without a period. */
  daysShort: Count.optional(),
  silent: z.array(Silent),
});

/** The records of one unit, of one entity. */
export type UnitRecords = z.infer<typeof UnitRecords>;

/** All records of one entity. */
export const EntityRecords = z.strictObject({
  entity: z.string(),
  title: Localized,
  /** The field whose days are looked at; absent for entities without a date. */
  date: z.string().optional(),
  accepted: Count,
  /** Rejected rows whose unit is known stand with their unit too. */
  rejected: Count,
  units: z.array(UnitRecords),
  /** Units that are listed and have no record. */
  without: Some,
});

/** All records of one entity. */
export type EntityRecords = z.infer<typeof EntityRecords>;

/** How often a field is filled in. */
export const FieldFilling = z.strictObject({
  entity: z.string(),
  field: z.string(),
  title: Localized,
  /** What the policy's measures ask of it: `needs` a value, `derives` a fact from it, `reads` it where a blank has a meaning; absent without a policy. */
  use: z.enum(["needs", "derives", "reads"]).optional(),
  /** Codes of the indicators that use it. */
  indicators: z.array(z.string()),
  /** Whether any table has a column for it. */
  column: z.boolean(),
  records: Count,
  filled: Count,
  /** Units with blanks, those with the most first. */
  units: z.array(z.strictObject({ unit: z.string(), records: Count, filled: Count })),
});

/** How often a field is filled in. */
export type FieldFilling = z.infer<typeof FieldFilling>;

/** Figures that do not agree. */
export const CheckedDiscrepancy = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  unit: z.string(),
  period: z.string().optional(),
  what: Localized,
  figures: z.array(z.strictObject({ title: Localized, value: z.string() })),
  records: z.array(z.string()),
});

const Text = z.string().exactOptional();

/** What was told while reading. */
const CheckedWarning = z.strictObject({
  code: z.string(),
  what: Localized,
  expected: Localized,
  given: Text,
  example: Text,
  place: z
    .strictObject({
      file: z.string(),
      sheet: Text,
      page: z.int().exactOptional(),
      line: z.int().exactOptional(),
      column: z.int().exactOptional(),
      row: z.int().exactOptional(),
      key: Text,
      field: Text,
    })
    .exactOptional(),
});

/** Whether data is good enough to score, and everything that says so. Nothing in it is a score. */
export const DataCheck = z.strictObject({
  schema: z.literal("cchc-check/1"),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  /** `no` with an error or too many rejected rows, `with-gaps` with warnings, else `yes`. */
  verdict: z.enum(["yes", "with-gaps", "no"]),
  policy: z.strictObject({ id: Id, title: Localized }).optional(),
  period: z.strictObject({ text: z.string(), first: PlainDate, last: PlainDate }).optional(),
  asOf: PlainDate.optional(),
  /** How many units the data is of: those that are listed, or that records name. */
  units: Count,
  tables: z.array(CheckedTable),
  rejected: z.array(RejectedKind),
  /** The share of rejected rows that is allowed, and the tables (`*`: all together) that are over it. */
  limit: z.strictObject({ most: ExactText, over: z.array(z.string()) }),
  records: z.array(EntityRecords),
  fields: z.array(FieldFilling),
  /** Indicators in force, and how many have a number for every unit; absent without a policy. */
  indicators: z.strictObject({ all: Count, complete: Count }).optional(),
  blocked: z.array(BlockedIndicator),
  /** What was held against each other, and how many disagreements came of it. */
  reconciled: z.array(z.strictObject({ id: z.string(), title: Localized, findings: Count })),
  discrepancies: z.array(CheckedDiscrepancy),
  warnings: z.array(CheckedWarning),
  findings: z.strictObject({ error: Count, warning: Count }),
});

/** Whether data is good enough to score, and everything that says so. */
export type DataCheck = z.infer<typeof DataCheck>;
