import { expect, test } from "vitest";
import { formatDate } from "./format-date.ts";
import { parsePlainDate } from "./plain-date.ts";

test("a day is written day/month/year in Vietnamese", () => {
  expect(formatDate(parsePlainDate("2025-07-01"), "vi")).toBe("01/07/2025");
});

test("a day is written with the name of its month in English", () => {
  expect(formatDate(parsePlainDate("2024-12-15"), "en")).toBe("15 December 2024");
});
