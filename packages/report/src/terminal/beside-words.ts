import type { Localized } from "@cchc/core";

/** Words for what stands beside the points: flags, points given by hand, movements. `{name}` is filled in. */
export const besideWords = {
  flags: { vi: "Cảnh báo (không trừ điểm)", en: "Flags (no points are taken off)" },
  flagCount: {
    vi: "⚑ {count} cảnh báo: {codes} (không trừ điểm; xem cuối phiếu)",
    en: "⚑ {count} flag(s): {codes} (no points taken off; see the end of the card)",
  },
  flagColumn: { vi: "Cảnh báo", en: "Flags" },
  noteFlags: {
    vi: "Cảnh báo: số dấu hiệu cần xem lại trên phiếu của đơn vị; không cảnh báo nào trừ điểm. Dấu ? là có cảnh báo chưa kiểm tra được vì thiếu số liệu.",
    en: "Flags: signs on the unit's card that deserve a look; none of them takes a point off. A ? says that some could not be looked at for want of data.",
  },
  flag: { vi: "Cảnh báo", en: "Flag" },
  records: { vi: "Bản ghi", en: "Records" },
  wholeCard: { vi: "cả phiếu", en: "the whole card" },
  meaning: { vi: "Ý nghĩa", en: "What it means" },
  look: { vi: "Xem tiếp", en: "Look at next" },
  unchecked: { vi: "chưa kiểm tra được: {reason}", en: "could not be looked at: {reason}" },
  otherReasons: { vi: "; và {count} lý do nữa", en: "; and {count} more" },

  outsideTotal: { vi: "NGOÀI TỔNG ĐIỂM (không tính vào tổng)", en: "BESIDE THE TOTAL (not in the total)" },
  self: { vi: "tự chấm", en: "self-scored" },
  verified: { vi: "thẩm định", en: "verified" },
  survey: { vi: "khảo sát", en: "survey" },
  apart: { vi: "lệch {gap}", en: "apart {gap}" },
  assessed: { vi: "Điểm {kind}", en: "Points {kind}" },
  assessedText: {
    vi: "{points}, ngày {day}; so với điểm tính {gap}",
    en: "{points}, on {day}; against the computed {gap}",
  },
  assessedAlone: { vi: "{points}, ngày {day}", en: "{points}, on {day}" },
  selfGap: { vi: "Tự chấm so với thẩm định", en: "Self-scored against verified" },
  proof: { vi: "tài liệu sha256 {hash}", en: "proof sha256 {hash}" },
  since: { vi: "so với {baseline}", en: "against {baseline}" },
  change: { vi: "Chuyển biến so với {baseline}", en: "Movement against {baseline}" },
  percentagePoints: { vi: "điểm phần trăm", en: "percentage points" },
  related: { vi: "Số liệu bên cạnh", en: "Beside it" },
} as const satisfies Record<string, Localized>;
