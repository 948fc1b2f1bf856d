import type { Localized } from "@cchc/core";

/** Words of a diff of policies. `{name}` is filled in. */
export const policyDiffWords = {
  head: { vi: "{before} → {after}", en: "{before} → {after}" },
  on: { vi: "Chỉ so các quy tắc có hiệu lực ngày {date}", en: "Rules in force on {date} alone" },
  none: { vi: "Không có thay đổi nào về nghĩa.", en: "Nothing changed in meaning." },
  policy: { vi: "Bộ chỉ số", en: "Policy" },
  area: { vi: "Lĩnh vực {title}", en: "Area {title}" },
  indicator: { vi: "Tiêu chí {title}", en: "Indicator {title}" },
  measure: { vi: "Số đo {title}", en: "Measure {title}" },
  flag: { vi: "Cảnh báo {title}", en: "Flag {title}" },
  judgement: { vi: "đổi điểm", en: "points" },
  display: { vi: "chỉ trình bày", en: "display" },
  citation: { vi: "chỉ căn cứ", en: "citation" },
  version: { vi: "quy tắc từ {from}", en: "rule from {from}" },
  wording: { vi: "Chỉ đổi câu chữ, ví dụ ({count}): {places}", en: "Words and examples alone ({count}): {places}" },
  more: { vi: "và {count} chỗ nữa", en: "and {count} more" },
  tally: {
    vi: "Thay đổi về nghĩa: {changes} (có thể đổi điểm {judgement}, chỉ trình bày {display}, chỉ căn cứ {citation})",
    en: "Changes in meaning: {changes} (may move points {judgement}, display alone {display}, citation alone {citation})",
  },
} as const satisfies Record<string, Localized>;
