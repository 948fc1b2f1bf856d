import type { Localized } from "@cchc/core";
import { z } from "zod";

/** Kinds of change in meaning, in words. A closed list. */
export const diffKindWords = {
  added: { vi: "thêm mới", en: "added" },
  removed: { vi: "bỏ", en: "removed" },
  renamed: { vi: "có lẽ chỉ đổi mã", en: "probably renamed" },
  "version-added": { vi: "quy tắc thêm", en: "rule added" },
  "version-removed": { vi: "quy tắc bỏ", en: "rule removed" },
  order: { vi: "thứ tự", en: "order" },
  code: { vi: "ký hiệu", en: "code" },
  clause: { vi: "điều khoản", en: "clause" },
  decision: { vi: "văn bản ban hành", en: "decision" },
  dates: { vi: "ngày hiệu lực", en: "dates in force" },
  basis: { vi: "cơ sở", en: "basis" },
  source: { vi: "căn cứ", en: "source" },
  confidence: { vi: "độ tin cậy của căn cứ", en: "confidence in the source" },
  maximum: { vi: "điểm tối đa", en: "maximum" },
  area: { vi: "lĩnh vực", en: "area" },
  "in-total": { vi: "tính vào tổng điểm", en: "enters the total" },
  shape: { vi: "dạng điểm", en: "shape" },
  bands: { vi: "khoảng điểm", en: "bands" },
  line: { vi: "công thức tỷ lệ", en: "formula" },
  number: { vi: "số trong công thức", en: "number of a formula" },
  cases: { vi: "các trường hợp", en: "cases" },
  condition: { vi: "điều kiện", en: "condition" },
  "gap-treatment": { vi: "cách xử lý chỗ trống", en: "treatment of a gap" },
  applies: { vi: "phạm vi áp dụng", en: "to whom it applies" },
  measure: { vi: "số đo", en: "measure" },
  definition: { vi: "cách đếm", en: "how it is counted" },
  changeable: { vi: "bản ghi còn thay đổi được", en: "which records can still change" },
  grades: { vi: "xếp loại", en: "grades" },
  rank: { vi: "cách xếp hạng", en: "rank rule" },
  digits: { vi: "số chữ số thập phân khi in", en: "decimal places in print" },
  periods: { vi: "loại kỳ được chấm", en: "kinds of period" },
  baselines: { vi: "kỳ gốc", en: "baselines" },
  "change-in-period": { vi: "quy tắc thay đổi giữa kỳ nghĩa là gì", en: "what a change inside a period means" },
  "missing-block": { vi: "cách xử lý khi cả lĩnh vực không có số liệu", en: "treatment of an area without data" },
  "small-cells": { vi: "ngưỡng ô nhỏ không công bố", en: "threshold of small cells" },
  published: { vi: "cách so với điểm công bố", en: "comparison with published scores" },
  flag: { vi: "điều kiện cảnh báo", en: "what raises the flag" },
  beside: { vi: "số liệu in kèm", en: "what is shown beside" },
  reading: { vi: "cách hiểu khác", en: "other readings" },
} as const satisfies Record<string, Localized>;

/** A kind of change in meaning. */
export type DiffKind = keyof typeof diffKindWords;

function isDiffKind(text: string): text is DiffKind {
  return Object.hasOwn(diffKindWords, text);
}

/** A kind of change in meaning. */
export const DiffKind = z.enum(Object.keys(diffKindWords).filter(isDiffKind));
