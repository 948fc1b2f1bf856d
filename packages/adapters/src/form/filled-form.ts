import type { Ii06aTable, MeasuredUnit, Period } from "@cchc/core";

/** What a form is filled in with. */
export interface FilledForm {
  readonly unit: Pick<MeasuredUnit, "code" | "name">;
  readonly period: Period;
  readonly table: Ii06aTable;
  /** Whether the records are simulated: the form then says so. */
  readonly simulated: boolean;
  readonly toolVersion: string;
}
