import { expect, it } from "vitest";
import { titlePeriods } from "./title-period.ts";

it.each([
  ["Từ ngày 15/7/2026 đến ngày 14/8/2026", "2026-07-15", "2026-08-14"],
  ["(Từ ngày 15 tháng 12 năm 2025 đến hết ngày 14 tháng 6 năm 2026)", "2025-12-15", "2026-06-14"],
  ["Kỳ báo cáo: Tháng 8/2026", "2026-07-15", "2026-08-14"],
  ["Kỳ báo cáo: tháng 1 năm 2026", "2025-12-15", "2026-01-14"],
  ["Kỳ báo cáo: Quý III/2026", "2026-06-15", "2026-09-14"],
  ["Kỳ báo cáo: Quý 1 năm 2026", "2025-12-15", "2026-03-14"],
])("the title %s is of the days from %s to %s", (text, firstDay, lastDay) => {
  expect(titlePeriods(text)).toEqual([{ firstDay, lastDay }]);
});

it("the day of a signature is no period", () => {
  expect(titlePeriods("Sơn Trung, ngày 14 tháng 8 năm 2026")).toEqual([]);
});
