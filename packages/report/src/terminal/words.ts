import type { Localized } from "@cchc/core";

/** Words of the text pages. `{name}` is filled in by {@link fill}. */
export const words = {
  rank: { vi: "Hạng", en: "Rank" },
  unit: { vi: "Đơn vị", en: "Unit" },
  total: { vi: "Tổng", en: "Total" },
  publishedTotal: { vi: "Công bố", en: "Publ." },
  agree: { vi: "Khớp", en: "Agree" },
  grade: { vi: "Xếp loại", en: "Grade" },
  evidence: { vi: "Bằng chứng", en: "Evidence" },
  unearned: { vi: "Không b/c", en: "Unearned" },
  missing: { vi: "Thiếu", en: "Missing" },
  lost: { vi: "Mất điểm nhiều nhất", en: "Most points lost" },

  comparedWith: {
    vi: "So với {source} (khớp khi chênh không quá {tolerance} điểm; hạng khớp khi bằng nhau)",
    en: "Compared with {source} (agreement within {tolerance} points; ranks when equal)",
  },
  indicators: { vi: "tiêu chí", en: "indicators" },
  areas: { vi: "nhóm", en: "areas" },
  totals: { vi: "tổng điểm (công bố: cộng các nhóm)", en: "totals (published: the groups added up)" },
  ranks: { vi: "thứ hạng (theo tổng đó)", en: "ranks (by those totals)" },
  agreeOf: { vi: "{agree} trên {compared}", en: "{agree} of {compared}" },
  bothBlank: {
    vi: ", trong đó {count} cả hai bên đều không có điểm",
    en: ", {count} of them without points on both sides",
  },
  agreeRounded: {
    vi: "; thêm {more} khi cộng điểm tiêu chí đã làm tròn, như nguồn",
    en: "; {more} more when rounded indicator points are added, as the source does",
  },
  scoresApart: { vi: "Điểm không khớp (tính lại / công bố):", en: "Scores not in agreement (ours / published):" },
  ranksApart: {
    vi: "Hạng không khớp (tính lại / theo điểm công bố):",
    en: "Ranks not in agreement (ours / by published points):",
  },
  allAgree: { vi: "Không có điểm nào lệch.", en: "No score differs." },
  whenRounded: { vi: " – khớp khi cộng điểm đã làm tròn", en: " – agrees when rounded points are added" },
  totalScore: { vi: "tổng điểm", en: "total" },

  howToRead: { vi: "Cách đọc", en: "How to read this" },
  noteEvidence: {
    vi: "Bằng chứng: phần điểm tối đa được chấm bằng số đếm. Không b/c: điểm do quy tắc cho khi mẫu số bằng 0 hoặc thiếu số liệu, không phải do kết quả làm việc.",
    en: "Evidence: share of the maximum that was judged on counts. Unearned: points given by a rule for an empty denominator or missing data, not for work done.",
  },
  noteMissing: {
    vi: "Thiếu: tiêu chí không có điểm vì không phát sinh hoặc không có số liệu; điểm tối đa vẫn tính. Mất điểm nhiều nhất: ba tiêu chí cách điểm tối đa xa nhất.",
    en: "Missing: indicators without points because there was nothing to count or no data; their maximum still counts. Most points lost: the three indicators farthest from their maximum.",
  },
  notePublished: {
    vi: "Công bố: tổng điểm các nhóm do nguồn công bố. Khớp: số tiêu chí và nhóm tính lại khớp với công bố.",
    en: "Publ.: sum of the group totals that the source published. Agree: indicators and groups where ours and the published score agree.",
  },
  noteUnearned: {
    vi: "Đủ điểm không có bằng chứng: {indicator}, {points} điểm ({why}): {whom}",
    en: "Full marks without evidence: {indicator}, {points} points ({why}): {whom}",
  },
  noteRescaled: {
    vi: "Có quy đổi điểm vì có tiêu chí bị bỏ ra (xem phiếu điểm): {whom}",
    en: "Rescaled because something was left out (see the card): {whom}",
  },
  noteTakenOver: {
    vi: "Lấy theo điểm công bố, không tính lại (quy tắc chưa được biết): {indicator}",
    en: "Taken as published, not recomputed (its rule is not known): {indicator}",
  },
  noteGrade: {
    vi: "Xếp loại là mức mặc định ({basis}, độ tin cậy {confidence}), không phải quy định; cơ quan có thẩm quyền phải quyết định.",
    en: "Grades are a default ({basis}, confidence {confidence}), not law; the competent body has to adopt them.",
  },
  noteRankEvidence: {
    vi: "Chỉ xếp hạng đơn vị có bằng chứng từ {evidence} trở lên.",
    en: "Ranked are units with evidence of {evidence} or more.",
  },
  noteMethod: {
    vi: "Tính bằng phân số chính xác, chỉ làm tròn khi in ({digits} chữ số, nửa lên); xếp hạng trước khi làm tròn, bằng điểm thì đồng hạng ({ties}). Bộ chỉ số {policy}, sha256 {sha256}.",
    en: "Computed in exact fractions, rounded in print alone ({digits} places, half up); ranked before rounding, equals share a place ({ties}). Policy {policy}, sha256 {sha256}.",
  },
  notePartial: {
    vi: "KẾT QUẢ CHƯA ĐẦY ĐỦ: số dòng số liệu bị loại: {rejected}.",
    en: "PARTIAL RESULT: rows of data that were rejected: {rejected}.",
  },
  someOf: { vi: "{shown} trong {all}", en: "{shown} of {all}" },
  leftOut: { vi: "Màn hình hẹp, không in cột: {columns}", en: "Narrow terminal, columns not printed: {columns}" },
  unitCount: { vi: "{count} đơn vị", en: "{count} units" },

  notScored: { vi: "chỉ theo dõi, không chấm điểm", en: "followed, not scored" },
  noData: { vi: "chưa có số liệu", en: "no data" },
  notApplicable: { vi: "không áp dụng", en: "not applicable" },
  place: { vi: "hạng {place}/{of}", en: "rank {place}/{of}" },
  applicable: {
    vi: "điểm tối đa áp dụng {applicable}, trong đó {evidence} được chấm bằng số đếm",
    en: "applicable maximum {applicable}, {evidence} of it judged on counts",
  },
  unearnedPoints: { vi: "{points} điểm không có bằng chứng", en: "{points} points without evidence" },
  takenOverPoints: { vi: "{points} điểm lấy theo công bố", en: "{points} points as published" },
  rescaled: { vi: "có quy đổi vì có tiêu chí bị bỏ ra", en: "rescaled, since something was left out" },
  areaRescaled: {
    vi: "có tiêu chí bị bỏ ra: nhân với {max} ÷ {applicable}",
    en: "something was left out: multiplied by {max} ÷ {applicable}",
  },
  published: { vi: "công bố {points}", en: "published {points}" },
  publishedNone: { vi: "công bố không có điểm", en: "published without a score" },
  agrees: { vi: "khớp", en: "agrees" },
  differs: { vi: "KHÔNG KHỚP", en: "DOES NOT AGREE" },

  purpose: { vi: "Mục đích", en: "Purpose" },
  clause: { vi: "Căn cứ", en: "Clause" },
  numerator: { vi: "Tử số", en: "Numerator" },
  denominator: { vi: "Mẫu số", en: "Denominator" },
  value: { vi: "Giá trị", en: "Value" },
  scoring: { vi: "Tính điểm", en: "Scoring" },
  conditions: { vi: "Điều kiện", en: "Conditions" },
  worth: { vi: "Giá trị trong tổng", en: "Worth" },
  next: { vi: "Mức kế tiếp", en: "Next outcome" },
  reading: { vi: "Cách hiểu khác (không áp dụng)", en: "Another reading (not applied)" },
  readingPoints: { vi: "{reading} → {points} điểm ({document})", en: "{reading} → {points} points ({document})" },
  compared: { vi: "So sánh", en: "Compared" },
  remedy: { vi: "Việc cần làm", en: "What to do" },
  source: { vi: "Nguồn quy tắc", en: "Source of the rule" },
  sourceText: {
    vi: "{document}; {basis}, độ tin cậy {confidence}; áp dụng từ {from}",
    en: "{document}; {basis}, confidence {confidence}; from {from}",
  },
  decision: { vi: "Căn cứ", en: "Decision" },
  inForce: { vi: "Áp dụng", en: "In force" },
  noEnd: { vi: "chưa định ngày hết hiệu lực", en: "no end set" },
  policySize: {
    vi: "{areas} lĩnh vực, {indicators} tiêu chí, {points} điểm",
    en: "{areas} areas, {indicators} indicators, {points} points",
  },
  rulesStandOn: { vi: "Quy tắc dựa trên", en: "Rules stand on" },
  basisWithConfidence: { vi: "{basis} (độ tin cậy {confidence})", en: "{basis} (confidence {confidence})" },
  sourceNote: { vi: "Ghi chú nguồn", en: "Note on the source" },
} as const satisfies Record<string, Localized>;

/** Puts values in a text. A place without a value stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
