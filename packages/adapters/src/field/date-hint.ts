import { fromDayNumber } from "@cchc/core";
import type { Fault } from "../row/fault.ts";
import { type DateFormat, dateFormats } from "./date-format.ts";
import { officeDays, officeMoments } from "./usual-dates.ts";

/** What a cell should have held. */
export interface WantedDate {
  /** Name of the field. */
  readonly name: string;
  readonly formats: readonly DateFormat[];
  readonly wantsTime: boolean;
}

const sample = { year: "2025", month: "07", day: "01", time: "08:30:00" };
const zoned = /\d(?:Z|[+-]\d{2}:?\d{2})$/i;
const serial = /^[1-9]\d{4}(?:[.,]\d+)?$/;
/** Day 0 of a spreadsheet, 1899-12-30, counted from 1970-01-01. */
const spreadsheetZero = -25_569;
const alone = [...dateFormats("yyyy-MM-dd", "yyyyMMdd"), ...officeDays];
const timed = [...dateFormats("yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"), ...officeMoments];
const shortYear = /^\d{1,2}([-/.])\d{1,2}\1\d{2}(?!\d)/;

/** What is wrong with a cell that fits none of the forms of its field. */
export function unreadableDate(text: string, wanted: WantedDate): Fault {
  if (text.includes(":") && zoned.test(text)) {
    return wanted.wantsTime ? zoneOf(wanted.name) : zone;
  }
  if (serial.test(text)) {
    return spreadsheetDay(text);
  }
  if (shortYear.test(text)) {
    return twoDigits(wanted.name);
  }
  return misplacedTime(text, wanted) ?? unreadable(wanted);
}

function misplacedTime(text: string, { name, wantsTime }: WantedDate): Fault | undefined {
  if (wantsTime) {
    return fits(alone, text) ? withoutTime(name) : undefined;
  }
  return fits(timed, text) ? withTime(name) : undefined;
}

function unreadable(wanted: WantedDate): Fault {
  const list = wanted.formats.map((format) => format.text).join(", ");
  return {
    code: wanted.wantsTime ? "date-time/unreadable" : "date/unreadable",
    what: wanted.wantsTime
      ? { vi: "không đọc được ngày và giờ", en: "not a readable day and time" }
      : { vi: "không đọc được ngày", en: "not a readable date" },
    expected: {
      vi: `một trong các dạng ${list}; dạng khác thì khai formats cho ${wanted.name} trong tệp ánh xạ`,
      en: `one of the forms ${list}; others by formats for ${wanted.name} in the mapping`,
    },
    example: wanted.formats[0]?.write(sample) ?? "2025-07-01",
  };
}

/** The fault of a day without a time in a field that needs one: midnight and the end of the day differ by a deadline. */
export function withoutTime(name: string): Fault {
  return {
    code: "date-time/no-time",
    what: { vi: "chỉ có ngày, thiếu giờ", en: "a day without its time" },
    expected: {
      vi: "ngày và giờ; hoặc khai dateOnly trong tệp ánh xạ: start là 00:00:00, end là 23:59:59",
      en: "a day and time; or dateOnly in the mapping: start for 00:00:00, end for 23:59:59",
    },
    example: `dateOnly: { ${name}: start }`,
  };
}

function withTime(name: string): Fault {
  return {
    code: "date/with-time",
    what: { vi: "có cả giờ trong ô chỉ cần ngày", en: "a time where only a day belongs" },
    expected: {
      vi: "chỉ ngày; hoặc khai formats có giờ trong tệp ánh xạ, giờ sẽ được bỏ",
      en: "the day alone; or a form with a time by formats in the mapping, which drops the time",
    },
    example: `formats: { ${name}: "dd/MM/yyyy HH:mm" }`,
  };
}

function twoDigits(name: string): Fault {
  return {
    code: "date/short-year",
    what: { vi: "năm chỉ có hai chữ số", en: "a year of two digits" },
    expected: {
      vi: "năm đủ bốn chữ số; hoặc khai formats có yy và yearPivot trong tệp ánh xạ",
      en: "a year of four digits; or formats with yy, and yearPivot, in the mapping",
    },
    example: `formats: { ${name}: dd/MM/yy }, yearPivot: 50`,
  };
}

function zoneOf(name: string): Fault {
  const { vi, en } = zone.expected;
  return {
    ...zone,
    expected: {
      vi: `${vi}; hoặc khai zones: { ${name}: convert } trong tệp ánh xạ`,
      en: `${en}; or zones: { ${name}: convert } in the mapping`,
    },
  };
}

function spreadsheetDay(text: string): Fault {
  return {
    code: "date/spreadsheet-number",
    what: { vi: "số thứ tự ngày của bảng tính, không phải ngày", en: "a spreadsheet's number of a day, not a date" },
    expected: {
      vi: "ngày: trong bảng tính, định dạng cột là ngày rồi lưu lại CSV",
      en: "a date: format the column as a date in the spreadsheet and save the CSV again",
    },
    example: fromDayNumber(spreadsheetZero + Number(text.slice(0, 5))),
  };
}

function fits(formats: readonly DateFormat[], text: string): boolean {
  return formats.some((format) => format.read(text) !== undefined);
}

const zone = {
  code: "date-time/zone",
  what: { vi: "giờ có múi giờ", en: "the time carries a time zone" },
  expected: {
    vi: "giờ địa phương (Asia/Ho_Chi_Minh), không có Z hay +07:00; giờ UTC cộng thêm 7 giờ",
    en: "local time (Asia/Ho_Chi_Minh) without Z or +07:00; a time in UTC is 7 hours behind it",
  },
  example: "2026-08-14T09:30:00",
} as const;
