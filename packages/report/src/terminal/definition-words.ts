import type { Localized } from "@cchc/core";

/** Words for how a measure counts records. */
export const definitionWords = {
  records: { vi: "Bản ghi", en: "Records" },
  rule: { vi: "Cách tính", en: "Counting rule" },
  population: { vi: "Tính khi", en: "Counted if" },
  exclude: { vi: "Trừ khi", en: "Left out if" },
  numerator: { vi: "Đạt khi", en: "Met if" },
  at: { vi: "{at} trong kỳ", en: "{at} in the period" },
  open: {
    vi: "đã bắt đầu ({from}) và chưa kết thúc ({to}) vào một ngày nào đó trong kỳ",
    en: "begun ({from}) and not over ({to}) on some day of the period",
  },
  standing: { vi: "còn hiệu lực vào ngày cuối kỳ", en: "standing on the last day of the period" },
  standingFrom: {
    vi: "còn hiệu lực vào ngày cuối kỳ: từ {from}",
    en: "standing on the last day of the period: since {from}",
  },
  standingTo: { vi: ", đến trước {to}", en: ", until {to}" },
} as const satisfies Record<string, Localized>;
