import { expect, it } from "vitest";
import { todayInVietnam } from "./today.ts";

it("a day begins in Vietnam seven hours before it begins in UTC", () => {
  expect(todayInVietnam(Date.UTC(2026, 5, 30, 16, 59))).toBe("2026-06-30");
  expect(todayInVietnam(Date.UTC(2026, 5, 30, 17, 0))).toBe("2026-07-01");
});
