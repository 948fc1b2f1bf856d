import type { Localized } from "@cchc/core";

/** How the points of a row came into their cell: by a formula, or as a value and why. */
export const howWords = {
  formula: { vi: "công thức", en: "formula" },
  tracked: { vi: "chỉ theo dõi, không có điểm", en: "followed, no points" },
  none: { vi: "không có điểm: xem cột Trạng thái", en: "no points: see the column Status" },
  published: {
    vi: "giá trị: điểm lấy theo công bố, quy tắc chưa được biết",
    en: "value: taken over as published, its rule is not known",
  },
  rule: {
    vi: "giá trị: điểm do quy tắc cho khi thiếu số liệu hoặc mẫu số bằng 0",
    en: "value: given by the rule for missing data or an empty denominator",
  },
  versions: {
    vi: "giá trị: trong kỳ có nhiều phiên bản quy tắc, mỗi phiên bản tính một phần",
    en: "value: several versions of the rule judged the period, each for its part",
  },
  withheld: {
    vi: "giá trị: số đếm dưới ngưỡng công bố nên không ghi ra",
    en: "value: its counts are under the threshold of publication and are not shown",
  },
  condition: {
    vi: "giá trị: điểm do điều kiện quyết định (xem tờ Quy tắc)",
    en: "value: decided by a condition (see the sheet Rules)",
  },
  counts: { vi: "giá trị: kết quả không có số đếm của tiêu chí này", en: "value: the result holds no counts of it" },
  precision: {
    vi: "giá trị: công thức của bảng tính không cho đúng số này",
    en: "value: a spreadsheet does not come to this number by a formula",
  },
  many: {
    vi: "giá trị: tờ Tiêu chí không có trong tệp này (xem tờ Phương pháp)",
    en: "value: the sheet Indicators is not in this file (see the sheet Method)",
  },
  missing: {
    vi: "giá trị: cả lĩnh vực thiếu số liệu, quy tắc của bộ chỉ số quyết định",
    en: "value: all data of the area is missing, which a rule of the policy settles",
  },
} as const satisfies Record<string, Localized>;

/** Why a cell is a formula, or is none. */
export type How = keyof typeof howWords;
