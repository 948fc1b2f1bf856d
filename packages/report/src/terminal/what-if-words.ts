import type { Localized } from "@cchc/core";

/** Words for what would come of a change. `{name}` is filled in. */
export const whatIfWords = {
  head: { vi: "{unit} · nếu {given}", en: "{unit} · if {given}" },
  area: { vi: "Lĩnh vực {title}", en: "Area {title}" },
  total: { vi: "Tổng điểm", en: "Total" },
  grade: { vi: "Xếp loại", en: "Grade" },
  rank: { vi: "Hạng", en: "Rank" },
  unmoved: { vi: "{label}: {value} (không đổi)", en: "{label}: {value} (no change)" },
  others: {
    vi: "Đơn vị khác: {ranks} đổi điểm hoặc hạng, trong đó {points} đổi điểm",
    en: "Other units: {ranks} move in points or rank, {points} of them in points",
  },
  recomputed: {
    vi: "Chấm lại {count} tiêu chí; mọi điểm khác giữ nguyên. Đây là giả định, không phải kết quả.",
    en: "Judged again: {count} indicator(s); all other points are as they were. This is a supposition, not a result.",
  },
} as const satisfies Record<string, Localized>;
