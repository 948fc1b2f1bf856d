import type { Problem } from "../problem.ts";
import { dateProblem, suggestDate } from "./date-problem.ts";

const canonical = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;
const dayOnly = /^\d{4}-\d{2}-\d{2}$/;
const zoned = /\d(?:Z|[+-]\d{2}:?\d{2})$/i;
const looseForm = /^(.+?)[T ](\d{1,2}):(\d{2})(?::(\d{2}))?$/;

const wholeForm = {
  vi: "ngày và giờ tại cơ quan, viết năm-tháng-ngàyTgiờ:phút:giây",
  en: "a day and time at the office, written year-month-dayThour:minute:second",
} as const;

/**
 * What is wrong with a text that should be a day and time in canonical form, or `undefined` if it is one.
 *
 * @param given What the problem shows as given, where the text was tidied before.
 * @example
 * dateTimeProblem("2026-08-14T09:30:00"); // undefined
 * dateTimeProblem("2026-08-14T25:00:00")?.code; // "date-time/no-such-time"
 */
export function dateTimeProblem(text: string, given = text): Problem | undefined {
  if (!canonical.test(text)) {
    return unreadable(given);
  }
  const problem = dateProblem(text.slice(0, 10));
  if (problem !== undefined) {
    return { ...problem, given, example: `${problem.example}${text.slice(10)}` };
  }
  return isTime(text) ? undefined : noSuchTime(text, given);
}

/**
 * The canonical text of an ISO day and time that has a space for the T or no seconds; any other text as it is.
 *
 * @example
 * canonicalDateTime("2026-08-14 09:30"); // "2026-08-14T09:30:00"
 */
export function canonicalDateTime(text: string): string {
  const joined = text[10] === " " ? `${text.slice(0, 10)}T${text.slice(11)}` : text;
  return joined.length === 16 && joined[13] === ":" ? `${joined}:00` : joined;
}

function isTime(text: string): boolean {
  return text.slice(11, 13) < "24" && text.slice(14, 16) < "60" && text.slice(17) < "60";
}

function unreadable(given: string): Problem {
  if (dayOnly.test(given)) {
    return {
      code: "date-time/no-time",
      what: { vi: "Chỉ có ngày, thiếu giờ", en: "A day without its time" },
      given,
      expected: wholeForm,
      example: `${given}T09:30:00`,
    };
  }
  if (given.includes(":") && zoned.test(given)) {
    return {
      code: "date-time/zone",
      what: { vi: "Giờ có múi giờ", en: "The time carries a time zone" },
      given,
      expected: {
        vi: "giờ địa phương (Asia/Ho_Chi_Minh), không có Z hay +07:00; giờ UTC cộng thêm 7 giờ",
        en: "local time (Asia/Ho_Chi_Minh) without Z or +07:00; a time in UTC is 7 hours behind it",
      },
      example: "2026-08-14T09:30:00",
    };
  }
  return {
    code: "date-time/unreadable",
    what: { vi: "Không đọc được ngày và giờ", en: "Not a readable day and time" },
    given,
    expected: wholeForm,
    example: suggestDateTime(given) ?? "2026-08-14T09:30:00",
  };
}

function suggestDateTime(text: string): string | undefined {
  const [, day = "", hour = "", minute = "", second = "00"] = looseForm.exec(text.trim()) ?? [];
  const candidate = `${suggestDate(day)}T${hour.padStart(2, "0")}:${minute}:${second}`;
  return canonical.test(candidate) && isTime(candidate) ? candidate : undefined;
}

function noSuchTime(text: string, given: string): Problem {
  return {
    code: "date-time/no-such-time",
    what: { vi: `Không có giờ ${text.slice(11)}`, en: `There is no time ${text.slice(11)}` },
    given,
    expected: { vi: "giờ từ 00:00:00 đến 23:59:59", en: "a time from 00:00:00 to 23:59:59" },
    example: `${text.slice(0, 10)}T23:59:59`,
  };
}
