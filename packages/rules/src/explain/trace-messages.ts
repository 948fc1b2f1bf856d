import type { Localized } from "@cchc/core";

/** Texts of a trace, by key. `{name}` stands for a value. None of them is stored in a result. */
export const traceMessages = {
  "trace/points": { vi: "{points}/{max}", en: "{points}/{max}" },
  "trace/no-points": { vi: "–/{max}", en: "–/{max}" },
  "trace/not-scored": { vi: "không chấm", en: "not scored" },
  "trace/short": { vi: "{points}: {why}", en: "{points}: {why}" },
  "trace/head": {
    vi: "{code} {title}: {points} ({status}; {origin})",
    en: "{code} {title}: {points} ({status}; {origin})",
  },
  "trace/part": { vi: "+ {title}: {points} ({status}; {origin})", en: "+ {title}: {points} ({status}; {origin})" },
  "trace/reason": { vi: "Tính điểm: {reason}", en: "Scoring: {reason}" },

  "count/share": { vi: "{numerator}/{denominator} = {value}", en: "{numerator}/{denominator} = {value}" },
  "count/empty": { vi: "{numerator}/{denominator}", en: "{numerator}/{denominator}" },
  "count/amount": { vi: "{value} {unit}", en: "{value} {unit}" },
  "count/none": { vi: "không có số: {status}", en: "no number: {status}" },
  "trace/measured": { vi: "Số liệu: {title}: {counts}", en: "Measured: {title}: {counts}" },
  "trace/numerator": { vi: "tử số {count}: {given}", en: "numerator {count}: {given}" },
  "trace/denominator": { vi: "mẫu số {count}: {given}", en: "denominator {count}: {given}" },
  "trace/amount": { vi: "{value} {unit}: {given}", en: "{value} {unit}: {given}" },
  "trace/read-at": { vi: "đọc từ {place}", en: "read at {place}" },
  "trace/excluded": { vi: "loại ra theo quy tắc: {count} bản ghi", en: "left out by rule: {count} record(s)" },
  "trace/undecided": {
    vi: "thiếu giá trị nên chưa xác định: {count} bản ghi",
    en: "open, for want of a value: {count} record(s)",
  },
  "trace/records": { vi: "bản ghi {kind}: {ids}", en: "records {kind}: {ids}" },
  "records/met": { vi: "đạt", en: "that meet it" },
  "records/notMet": { vi: "không đạt hoặc được đếm", en: "that do not, or were counted" },
  "records/excluded": { vi: "bị loại ra", en: "left out" },
  "records/undecided": { vi: "chưa xác định", en: "left open" },

  "trace/rule": {
    vi: "Quy tắc: áp dụng từ {from}; {basis}; {document}; độ tin cậy {confidence}; căn cứ: {clause}",
    en: "Rule: from {from}; {basis}; {document}; confidence {confidence}; clause: {clause}",
  },
  "trace/steps": { vi: "Từng bước:", en: "Step by step:" },
  "trace/bands": { vi: "Các mức điểm:", en: "Bands:" },
  "trace/band": { vi: "· {edges}: {points} điểm", en: "· {edges}: {points} points" },
  "trace/band-reached": {
    vi: "✓ {edges}: {points} điểm – mức đạt được",
    en: "✓ {edges}: {points} points – reached",
  },

  "decision/applies": { vi: "Điều kiện áp dụng quy tắc:", en: "To whom the rule applies:" },
  "decision/case": { vi: "Trường hợp {number} ({points} điểm):", en: "Case {number} ({points} points):" },
  "decision/pass": { vi: "Điều kiện đạt:", en: "What passes:" },
  "decision/passed": {
    vi: "đạt: {condition} ({because}): {points} điểm",
    en: "met: {condition} ({because}): {points} points",
  },
  "decision/failed": {
    vi: "không đạt: {condition} ({because}): {points} điểm",
    en: "not met: {condition} ({because}): {points} points",
  },
  "decision/case-holds": {
    vi: "thuộc trường hợp {number}: {condition} ({because}): {points} điểm",
    en: "case {number}: {condition} ({because}): {points} points",
  },
  "decision/no-case": {
    vi: "không thuộc trường hợp nào ({because}): {points} điểm",
    en: "no case holds ({because}): {points} points",
  },
  "decision/not-for": {
    vi: "{reason}; quy tắc chỉ áp dụng khi {condition} ({because})",
    en: "{reason}; the rule applies only when {condition} ({because})",
  },

  "condition/met": { vi: "✓ đúng: {what}", en: "✓ true: {what}" },
  "condition/not-met": { vi: "✗ sai: {what}", en: "✗ false: {what}" },
  "condition/decisive": { vi: "{line} – quyết định", en: "{line} – decisive" },
  "condition/between": { vi: "{fact} trong khoảng {operand}", en: "{fact} lies in {operand}" },
  "condition/within-period": { vi: "{fact} trong kỳ {operand}", en: "{fact} lies in the period {operand}" },
  "condition/present": { vi: "có {fact}", en: "{fact} is there" },
  "condition/absent": { vi: "không có {fact}", en: "{fact} is not there" },
  "condition/was": { vi: "{fact} là {was}", en: "{fact} is {was}" },
  "condition/was-not": { vi: "không có {fact}", en: "no {fact}" },
  "condition/with-facts": { vi: "{test} ({facts})", en: "{test} ({facts})" },
  "condition/all": { vi: "tất cả các điều kiện sau", en: "all of these" },
  "condition/any": { vi: "ít nhất một điều kiện sau", en: "at least one of these" },
  "condition/not": { vi: "điều kiện sau không đúng", en: "this does not hold" },
  "condition/named": { vi: "điều kiện “{name}”", en: "the condition “{name}”" },
  "condition/negated": { vi: "không phải ({what})", en: "not ({what})" },
  "condition/and": { vi: "{first} và {second}", en: "{first} and {second}" },
  "condition/or": { vi: "{first} hoặc {second}", en: "{first} or {second}" },
  "condition/brackets": { vi: "({what})", en: "({what})" },
  "condition/true": { vi: "đúng", en: "true" },
  "condition/false": { vi: "sai", en: "false" },

  "trace/in-area": {
    vi: "Trong lĩnh vực “{area}”: {points} điểm",
    en: "In the area “{area}”: {points} points",
  },
  "trace/in-total": { vi: "Trong tổng điểm: {points} điểm", en: "In the total: {points} points" },
  "trace/beside-total": { vi: "Lĩnh vực này không tính vào tổng điểm", en: "The area stands beside the total" },
  "trace/nothing-added": {
    vi: "Không đóng góp điểm nào cho lĩnh vực “{area}”",
    en: "Adds no points to the area “{area}”",
  },
  "trace/next": { vi: "Mức kế tiếp: {points} điểm ở {value}", en: "Next outcome: {points} points at {value}" },
  "trace/next-past": {
    vi: "Mức kế tiếp: {points} điểm khi vượt {value}",
    en: "Next outcome: {points} points past {value}",
  },
  "trace/reading": {
    vi: "Cách hiểu khác (không áp dụng): {reading} → {points} điểm ({document})",
    en: "Another reading (not applied): {reading} → {points} points ({document})",
  },
  "trace/reading-none": {
    vi: "Cách hiểu khác (không áp dụng): {reading} → không có điểm ({document})",
    en: "Another reading (not applied): {reading} → no points ({document})",
  },
  "trace/published": { vi: "Công bố {points}: {verdict}", en: "Published {points}: {verdict}" },
  "trace/published-none": { vi: "Công bố không có điểm: {verdict}", en: "Published without points: {verdict}" },
  "trace/agrees": { vi: "khớp", en: "agrees" },
  "trace/differs": { vi: "KHÔNG KHỚP", en: "DOES NOT AGREE" },
  "trace/flag": {
    vi: "Cảnh báo {code} {title}: {reason} (không trừ điểm)",
    en: "Flag {code} {title}: {reason} (no points are taken off)",
  },
} as const satisfies Record<string, Localized>;
