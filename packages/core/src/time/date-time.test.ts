import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CchcError } from "../problem.ts";
import {
  compareDateTimes,
  dateOf,
  endOfDay,
  isPlainDateTime,
  PlainDateTime,
  parsePlainDateTime,
  plainDateTime,
  timeOf,
} from "./date-time.ts";
import { dayNumber, fromDayNumber, parsePlainDate } from "./plain-date.ts";

function errorOf(run: () => unknown): CchcError | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof CchcError ? error : undefined;
  }
  return undefined;
}

describe("reading a day and time", () => {
  test.each([
    ["2026-08-14T09:30:00", "2026-08-14T09:30:00"],
    ["2026-08-14 09:30:05", "2026-08-14T09:30:05"],
    ["2026-08-14T09:30", "2026-08-14T09:30:00"],
    ["2024-02-29 00:00", "2024-02-29T00:00:00"],
  ])("%s is read as %s", (text, canonical) => {
    expect(parsePlainDateTime(text)).toBe(canonical);
  });

  test.each([
    ["2026-08-14", "date-time/no-time", "2026-08-14T09:30:00"],
    ["2026-08-14T09:30:00Z", "date-time/zone", "2026-08-14T09:30:00"],
    ["2026-08-14T09:30:00+07:00", "date-time/zone", "2026-08-14T09:30:00"],
    ["2026-08-14T09:30:00.000Z", "date-time/zone", "2026-08-14T09:30:00"],
    ["2026-08-14T24:00:00", "date-time/no-such-time", "2026-08-14T23:59:59"],
    ["2026-08-14 09:60", "date-time/no-such-time", "2026-08-14T23:59:59"],
    ["2026-02-31 09:30", "date/no-such-day", "2026-02-28T09:30:00"],
    ["1890-02-01T09:30:00", "date/out-of-range", "2025-07-01T09:30:00"],
    ["14/8/2026 9:30", "date-time/unreadable", "2026-08-14T09:30:00"],
    ["2026-08-14T09", "date-time/unreadable", "2026-08-14T09:30:00"],
    ["31/02/2026 09:30", "date-time/unreadable", "2026-08-14T09:30:00"],
    ["45000.5", "date-time/unreadable", "2026-08-14T09:30:00"],
    ["", "date-time/unreadable", "2026-08-14T09:30:00"],
  ])("%j is refused as %s and answered with %s", (text, code, example) => {
    const [problem] = errorOf(() => parsePlainDateTime(text))?.problems ?? [];
    expect([problem?.code, problem?.given, problem?.example]).toEqual([code, text, example]);
  });

  test("the schema takes the canonical form only, so that text order is time order", () => {
    expect(PlainDateTime.parse("2026-08-14T09:30:00")).toBe("2026-08-14T09:30:00");
    const [issue] = PlainDateTime.safeParse("2026-08-14 09:30").error?.issues ?? [];
    expect(issue).toMatchObject({
      message: expect.stringContaining("2026-08-14T09:30:00"),
      params: { problem: { code: "date-time/unreadable", what: { vi: "Không đọc được ngày và giờ" } } },
    });
  });

  test("in JSON Schema it is a string with a pattern", () => {
    expect(z.toJSONSchema(PlainDateTime)).toMatchObject({ type: "string", examples: ["2026-08-14T09:30:00"] });
  });

  test("any text is either read or refused with a CchcError, and what is read is canonical", () => {
    const almost = fc.stringMatching(/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), almost), (text) => {
        const error = errorOf(() => expect(isPlainDateTime(parsePlainDateTime(text))).toBe(true));
        expect(error !== undefined || text.length >= 16).toBe(true);
      }),
    );
  });
});

describe("parts of a day and time", () => {
  const moment = parsePlainDateTime("2026-08-14T09:30:59");

  test("its day and its minute of the day; seconds are left out", () => {
    expect([dateOf(moment), timeOf(moment)]).toEqual(["2026-08-14", 570]);
  });

  test("a day ends one second before the next", () => {
    expect(endOfDay(parsePlainDate("2026-08-14"))).toBe("2026-08-14T23:59:59");
  });

  test("day and minute make the moment again, in the order of day numbers and minutes", () => {
    const parts = fc.tuple(fc.integer({ min: 18_000, max: 20_000 }), fc.integer({ min: 0, max: 1439 }));
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const [first, second] = [a, b].map(([day, minute]) => plainDateTime(fromDayNumber(day), minute));
        if (first === undefined || second === undefined) {
          return expect.unreachable();
        }
        expect([dayNumber(dateOf(first)), timeOf(first)]).toEqual(a);
        expect(compareDateTimes(first, second)).toBe(Math.sign(a[0] * 1440 + a[1] - b[0] * 1440 - b[1]) + 0);
      }),
    );
  });
});
