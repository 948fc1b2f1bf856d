import { describe, expect, test } from "vitest";
import { explicitPeriod, periodOf } from "./period.ts";
import { nearestName } from "./period-problem.ts";
import { parsePlainDate } from "./plain-date.ts";

const day = parsePlainDate;

describe("the calendar period of a day", () => {
  test.each([
    ["year", "2025-08-14", { text: "2025", first: "2025-01-01", last: "2025-12-31" }],
    ["half", "2025-06-30", { text: "2025-H1", first: "2025-01-01", last: "2025-06-30" }],
    ["half", "2025-07-01", { text: "2025-H2", first: "2025-07-01", last: "2025-12-31" }],
    ["quarter", "2025-12-31", { text: "2025-Q4", first: "2025-10-01", last: "2025-12-31" }],
    ["month", "2024-02-29", { text: "2024-02", first: "2024-02-01", last: "2024-02-29" }],
  ] as const)("the %s of %s is %o", (kind, date, expected) => {
    expect(periodOf(kind, day(date))).toEqual({ kind, ...expected });
  });
});

describe("an explicit period", () => {
  test("is written first..last, and has no name unless given one", () => {
    expect(explicitPeriod(day("2024-12-15"), day("2025-12-14"))).toEqual({
      kind: "explicit",
      text: "2024-12-15..2025-12-14",
      first: "2024-12-15",
      last: "2025-12-14",
    });
  });

  test("may be one day long, but not end before it begins", () => {
    expect(explicitPeriod(day("2025-08-04"), day("2025-08-04")).text).toBe("2025-08-04..2025-08-04");
    expect(() => explicitPeriod(day("2025-08-04"), day("2025-08-03"))).toThrow("period/backwards");
  });

  test.each(["", "năm-2025", "nam 2025", "-nam", "nam-", "a=b"])("cannot be named %j", (name) => {
    expect(() => explicitPeriod(day("2025-08-04"), day("2025-08-04"), name)).toThrow("period/bad-name");
  });

  test("a name with accents and spaces has a nearest plain one", () => {
    expect(nearestName("Kỳ báo cáo đợt 1/2025")).toBe("Ky-bao-cao-dot-1-2025");
  });
});
