import fc from "fast-check";
import { expect, it } from "vitest";
import { serialDate, serialTime } from "./serial-date.ts";

it("every day from March 1900 on has the serial number that spreadsheets give it, whatever the second", () => {
  const days = fc.integer({ min: 61, max: 2_958_465 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 86_399 }), (day, second) => {
      const expected = new Date(Date.UTC(1899, 11, 30) + (day * 86_400 + second) * 1_000).toISOString().slice(0, 19);
      expect(serialDate(day + second / 86_400, { from1904: false })).toBe(expected);
      expect(serialDate(day - 1_462 + second / 86_400, { from1904: true })).toBe(day < 1_462 ? undefined : expected);
    }),
  );
});

it("a time is rounded to the second", () => {
  expect(serialTime(0.9999999, false)).toBe("00:00:00");
  expect(serialTime(0.99998, false)).toBe("23:59:58");
  expect(serialTime(-0.5, false)).toBeUndefined();
});
