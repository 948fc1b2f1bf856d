import { type DateTimeField, isPlainDateTime, type PlainDateTime, parsePlainDateTime } from "@cchc/core";
import type { Fault } from "../row/fault.ts";
import { dayOf, explained, inFuture } from "./date-cell.ts";
import { type DateFormat, type DateParts, dateFormats, firstFit } from "./date-format.ts";
import { unreadableDate, withoutTime } from "./date-hint.ts";
import type { FieldStyle } from "./field-style.ts";

const timed = dateFormats(
  "yyyy-MM-ddTHH:mm:ss",
  "yyyy-MM-dd HH:mm:ss",
  "d/M/yyyy H:mm",
  "d/M/yyyy H:mm:ss",
  "d-M-yyyy H:mm",
  "d-M-yyyy H:mm:ss",
  "yyyyMMddHHmmss",
  "yyyy-MM-ddTHH:mm",
  "yyyy-MM-dd HH:mm",
);
const daysAlone = dateFormats("yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy");
const usual = [...timed, ...daysAlone];

/** Reads day and time in ISO form, as `1/7/2025 8:30` or `20250701083000`, or as the mapping says. */
export function dateTimeReader(
  name: string,
  field: DateTimeField,
  style: FieldStyle,
): (text: string) => PlainDateTime | Fault {
  const { asOf, dateOnly, formats = usual } = style;
  const limit = field.ahead ? undefined : asOf;
  const slow = (text: string): PlainDateTime | Fault => {
    const found = firstFit(formats, text);
    if (found === undefined) {
      return unreadableDate(text, { name, formats: formats === usual ? timed : formats, wantsTime: true });
    }
    const time = found.parts.time ?? timeAlone(dateOnly);
    if (time !== undefined) {
      return momentOf({ ...found.parts, time }, found.format);
    }
    const day = dayOf(found.parts, found.format);
    // Of 31/02 without a time the day is what has to be put right.
    return typeof day === "string" ? withoutTime(name) : day;
  };
  return (text) => {
    // Looking at one character first spares the other forms the search for what is wrong with them.
    const moment = formats === usual && text[10] === "T" && isPlainDateTime(text) ? text : slow(text);
    return typeof moment === "string" ? (inFuture(moment, limit) ?? moment) : moment;
  };
}

function timeAlone(dateOnly: FieldStyle["dateOnly"]): string | undefined {
  if (dateOnly === undefined) {
    return undefined;
  }
  return dateOnly === "start" ? "00:00:00" : "23:59:59";
}

function momentOf(parts: DateParts & { readonly time: string }, format: DateFormat): PlainDateTime | Fault {
  const day = dayOf(parts, format);
  return typeof day === "string" ? explained(() => parsePlainDateTime(`${day}T${parts.time}`), parts, format) : day;
}
