import { describe, expect, test } from "vitest";
import { Calendar } from "./calendar.ts";

const holiday = {
  date: "2025-01-01",
  kind: "holiday",
  name: { vi: "Tết Dương lịch", en: "New Year's Day" },
  basis: "Bộ luật Lao động 2019 Điều 112",
  confidence: "high",
};
const swapOff = { ...holiday, date: "2025-05-02", kind: "swap_off", swappedWith: "2025-04-26" };
const swapWork = { ...holiday, date: "2025-04-26", kind: "swap_work", swappedWith: "2025-05-02" };
const calendar = {
  id: "test",
  version: "2025-01-01",
  covers: { first: 2025, last: 2025 },
  sha256: "0".repeat(64),
  days: [holiday, swapWork, swapOff],
};

function faults(changes: object): unknown[] {
  const { error } = Calendar.safeParse({ ...calendar, ...changes });
  return (error?.issues ?? []).map((issue) => (issue.code === "custom" ? issue.params?.["problem"].code : issue.code));
}

describe("a calendar", () => {
  test("in which swaps have both sides is read and frozen", () => {
    const parsed = Calendar.parse(calendar);
    expect(parsed.days).toHaveLength(3);
    expect([parsed, parsed.days, parsed.days[0], parsed.covers].every(Object.isFrozen)).toBe(true);
  });

  test.each([
    ["two entries for a day", { days: [holiday, holiday] }, ["calendar/order"]],
    ["days out of order", { days: [swapWork, swapOff, holiday] }, ["calendar/order"]],
    ["a day of another year", { days: [{ ...holiday, date: "2024-01-01" }] }, ["calendar/outside"]],
    ["years that run backwards", { covers: { first: 2026, last: 2025 } }, ["calendar/backwards"]],
    [
      "a compensatory Saturday",
      { days: [{ ...holiday, date: "2025-01-04", kind: "compensatory" }] },
      ["calendar/wrong-weekday"],
    ],
    ["a day off that is not worked elsewhere", { days: [swapOff] }, ["calendar/one-sided-swap"]],
    ["a Saturday worked for nothing", { days: [{ ...swapWork, swappedWith: undefined }] }, ["calendar/one-sided-swap"]],
    ["a holiday that is swapped", { days: [{ ...holiday, swappedWith: "2025-01-04" }] }, ["calendar/one-sided-swap"]],
    ["a day without basis", { days: [{ ...holiday, basis: "" }] }, ["too_small"]],
    ["a day that is none", { days: [{ ...holiday, date: "2025-02-31" }] }, ["date/no-such-day"]],
  ])("with %s is refused", (_, changes, codes) => {
    expect(faults(changes)).toEqual(codes);
  });

  test("may swap with a day of a year that is not announced yet", () => {
    const days = [{ ...swapOff, date: "2025-12-31", swappedWith: "2026-01-10" }];
    expect(faults({ days })).toEqual([]);
  });
});
