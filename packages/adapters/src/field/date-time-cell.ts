import { type DateTimeField, isPlainDateTime, type PlainDateTime, parsePlainDateTime } from "@cchc/core";
import type { Fault } from "../row/fault.ts";
import { dayOf, explained, inFuture } from "./date-cell.ts";
import { type DateFormat, type DateParts, dateFormats, firstFit } from "./date-format.ts";
import { unreadableDate, withoutTime } from "./date-hint.ts";
import type { FieldStyle } from "./field-style.ts";
import { officeDays, officeMoments } from "./usual-dates.ts";
import { timeInVietnam, zonedTime } from "./zoned-time.ts";

const timed = dateFormats(
  "yyyy-MM-ddTHH:mm:ss",
  "yyyy-MM-dd HH:mm:ss",
  "d/M/yyyy H:mm",
  "d/M/yyyy H:mm:ss",
  "yyyyMMddHHmmss",
  "yyyy-MM-ddTHH:mm",
  "yyyy-MM-dd HH:mm",
);
const usual = [...timed, ...officeMoments, ...dateFormats("yyyy-MM-dd"), ...officeDays];
/** Systems that write zones write fractions of seconds too, which are dropped. */
const fractions = dateFormats("yyyy-MM-ddTHH:mm:ss.SSS");

/** Reads day and time in ISO form, as `1/7/2025 8:30`, `1-7-2025 8h30` or `20250701083000`, or as the mapping says. */
export function dateTimeReader(
  name: string,
  field: DateTimeField,
  style: FieldStyle,
): (text: string) => PlainDateTime | Fault {
  const { asOf, dateOnly, zones, formats = usual } = style;
  const limit = field.ahead ? undefined : asOf;
  const zonedFormats = formats === usual ? [...timed, ...officeMoments, ...fractions] : formats;
  const wanted = { name, formats: formats === usual ? timed : formats, wantsTime: true };
  const unfit = (text: string): PlainDateTime | Fault =>
    (zones === undefined ? undefined : convertedMoment(text, zonedFormats)) ?? unreadableDate(text, wanted);
  const slow = (text: string): PlainDateTime | Fault => {
    const found = firstFit(formats, text);
    if (found === undefined) {
      return unfit(text);
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

/** A time with its zone as the time in Vietnam; `undefined` if it is none. */
function convertedMoment(text: string, formats: readonly DateFormat[]): PlainDateTime | Fault | undefined {
  const zoned = zonedTime(text);
  const found = zoned === undefined ? undefined : firstFit(formats, zoned.local);
  if (zoned === undefined || found?.parts.time === undefined) {
    return undefined;
  }
  const { parts, format } = found;
  const moment = momentOf({ ...parts, time: found.parts.time }, format);
  return typeof moment === "string"
    ? explained(() => parsePlainDateTime(timeInVietnam(moment, zoned.offset)), parts, format)
    : moment;
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
