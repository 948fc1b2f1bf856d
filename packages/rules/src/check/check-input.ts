import type {
  Calendar,
  Discrepancy,
  EntityProfile,
  Exact,
  MeasuredUnit,
  Measurement,
  Period,
  PlainDate,
  Problem,
  Reconciled,
} from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { CheckedTable, RejectedKind } from "./data-check.ts";

/** Rejected rows of one entity and unit. */
export interface RejectedOfUnit {
  readonly entity: string;
  readonly unit: string;
  readonly rejected: number;
  readonly repeated: number;
}

/** What is checked against: the indicators of a policy in a period. */
export interface CheckAgainst {
  readonly policy: Policy;
  readonly calendar: Calendar;
  /** What the measures of the policy gave, from records or as a source counted. */
  readonly measurements: readonly Measurement[];
  /** Whether a source counted: then there are no files of records to ask for. */
  readonly counted: boolean;
}

/** What one reading of the data gave. */
export interface CheckInput {
  readonly tables: readonly CheckedTable[];
  readonly rejected: readonly RejectedKind[];
  readonly rejectedOfUnits: readonly RejectedOfUnit[];
  readonly profiles: readonly EntityProfile[];
  /** Entities that the data holds, with the fields that any of their tables gives. */
  readonly supplied: ReadonlyMap<string, ReadonlySet<string>>;
  readonly units: readonly MeasuredUnit[];
  /** From when to when the codes of units stood, by code. */
  readonly unitDays: ReadonlyMap<
    string,
    { readonly from?: PlainDate | undefined; readonly to?: PlainDate | undefined }
  >;
  readonly reconciled: readonly Reconciled[];
  /** What does not agree and no reconciliation of records can see: counts against records, ids given twice. */
  readonly discrepancies: readonly Discrepancy[];
  readonly warnings: readonly Problem[];
  readonly period?: Period | undefined;
  readonly asOf?: PlainDate | undefined;
  /** The share of rejected rows that is allowed. */
  readonly most: Exact;
  readonly against?: CheckAgainst | undefined;
}
