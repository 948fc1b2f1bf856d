import type { Localized } from "@cchc/core";
import type { Basis, Confidence } from "../policy/source.ts";
import type { Origin, ScoreStatus } from "../result/result.ts";

/** Statuses in words. */
export const statusWords = {
  scored: { vi: "đã chấm", en: "scored" },
  tracked: { vi: "theo dõi", en: "tracked" },
  "no-data": { vi: "không có số liệu", en: "no data" },
  "empty-denominator": { vi: "mẫu số bằng 0", en: "empty denominator" },
  "not-applicable": { vi: "không áp dụng", en: "not applicable" },
  exempt: { vi: "được miễn", en: "exempt" },
  pending: { vi: "chưa đến hạn", en: "pending" },
  error: { vi: "số liệu lỗi", en: "faulty data" },
} as const satisfies Record<ScoreStatus, Localized>;

/** Where points come from, in words. */
export const originWords = {
  counts: { vi: "từ số đếm", en: "from counts" },
  rule: { vi: "do quy tắc cho, không có bằng chứng", en: "given by rule, without evidence" },
  published: { vi: "lấy theo công bố", en: "taken over as published" },
  none: { vi: "không có điểm", en: "no points" },
} as const satisfies Record<Origin, Localized>;

/** What a rule stands on, in words. */
export const basisWords = {
  law: { vi: "quy định", en: "law" },
  observed: { vi: "quan sát từ số công bố", en: "observed in published figures" },
  practice: { vi: "thông lệ", en: "common practice" },
  choice: { vi: "lựa chọn của bộ chỉ số", en: "choice of this policy" },
} as const satisfies Record<Basis, Localized>;

/** How sure a source is, in words. */
export const confidenceWords = {
  high: { vi: "cao", en: "high" },
  medium: { vi: "trung bình", en: "medium" },
  low: { vi: "thấp", en: "low" },
} as const satisfies Record<Confidence, Localized>;
