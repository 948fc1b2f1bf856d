import type { Localized } from "@cchc/core";

/** Words of suppositions. */
export const whatIfWords = {
  intro: {
    vi: "Đổi số đếm của đơn vị hoặc mốc của quy tắc; phiếu điểm và xếp hạng được tính lại ngay trong trang bằng chính bộ quy tắc đã chấm. Đây là giả định, không phải kết quả, và không lưu vào đâu.",
    en: "Change counts of the unit or a threshold of the rule; card and ranking are judged again in this page by the very rules that judged. This is a supposition, not a result, and is stored nowhere.",
  },
  countsOf: { vi: "Số đếm của đơn vị", en: "Counts of the unit" },
  noCounts: {
    vi: "Đơn vị không có số đếm cho tiêu chí này, hoặc số đếm dưới ngưỡng công bố.",
    en: "The unit has no counts of this indicator, or they are under the threshold of publication.",
  },
  numerator: { vi: "Tử số", en: "Numerator" },
  denominator: { vi: "Mẫu số", en: "Denominator" },
  amount: { vi: "Giá trị", en: "Amount" },
  ruleOf: { vi: "Mốc của quy tắc (cho mọi đơn vị)", en: "Thresholds of the rule (for all units)" },
  noRule: {
    vi: "Quy tắc này không có mốc nào đổi được ở đây.",
    en: "This rule has no threshold that can be moved here.",
  },
  number: { vi: "mức {number}", en: "band {number}" },
  reset: { vi: "Bỏ giả định", en: "Drop the supposition" },
  nothingYet: {
    vi: "Chưa đổi gì. Sửa một con số để xem điều gì đổi.",
    en: "Nothing is changed yet. Edit a number to see what moves.",
  },
  cannotBe: { vi: "Không thể giả định như vậy", en: "That cannot be" },
  beforeAfter: { vi: "Trước và sau", en: "Before and after" },
  before: { vi: "Trước", en: "Before" },
  after: { vi: "Sau", en: "After" },
  others: { vi: "{count} đơn vị khác đổi hạng hoặc xếp loại", en: "{count} other units move in rank or grade" },
  others1: { vi: "1 đơn vị khác đổi hạng hoặc xếp loại", en: "1 other unit moves in rank or grade" },
  noOthers: { vi: "Không đơn vị nào khác đổi hạng hay xếp loại.", en: "No other unit moves in rank or grade." },
  mostMoved: { vi: "Đổi nhiều nhất:", en: "Those that move the most:" },
  "key-atLeast": { vi: "từ (≥)", en: "at least (≥)" },
  "key-above": { vi: "trên (>)", en: "above (>)" },
  "key-below": { vi: "dưới (<)", en: "below (<)" },
  "key-atMost": { vi: "đến (≤)", en: "at most (≤)" },
  "key-points": { vi: "điểm", en: "points" },
  "key-otherwise": { vi: "điểm khi không trường hợp nào đúng", en: "points when no case holds" },
  "key-fullAt": { vi: "đủ điểm từ", en: "full points at" },
  "key-zeroAt": { vi: "0 điểm tại", en: "no points at" },
  "key-each": { vi: "điểm cho mỗi", en: "points for each" },
  "key-cap": { vi: "nhiều nhất", en: "at most" },
  "key-floor": { vi: "ít nhất", en: "not under" },
  "key-target": { vi: "mục tiêu", en: "target" },
  "key-shareAtTarget": { vi: "phần điểm tại mục tiêu", en: "share at the target" },
} as const satisfies Record<string, Localized>;

/** The words of a key of a rule; the key itself where there are none. */
export function keyWords(key: string): Localized {
  return Object.entries(whatIfWords).find(([name]) => name === `key-${key}`)?.[1] ?? { vi: key, en: key };
}
