import type { Problem } from "../problem.ts";
import type { Localized } from "../text.ts";
import type { CalendarDay, CoveredYears } from "./calendar-day.ts";
import { type PlainDate, weekday, yearOf } from "./plain-date.ts";

interface CalendarContent {
  readonly covers: CoveredYears;
  readonly days: readonly CalendarDay[];
}

interface CalendarName {
  readonly id: string;
  readonly version: PlainDate;
  readonly covers: CoveredYears;
}

/** What contradicts itself in a calendar's list of days: order, years, weekdays, swaps with one side only. */
export function calendarProblems({ covers, days }: CalendarContent): Problem[] {
  if (covers.first > covers.last) {
    return [problemOf("calendar/backwards", backwards, `${covers.first}–${covers.last}`)];
  }
  const byDate = new Map(days.map((day) => [day.date, day]));
  return days.flatMap((day, index) => [
    ...when(day.date <= (days[index - 1]?.date ?? ""), "calendar/order", [order, day.date]),
    ...when(!isCovered(covers, yearOf(day.date)), "calendar/outside", [outside, day.date]),
    ...when(!fitsWeekday(day), "calendar/wrong-weekday", [wrongWeekday, `${day.date} ${day.kind}`]),
    ...when(!isPaired(day, byDate, covers), "calendar/one-sided-swap", [oneSided, `${day.date} ${day.kind}`]),
  ]);
}

/**
 * The problem of a day for which the calendar knows nothing: it lies in a year whose days off are not in the data.
 *
 * @param given The day, or the sum that leads there.
 */
export function notCovered({ id, version, covers }: CalendarName, given: string): Problem {
  const { first, last } = covers;
  return {
    code: "calendar/not-covered",
    what: {
      vi: `Lịch ${id} (bản ${version}) chỉ có ngày nghỉ của các năm ${first}–${last}`,
      en: `Calendar ${id} (version ${version}) knows the days off of ${first}–${last} only`,
    },
    given,
    expected: {
      vi: `một ngày từ ${first}-01-01 đến ${last}-12-31, hoặc một bản lịch có thêm năm đó (ngày nghỉ được thông báo hằng năm): cập nhật cchc hoặc tự cung cấp dữ liệu lịch`,
      en: `a day from ${first}-01-01 to ${last}-12-31, or a calendar that has that year (days off are announced yearly): update cchc, or supply calendar data of your own`,
    },
    example: `${last}-12-31`,
  };
}

/** Whether a year is one that the list is complete for. */
function isCovered(covers: CoveredYears, year: number): boolean {
  return covers.first <= year && year <= covers.last;
}

function fitsWeekday({ date, kind }: CalendarDay): boolean {
  const weekend = weekday(date) > 5;
  return kind === "holiday" || weekend === (kind === "swap_work");
}

function isPaired(day: CalendarDay, byDate: ReadonlyMap<string, CalendarDay>, covers: CoveredYears): boolean {
  const { kind, swappedWith } = day;
  if (kind === "holiday" || kind === "compensatory") {
    return swappedWith === undefined;
  }
  if (swappedWith === undefined) {
    return false;
  }
  // The other side may lie in a year that is not announced yet.
  const other = byDate.get(swappedWith);
  const wanted = kind === "swap_off" ? "swap_work" : "swap_off";
  return !isCovered(covers, yearOf(swappedWith)) || (other?.kind === wanted && other.swappedWith === day.date);
}

interface Fault {
  readonly what: Localized;
  readonly expected: Localized;
}

const backwards: Fault = {
  what: { vi: "Năm cuối trước năm đầu", en: "The last year is before the first" },
  expected: { vi: "năm đầu không sau năm cuối", en: "a first year that is not after the last" },
};
const order: Fault = {
  what: { vi: "Ngày trùng hoặc sai thứ tự", en: "A day is there twice or out of order" },
  expected: { vi: "các ngày theo thứ tự, mỗi ngày một lần", en: "days in order, each once" },
};
const outside: Fault = {
  what: { vi: "Ngày nằm ngoài các năm của lịch", en: "The day is outside the years that the calendar covers" },
  expected: { vi: "một ngày trong các năm ở covers", en: "a day of the years in covers" },
};
const wrongWeekday: Fault = {
  what: { vi: "Loại ngày không hợp với thứ trong tuần", en: "The kind of day does not fit its weekday" },
  expected: {
    vi: "nghỉ bù và nghỉ hoán đổi vào thứ Hai–thứ Sáu, làm bù vào thứ Bảy hoặc Chủ nhật",
    en: "compensatory and swap_off on Monday to Friday, swap_work on a weekend",
  },
};
const oneSided: Fault = {
  what: { vi: "Hoán đổi thiếu một bên", en: "A swap has one side only" },
  expected: {
    vi: "swap_off và swap_work dẫn sang nhau bằng swappedWith; ngày khác không có swappedWith",
    en: "swap_off and swap_work that name each other in swappedWith; no swappedWith on other days",
  },
};

function when(wrong: boolean, code: string, [fault, given]: readonly [Fault, string]): Problem[] {
  return wrong ? [problemOf(code, fault, given)] : [];
}

function problemOf(code: string, fault: Fault, given: string): Problem {
  return { code, ...fault, given };
}
