import { expect, test } from "vitest";
import { daysInMonth, isLeapYear } from "./month-length.ts";

test("every fourth year is a leap year, except centuries that 400 does not divide", () => {
  expect([1900, 2000, 2023, 2024, 2100, 2200].filter(isLeapYear)).toEqual([2000, 2024]);
});

test("the months of 2025 have their usual lengths", () => {
  const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  expect(months.map((month) => daysInMonth(2025, month))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
});
