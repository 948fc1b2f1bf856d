import {
  CchcError,
  type DateField,
  type DateTimeField,
  isPlainDate,
  type PlainDate,
  type Problem,
  parsePlainDate,
} from "@cchc/core";
import type { Fault } from "../row/fault.ts";
import { type DateFormat, type DateParts, dateFormats, firstFit } from "./date-format.ts";
import { unreadableDate } from "./date-hint.ts";
import type { FieldStyle } from "./field-style.ts";
import { midnightDay, officeDays } from "./usual-dates.ts";

const shown = dateFormats("yyyy-MM-dd", "d/M/yyyy");
const usual = [...dateFormats("yyyy-MM-dd"), ...officeDays];

/**
 * Reads days as `2025-07-01` or `1/7/2025` (day first) and the like, also with a time that is exactly midnight, or as the mapping says;
 * a time in the mapping's form is dropped.
 */
export function dateReader(name: string, field: DateField, style: FieldStyle): (text: string) => PlainDate | Fault {
  const { asOf, formats = usual } = style;
  const limit = field.ahead ? undefined : asOf;
  const slow = (text: string): PlainDate | Fault => {
    const found = firstFit(formats, text) ?? (formats === usual ? midnightDay(text) : undefined);
    if (found !== undefined) {
      return dayOf(found.parts, found.format);
    }
    return unreadableDate(text, { name, formats: formats === usual ? shown : formats, wantsTime: false });
  };
  return (text) => {
    const date = formats === usual && text[4] === "-" && isPlainDate(text) ? text : slow(text);
    return typeof date === "string" ? (inFuture(date, limit) ?? date) : date;
  };
}

/** A real day, or why there is none, with an example in the form of the cell. */
export function dayOf(parts: DateParts, format: DateFormat): PlainDate | Fault {
  const { year, month, day } = parts;
  const text = `${year}-${month}-${day}`;
  return isPlainDate(text) ? text : explained(() => parsePlainDate(text), parts, format);
}

/** What core says about a date or time that is none, its example rewritten in the form of the cell. */
export function explained<T>(parse: () => T, parts: DateParts, format: DateFormat): T | Fault {
  try {
    return parse();
  } catch (error) {
    const problem = error instanceof CchcError ? error.problems[0] : undefined;
    if (problem === undefined) {
      throw error;
    }
    return rewritten(problem, parts, format);
  }
}

function rewritten({ code, what, expected, example = "" }: Problem, parts: DateParts, format: DateFormat): Fault {
  const [year = "", month = "", day = ""] = example.slice(0, 10).split("-");
  const time = example.length > 10 ? example.slice(11) : parts.time;
  const shown = format.write({ year, month, day, ...(time === undefined ? {} : { time }) });
  // 07/13/2025 has no 13th month; most likely the month stands first.
  const swapped = Number(parts.month) > 12 && Number(parts.month) <= 31 && Number(parts.day) <= 12;
  return swapped ? { code, what, expected: monthFirst, example: shown } : { code, what, expected, example: shown };
}

const monthFirst = {
  vi: "ngày trước, tháng sau; nếu tệp ghi tháng trước thì khai formats MM/dd/yyyy trong tệp ánh xạ",
  en: "the day before the month; if the file writes the month first, formats MM/dd/yyyy in the mapping",
} as const;

/** The fault of a date after the day on which the records were taken. */
export function inFuture(value: string, asOf: PlainDate | undefined): Fault | undefined {
  return asOf === undefined || value.slice(0, 10) <= asOf
    ? undefined
    : {
        code: "record/in-future",
        what: { vi: "ngày ở tương lai so với ngày lấy số liệu", en: "a date after the day of the data" },
        expected: { vi: `không muộn hơn ${asOf}`, en: `not after ${asOf}` },
        example: asOf,
      };
}

/** Whether a field holds dates. */
export function isDated(field: { readonly type: string }): field is DateField | DateTimeField {
  return field.type === "date" || field.type === "datetime";
}
