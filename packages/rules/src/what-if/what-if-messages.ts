import type { Localized } from "@cchc/core";

/** Texts of a difference, by key. None of them is stored in a result. */
export const whatIfMessages = {
  "what-if/indicator": { vi: "{code} {title}: {before} → {after}", en: "{code} {title}: {before} → {after}" },
  "what-if/indicator-status": {
    vi: "{code} {title}: {before} ({statusBefore}) → {after} ({statusAfter})",
    en: "{code} {title}: {before} ({statusBefore}) → {after} ({statusAfter})",
  },
  "what-if/area": { vi: "Lĩnh vực {title}: {before} → {after}", en: "Area {title}: {before} → {after}" },
  "what-if/total": { vi: "Tổng điểm: {before} → {after}", en: "Total: {before} → {after}" },
  "what-if/grade": { vi: "Xếp loại: {before} → {after}", en: "Grade: {before} → {after}" },
  "what-if/rank": { vi: "Hạng: {before} → {after}", en: "Rank: {before} → {after}" },
  "what-if/unknown-flag": {
    vi: "Cảnh báo {code} giữ như cũ: kết quả không lưu số liệu để kiểm tra lại",
    en: "Flag {code} is kept as it was: the result does not hold what it looks at",
  },
  "what-if/unknown-published": {
    vi: "Không so lại được {item} với điểm công bố: kết quả không lưu điểm đó",
    en: "{item} could not be compared with the published score again: the result does not hold it",
  },
  "what-if/unknown-rank": {
    vi: "Không xếp hạng lại được: kết quả không có đủ các đơn vị cùng nhóm",
    en: "The rank is not known: the result does not hold all the peers",
  },
  "what-if/made-of": {
    vi: "Số đo {measure} được tính từ {of} và giữ như cũ; đặt lại nếu cần",
    en: "The measure {measure} is made of {of} and stays as it was; set it too if it would move",
  },
} as const satisfies Record<string, Localized>;
