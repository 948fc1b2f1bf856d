import type { PlainDate } from "@cchc/core";
import type { DateFormat } from "./date-format.ts";
import type { NumberForm } from "./number-form.ts";

/** How the cells of one field are written, where it differs from the usual. */
export interface FieldStyle {
  /** The only forms of dates that are read, the first that fits. */
  readonly formats?: readonly DateFormat[];
  /** What a date alone means in a field of day and time: 00:00:00 or 23:59:59. */
  readonly dateOnly?: "start" | "end";
  /** Whether times with a zone become times in Vietnam; they are refused otherwise. */
  readonly zones?: "convert";
  /** The only way of writing numbers that is read; `plain` for a source's own numbers: digits with a decimal point. */
  readonly numbers?: NumberForm | "plain";
  /** Dates after it are refused, unless the field is one that may lie ahead. */
  readonly asOf?: PlainDate;
}
