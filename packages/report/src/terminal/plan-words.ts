import type { Localized } from "@cchc/core";

/** Words of a plan for a grade. */
export const planWords = {
  head: { vi: "Lên {grade} (tổng {sign} {needed})", en: "To {grade} (total {sign} {needed})" },
  already: {
    vi: "tổng {total}: đã đạt mức này hoặc cao hơn, không cần thay đổi gì",
    en: "total {total}: this grade or a better one already, nothing needs to change",
  },
  noTotal: { vi: "đơn vị không có tổng điểm", en: "the unit has no total" },
  found: {
    vi: "Ít thay đổi nhất: {cost} bản ghi, tổng {total} → {after}",
    en: "The fewest changes: {cost} records, total {total} → {after}",
  },
  notProven: {
    vi: "Một cách gần tối ưu: {cost} bản ghi, tổng {total} → {after}; có thể có cách ít hơn",
    en: "Close to the fewest changes: {cost} records, total {total} → {after}; a smaller set may exist",
  },
  unreachable: {
    vi: "Không đạt được: thay đổi tất cả những gì còn thay đổi được thì tổng {total} → {after}",
    en: "Out of reach: with everything that can still change, total {total} → {after}",
  },
  indicator: { vi: "Tiêu chí", en: "Indicator" },
  change: { vi: "Thay đổi", en: "Change" },
  points: { vi: "Điểm", en: "Points" },
  total: { vi: "Tổng", en: "Total" },
  assumed: {
    vi: "Giả định mọi bản ghi đều còn thay đổi được, số liệu không cho biết: {codes}",
    en: "Assuming that all records can still change, which the data do not tell: {codes}",
  },
  leftOut: {
    vi: "Chưa tính, vì tùy giá trị của bản ghi chứ không tùy số lượng: {codes}",
    en: "Left out, since what records hold decides and not how many they are: {codes}",
  },
} as const satisfies Record<string, Localized>;
