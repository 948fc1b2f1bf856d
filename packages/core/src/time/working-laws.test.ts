import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vietnamCalendar } from "../vietnam-calendar.ts";
import { dateOf, type PlainDateTime, plainDateTime, timeOf } from "./date-time.ts";
import { deadline } from "./deadline.ts";
import { OfficeHours, sessionsOn } from "./office-hours.ts";
import { effectivePauses, type Pause, type WorkingSpan } from "./pause.ts";
import { explicitPeriod } from "./period.ts";
import {
  addDays,
  dayNumber,
  daysBetween,
  fromDayNumber,
  type PlainDate,
  parsePlainDate,
  weekday,
} from "./plain-date.ts";
import {
  addWorkingDays,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
  workingDaysIn,
  workingHalfDaysIn,
} from "./working-days.ts";
import { elapsedWorkingDays, elapsedWorkingMinutes } from "./working-elapsed.ts";
import { explainWorkingDays } from "./working-explain.ts";
import { addWorkingMinutes, workingMinutesBetween } from "./working-time.ts";

const calendar = vietnamCalendar();
const sessions = [
  { from: "07:30", to: "11:30" },
  { from: "13:30", to: "17:00" },
];
const hours = OfficeHours.parse({
  basis: "test",
  monday: sessions,
  tuesday: sessions,
  wednesday: sessions,
  thursday: sessions,
  friday: [{ from: "07:00", to: "11:00" }],
  saturday: [{ from: "08:00", to: "10:00" }],
});
const office = { calendar, hours };

const first = dayNumber(parsePlainDate("2021-01-01"));
const last = dayNumber(parsePlainDate("2026-12-31"));
/** Listed days, the days beside them and both edges come up often: Tết, swaps and weekends beside holidays live there. */
const nearListed = fc
  .tuple(
    fc.constantFrom(...calendar.days.map(({ date }) => dayNumber(date)), first, last),
    fc.integer({ min: -4, max: 4 }),
  )
  .map(([day, shift]) => Math.min(last, Math.max(first, day + shift)));
const anyDay = fc.oneof(fc.integer({ min: first, max: last }), nearListed).map(fromDayNumber);
/** Days from which a hundred working days lead to a covered day. */
const earlyDay = anyDay.filter((date) => date < "2026-06-01");
const few = fc.integer({ min: 0, max: 50 });
const anyMoment = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 1439 }))
  .map(([date, minute]) => plainDateTime(date, minute));
const earlyMoment = anyMoment.filter((moment) => moment < "2026-06-01");
const anyPause = fc
  .tuple(anyMoment, anyMoment)
  .map(([a, b]): Pause => (a < b ? { from: a, to: b } : { from: b, to: a }));
/** Spans of up to three months, with pauses in and around them. */
const anySpan = fc
  .tuple(
    anyMoment,
    fc.integer({ min: 0, max: 90 }),
    fc.array(anyPause, { maxLength: 2 }),
    fc.array(fc.tuple(few, few), { maxLength: 3 }),
  )
  .map(([from, days, far, near]): WorkingSpan => {
    const to = shifted(from, days);
    return { from, to, pauses: [...far, ...near.map(([start, length]) => pauseFrom(shifted(from, start), length))] };
  });

function shifted(moment: PlainDateTime, days: number): PlainDateTime {
  return plainDateTime(fromDayNumber(Math.min(last, dayNumber(dateOf(moment)) + days)), timeOf(moment));
}

function pauseFrom(from: PlainDateTime, days: number): Pause {
  return { from, to: shifted(from, days) };
}

const kinds = new Map(calendar.days.map(({ date, kind }) => [date, kind]));

/** Day by day, straight from the list: what the index must agree with. */
function slowIsWorkingDay(date: PlainDate): boolean {
  const kind = kinds.get(date);
  return kind === undefined ? weekday(date) <= 5 : kind === "swap_work";
}

function daysAfter(from: PlainDate, to: PlainDate): PlainDate[] {
  return Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1));
}

function slowBetween(from: PlainDate, to: PlainDate): number {
  return from <= to ? daysAfter(from, to).filter(slowIsWorkingDay).length : -slowBetween(to, from);
}

function slowAdd(start: PlainDate, days: number): PlainDate {
  let [date, left] = [start, days];
  while (left > 0) {
    date = addDays(date, 1);
    left -= slowIsWorkingDay(date) ? 1 : 0;
  }
  return date;
}

/** Minute by minute: the office is open in the minute that begins now. */
function slowMinutes(from: PlainDateTime, to: PlainDateTime): number {
  const clock = (minute: number): string => plainDateTime(dateOf(from), minute).slice(11, 16);
  const days = [dateOf(from), ...daysAfter(dateOf(from), dateOf(to))];
  return days
    .flatMap((date) => Array.from({ length: 1440 }, (_, minute) => ({ date, minute })))
    .filter(({ date, minute }) => `${date}T${clock(minute)}:00` >= from && `${date}T${clock(minute)}:00` < to)
    .filter(({ date, minute }) =>
      sessionsOn(office, date).some(({ from, to }) => from <= clock(minute) && clock(minute) < to),
    ).length;
}

describe("the index agrees with a count day by day", () => {
  test("on every covered day", () => {
    const days = daysAfter(fromDayNumber(first - 1), fromDayNumber(last));
    expect(days).toHaveLength(2191);
    expect(days.filter((date) => isWorkingDay(calendar, date) !== slowIsWorkingDay(date))).toEqual([]);
  });

  test("between any two days and in any period", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(workingDaysBetween(calendar, a, b)).toBe(slowBetween(a, b) + 0);
        const period = a <= b ? explicitPeriod(a, b) : explicitPeriod(b, a);
        const inside = slowBetween(period.first, period.last) + (slowIsWorkingDay(period.first) ? 1 : 0);
        expect(workingDaysIn(calendar, period)).toBe(inside);
      }),
      { numRuns: 200 },
    );
  });

  test("when working days are added", () => {
    fc.assert(fc.property(earlyDay, few, (date, days) => addWorkingDays(calendar, date, days) === slowAdd(date, days)));
  });

  test("in half-days of an office that opens Saturdays", () => {
    fc.assert(
      fc.property(anyDay, few, (from, days) => {
        const to = fromDayNumber(Math.min(last, dayNumber(from) + days));
        const slow = [from, ...daysAfter(from, to)].reduce((sum, date) => sum + sessionsOn(office, date).length, 0);
        expect(workingHalfDaysIn(calendar, explicitPeriod(from, to), hours)).toBe(slow);
      }),
    );
  });

  test("in minutes, one by one", () => {
    fc.assert(
      fc.property(
        anyMoment,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 1439 }),
        (from, days, minute) => {
          const to = plainDateTime(dateOf(shifted(from, days)), minute);
          fc.pre(from <= to);
          expect(workingMinutesBetween(office, from, to)).toBe(slowMinutes(from, to));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("laws of working days", () => {
  test("adding a and then b is adding a + b", () => {
    fc.assert(
      fc.property(earlyDay, few, few, (date, a, b) => {
        expect(addWorkingDays(calendar, addWorkingDays(calendar, date, a), b)).toBe(
          addWorkingDays(calendar, date, a + b),
        );
      }),
    );
  });

  test("between a day and the day n working days later there are n", () => {
    fc.assert(
      fc.property(
        earlyDay,
        few,
        (date, n) => workingDaysBetween(calendar, date, addWorkingDays(calendar, date, n)) === n,
      ),
    );
  });

  test("later days never end sooner, and more days end strictly later", () => {
    fc.assert(
      fc.property(earlyDay, earlyDay, few, (a, b, n) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        expect(addWorkingDays(calendar, early, n) <= addWorkingDays(calendar, late, n)).toBe(true);
        expect(addWorkingDays(calendar, a, n) < addWorkingDays(calendar, a, n + 1)).toBe(true);
      }),
    );
  });

  test("splitting a stretch anywhere adds up, in days and in minutes", () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, anyMoment, (a, b, c) => {
        const [from, middle, to] = [dateOf(a), dateOf(b), dateOf(c)];
        expect(workingDaysBetween(calendar, from, middle) + workingDaysBetween(calendar, middle, to)).toBe(
          workingDaysBetween(calendar, from, to),
        );
        expect(workingMinutesBetween(office, a, b) + workingMinutesBetween(office, b, c)).toBe(
          workingMinutesBetween(office, a, c),
        );
      }),
    );
  });

  test("adding one working day gives a working day with none between", () => {
    fc.assert(
      fc.property(earlyDay, (date) => {
        const next = addWorkingDays(calendar, date, 1);
        expect(slowIsWorkingDay(next)).toBe(true);
        expect(daysAfter(date, addDays(next, -1)).filter(slowIsWorkingDay)).toEqual([]);
        expect(workingDayFrom(calendar, date)).toBe(slowIsWorkingDay(date) ? date : next);
      }),
    );
  });
});

describe("laws of working minutes", () => {
  const minutes = fc.integer({ min: 1, max: 20_000 });

  test("adding minutes makes that many minutes between", () => {
    fc.assert(
      fc.property(
        earlyMoment,
        minutes,
        (start, n) => workingMinutesBetween(office, start, addWorkingMinutes(office, start, n)) === n,
      ),
    );
  });

  test("adding a and then b is adding a + b", () => {
    fc.assert(
      fc.property(earlyMoment, minutes, minutes, (start, a, b) => {
        expect(addWorkingMinutes(office, addWorkingMinutes(office, start, a), b)).toBe(
          addWorkingMinutes(office, start, a + b),
        );
      }),
    );
  });
});

describe("laws of deadlines", () => {
  const amount = fc.integer({ min: 1, max: 6 });

  test("days and months end on a working day, and move only from a day off", () => {
    fc.assert(
      fc.property(earlyMoment, amount, fc.constantFrom("day", "working-day", "month"), (start, n, unit) => {
        const { at, movedFrom } = deadline(calendar, { start, amount: n, unit });
        expect(slowIsWorkingDay(dateOf(at))).toBe(true);
        expect(movedFrom === undefined || !slowIsWorkingDay(movedFrom)).toBe(true);
        expect(unit === "working-day" && movedFrom !== undefined).toBe(false);
      }),
    );
  });

  test("hours end while the office is open, at closing time at the latest", () => {
    fc.assert(
      fc.property(earlyMoment, amount, (start, n) => {
        const { at } = deadline(calendar, { start, amount: n, unit: "hour", hours });
        const clock = at.slice(11, 16);
        expect(sessionsOn(office, dateOf(at)).some(({ from, to }) => from < clock && clock <= to)).toBe(true);
      }),
    );
  });

  test("what is filed later is never due sooner, whatever the practice for late filings", () => {
    const afterHours = fc.constantFrom(
      { practice: "same-day" } as const,
      { practice: "next-working-day", cutOff: "15:00" } as const,
    );
    const unit = fc.constantFrom("day", "working-day", "month", "hour");
    fc.assert(
      fc.property(earlyMoment, few, fc.tuple(amount, unit, afterHours), (a, days, [n, each, practice]) => {
        const b = shifted(a, days % 5);
        const [first, second] = [a, b].map(
          (start) => deadline(calendar, { start, amount: n, unit: each, hours, afterHours: practice }).at,
        );
        expect((first ?? "") <= (second ?? "")).toBe(true);
      }),
    );
  });
});

describe("laws of pauses", () => {
  test("pauses only reduce, and never below nothing", () => {
    fc.assert(
      fc.property(anySpan, (span) => {
        const { from, to } = span;
        expect(elapsedWorkingDays(calendar, span)).toBeLessThanOrEqual(elapsedWorkingDays(calendar, { from, to }));
        expect(elapsedWorkingDays(calendar, span)).toBeGreaterThanOrEqual(0);
        expect(elapsedWorkingMinutes(office, span)).toBeLessThanOrEqual(elapsedWorkingMinutes(office, { from, to }));
        expect(elapsedWorkingMinutes(office, span)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("neither their order nor naming one twice matters, and one more never adds time", () => {
    fc.assert(
      fc.property(anySpan, anyPause, (span, more) => {
        const { pauses = [] } = span;
        const elapsed = elapsedWorkingDays(calendar, span);
        expect(elapsedWorkingDays(calendar, { ...span, pauses: [...pauses, ...pauses].reverse() })).toBe(elapsed);
        expect(elapsedWorkingDays(calendar, { ...span, pauses: [...pauses, more] })).toBeLessThanOrEqual(elapsed);
      }),
    );
  });

  test("joined pauses lie inside the span, in order, apart from one another", () => {
    fc.assert(
      fc.property(anySpan, (span) => {
        const edges = effectivePauses(span).flatMap(({ from, to }) => [from, to]);
        expect(edges.every((edge) => span.from <= edge && edge <= span.to)).toBe(true);
        expect(edges.every((edge, index) => index === 0 || (edges[index - 1] ?? "") < edge)).toBe(true);
      }),
    );
  });

  test("the days explained are those of the span, and those that count are as many as elapsed", () => {
    fc.assert(
      fc.property(anySpan, (span) => {
        const explained = explainWorkingDays(calendar, span);
        expect(explained.map(({ date }) => date)).toEqual(daysAfter(dateOf(span.from), dateOf(span.to)));
        expect(explained.filter(({ counts }) => counts)).toHaveLength(elapsedWorkingDays(calendar, span));
      }),
    );
  });
});
