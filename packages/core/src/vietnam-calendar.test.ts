import { createHash } from "node:crypto";
import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import data from "../data/vietnam-calendar.json" with { type: "json" };
import { addDays, type PlainDate, parsePlainDate, weekday } from "./time/plain-date.ts";
import { vietnamCalendar } from "./vietnam-calendar.ts";

const calendar = vietnamCalendar();
const years = [2021, 2022, 2023, 2024, 2025, 2026];
const isWeekend = (date: PlainDate): boolean => weekday(date) > 5;

/** Public holidays that the package date-holidays computes, day by day. */
function computedHolidays(): Set<PlainDate> {
  const package_ = new Holidays("VN");
  const public_ = years.flatMap((year) => package_.getHolidays(year)).filter(({ type }) => type === "public");
  return new Set(
    public_.flatMap(({ date, start, end }) => {
      const length = Math.round((end.getTime() - start.getTime()) / 86_400_000);
      return Array.from({ length }, (_, index) => addDays(parsePlainDate(date.slice(0, 10)), index));
    }),
  );
}

function yearly(count: (year: string) => number): number[] {
  return years.map((year) => count(String(year)));
}

describe("the calendar of the public service", () => {
  it("is pinned by the hash that results carry", () => {
    const { sha256, id, version, covers, days } = data;
    expect(createHash("sha256").update(JSON.stringify({ id, version, covers, days })).digest("hex")).toBe(sha256);
    expect(calendar.sha256).toBe(sha256);
  });

  it("gives the paid days off of the Labour Code each year: 11, and 12 with Vietnam Culture Day", () => {
    const paid = calendar.days.filter(
      ({ date, kind }) => kind === "compensatory" || (kind === "holiday" && !isWeekend(date)),
    );
    expect(yearly((year) => paid.filter(({ date }) => date.startsWith(year)).length)).toEqual([11, 11, 11, 11, 11, 12]);
  });

  it("gives a day in lieu of each holiday on a weekend; the notice of Tết 2021 names both of its own Tết", () => {
    const onWeekend = calendar.days.filter(({ date, kind }) => kind === "holiday" && isWeekend(date));
    const inLieu = calendar.days.filter(({ kind }) => kind === "compensatory");
    expect(yearly((year) => onWeekend.filter(({ date }) => date.startsWith(year)).length)).toEqual([3, 4, 6, 2, 0, 1]);
    expect(yearly((year) => inLieu.filter(({ date }) => date.startsWith(year)).length)).toEqual([1, 4, 6, 2, 0, 1]);
  });

  it("has the swaps of 2024, 2025 and 2026, and no other", () => {
    const swaps = calendar.days.filter(({ kind }) => kind === "swap_off");
    expect(swaps.map(({ date, swappedWith, confidence }) => `${date} ${swappedWith} ${confidence}`)).toEqual([
      "2024-04-29 2024-05-04 high",
      "2025-05-02 2025-04-26 high",
      "2026-01-02 2026-01-10 high",
      "2026-08-31 2026-08-22 medium",
    ]);
  });

  it("leaves 23 November 2026 a working day, since that swap is not confirmed", () => {
    expect(calendar.days.some(({ date }) => date === "2026-11-23")).toBe(false);
  });

  it("cites a basis for every day, in both languages", () => {
    expect(calendar.days).toHaveLength(91);
    expect(calendar.days.every(({ basis, name }) => basis !== "" && name.vi !== name.en)).toBe(true);
  });
});

describe("compared with the npm package date-holidays", () => {
  const computed = computedHolidays();
  const ours = new Map(calendar.days.map((day) => [day.date, day]));

  it("agrees on New Year, the first days of Tết, Hùng Kings, 30 April, 1 May and 2 September", () => {
    const named = ["01-01", "04-30", "05-01", "09-02"];
    const fixed = years.flatMap((year) => named.map((day) => parsePlainDate(`${year}-${day}`)));
    const lunar = [
      ...["2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17"],
      ...["2021-04-21", "2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26"],
    ].map(parsePlainDate);
    const expected = [...fixed, ...lunar];
    expect(expected.filter((date) => !computed.has(date))).toEqual([]);
    expect(expected.filter((date) => ours.get(date)?.kind !== "holiday")).toEqual([]);
  });

  it("has every day off that the package computes, but for three days of Tết that the notices name otherwise", () => {
    const others = [...computed].filter((date) => ours.get(date)?.kind !== "holiday");
    // The notices of these years give two days before Tết and three after, where the package always takes one and four.
    expect(others.map((date) => `${date} ${ours.get(date)?.kind ?? `weekday ${weekday(date)}`}`)).toEqual([
      "2023-01-25 compensatory",
      "2024-02-13 compensatory",
      "2025-02-01 weekday 6",
    ]);
  });

  it("knows what the package cannot: these days and no others, each for its reason", () => {
    const missing = calendar.days.filter(({ date }) => !computed.has(date)).map(({ date }) => date);
    const explained = notComputable.flatMap(({ days }) => days.split(" "));
    expect(missing).toEqual(explained.sort());
  });
});

/** Days of the calendar that date-holidays must not be expected to have. */
const notComputable = [
  {
    reason:
      "the second day of National Day, before or after 2 September as each year's notice says; not in the package",
    days: "2021-09-03 2022-09-01 2023-09-01 2024-09-03 2025-09-01 2026-09-01",
  },
  {
    reason:
      "Tết: the package always takes the eve and four days; the notices of these years begin two days before, or end later for the weekend within",
    days: "2021-02-10 2021-02-16 2023-01-20 2024-02-08 2025-01-27",
  },
  {
    reason: "days in lieu of holidays on a weekend (Labour Code Điều 111(3)); the package has none for Vietnam",
    days: "2021-05-03 2022-01-03 2022-04-11 2022-05-02 2022-05-03 2023-01-02 2023-01-26 2023-05-02 2023-05-03 2023-09-04 2024-02-14 2026-04-27",
  },
  { reason: "days off by a swap that the Government announces", days: "2024-04-29 2025-05-02 2026-01-02 2026-08-31" },
  { reason: "Saturdays worked for them", days: "2024-05-04 2025-04-26 2026-01-10 2026-08-22" },
  { reason: "Vietnam Culture Day, a holiday since 2026-07-01; not in the package yet", days: "2026-11-24" },
];
