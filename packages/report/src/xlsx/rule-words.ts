import type { Localized } from "@cchc/core";
import type { Shape } from "@cchc/rules";

/** What the rows of the Rules sheet are called. */
export const ruleWords = {
  max: { vi: "Điểm tối đa", en: "Maximum" },
  band: { vi: "Mức", en: "Band" },
  zeroAt: { vi: "0 điểm tại", en: "No points at" },
  fullAt: { vi: "Đủ điểm tại", en: "Full points at" },
  each: { vi: "Điểm cho mỗi đơn vị đếm", en: "Points for each" },
  cap: { vi: "Nhiều nhất", en: "At most" },
  floor: { vi: "Ít nhất", en: "At least" },
  target: { vi: "Mục tiêu", en: "Target" },
  shareAtTarget: { vi: "Phần điểm tại mục tiêu", en: "Share of the points at the target" },
  leader: { vi: "Giá trị tốt nhất của cấp", en: "Best value of the level" },
  case: { vi: "Trường hợp", en: "Case" },
  otherwise: { vi: "Các trường hợp khác", en: "Otherwise" },
  pass: { vi: "Đủ điểm khi", en: "Full points when" },
  grade: { vi: "Xếp loại", en: "Grade" },
  rankEvidence: { vi: "Bằng chứng ít nhất để xếp hạng", en: "Least evidence to be ranked" },
} as const satisfies Record<string, Localized>;

/** How each shape makes points, in a sentence. */
export const shapeNotes = {
  bands: {
    vi: "Mức cao nhất mà giá trị đạt tới cho điểm; so sánh bằng nhân chéo tử số và mẫu số, không dùng tỷ lệ đã làm tròn",
    en: "The highest band that the value reaches gives the points; compared by cross multiplication, never by a rounded share",
  },
  linear: { vi: "Điểm tối đa × tỷ lệ", en: "Maximum × share" },
  "capped-linear": {
    vi: "Điểm tối đa × phần đường đã đi từ mốc 0 điểm đến mốc đủ điểm",
    en: "Maximum × the way made from the value without points to the one with full points",
  },
  lookup: {
    vi: "Trường hợp đầu tiên đúng cho điểm; điều kiện không viết được thành công thức",
    en: "The first case that holds gives the points; conditions are not written as formulas",
  },
  "per-count": { vi: "Mỗi đơn vị đếm được chừng ấy điểm, đến mức trần", en: "So many points for each, up to the cap" },
  deduct: {
    vi: "Điểm tối đa trừ dần cho mỗi đơn vị đếm, đến mức sàn",
    en: "Maximum less so many for each, down to the floor",
  },
  "pass-fail": {
    vi: "Đủ điểm khi điều kiện đúng, không thì 0; điều kiện không viết được thành công thức",
    en: "Full points when the condition holds, else none; conditions are not written as formulas",
  },
  "relative-to-leader": {
    vi: "Dưới mục tiêu: theo tỷ lệ với mục tiêu; từ mục tiêu: theo phần đường đến đơn vị tốt nhất cùng cấp",
    en: "Below the target in proportion to it; from there on, to the way to the best unit of the level",
  },
  published: {
    vi: "Điểm lấy theo công bố, vì quy tắc chưa được biết",
    en: "The published score stands, since its rule is not known",
  },
  tracked: { vi: "Chỉ theo dõi, không chấm điểm", en: "Followed, not scored" },
  sum: { vi: "Cộng điểm các thành phần, không quá điểm tối đa", en: "The points of the parts, not over the maximum" },
} as const satisfies Record<Shape["shape"], Localized>;
