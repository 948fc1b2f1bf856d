import type { Localized } from "@cchc/core";

/** Words of the page about a verification. `{name}` is filled in. */
export const verificationWords = {
  head: { vi: "Kiểm tra lại: {policy} · {period}", en: "Verification: {policy} · {period}" },
  fromCards: {
    vi: "Tính lại từ số đo mà kết quả mang theo: {cards} phiếu, {indicators} tiêu chí",
    en: "Computed again from the measurements that the result carries: {cards} cards, {indicators} indicators",
  },
  fromData: {
    vi: "Đọc lại dữ liệu và tính lại toàn bộ: {cards} phiếu, {indicators} tiêu chí",
    en: "Data read again and everything computed again: {cards} cards, {indicators} indicators",
  },
  files: { vi: "Tệp đầu vào", en: "Input files" },
  same: { vi: "giữ nguyên", en: "same" },
  changed: { vi: "ĐÃ THAY ĐỔI", en: "CHANGED" },
  "other-rows": {
    vi: "NHẬN DÒNG KHÁC (--mapping hoặc --as-of khác?)",
    en: "OTHER ROWS ACCEPTED (another --mapping or --as-of?)",
  },
  missing: { vi: "THIẾU", en: "MISSING" },
  new: { vi: "MỚI", en: "NEW" },
  problems: { vi: "KHÔNG THỂ CÓ trong một kết quả", en: "CANNOT BE in a result" },
  outside: { vi: "Ngoài phiếu điểm", en: "Outside the cards" },
  cards: { vi: "Phiếu điểm", en: "Cards" },
  noDifference: { vi: "không có gì khác", en: "nothing differs" },
  cardsDiffer: { vi: "{count} trên {all} phiếu KHÁC", en: "{count} of {all} DIFFER" },
  difference: {
    vi: "{path}: đã lưu {stored}, tính lại {recomputed}",
    en: "{path}: stored {stored}, computed {recomputed}",
  },
  nothing: { vi: "(không có)", en: "(nothing)" },
  furtherValues: { vi: "; và {count} giá trị khác của phiếu", en: "; {count} more on this card" },
  further: { vi: "và {count} chỗ nữa", en: "and {count} more" },
  stock: {
    vi: "{engine}: {rules} luật, {judgements} lần chấm trên {cards} phiếu",
    en: "{engine}: {rules} rules, {judgements} judgements on {cards} cards",
  },
  stockSame: { vi: "cùng kết quả, trạng thái và điểm", en: "the same outcome, status and points" },
  refused: { vi: "KHÔNG CHẤM ĐƯỢC {unit}: {problem}", en: "NOT JUDGED {unit}: {problem}" },
  notes: { vi: "Cần biết", en: "To know" },
  equal: {
    vi: "BẰNG NHAU: mọi thứ được kiểm tra đều đúng như đã lưu.",
    en: "EQUAL: everything that was checked is as stored.",
  },
  differs: {
    vi: "KHÁC NHAU: kết quả không đúng như đã lưu.",
    en: "DIFFERS: the result does not come out again as stored.",
  },
} as const satisfies Record<string, Localized>;
