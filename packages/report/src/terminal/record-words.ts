import type { Localized } from "@cchc/core";

/** Words of a record's page. */
export const recordWords = {
  yes: { vi: "có", en: "yes" },
  no: { vi: "không", en: "no" },
  clock: { vi: "Cách tính thời gian", en: "How the time was counted" },
  stretch: {
    vi: "Tiếp nhận {from}, kết thúc {to} (không tính ngày tiếp nhận)",
    en: "Received {from}, ended {to} (the day of receipt is not counted)",
  },
  stillOpen: {
    vi: "Tiếp nhận {from}, chưa kết thúc; tính đến {to}",
    en: "Received {from}, not ended; counted to {to}",
  },
  pause: { vi: "Dừng chờ bổ sung từ {from} đến {to}", en: "Paused for a supplement from {from} to {to}" },
  paused: { vi: "chờ bổ sung, không tính", en: "waiting for the supplement, not counted" },
  counts: { vi: "tính là ngày làm việc", en: "counted as a working day" },
  sum: {
    vi: "{all} ngày sau ngày tiếp nhận − {off} ngày nghỉ − {paused} ngày chờ bổ sung = {working} ngày làm việc",
    en: "{all} days after receipt − {off} days off − {paused} days of waiting = {working} working days",
  },
  by766: { vi: "Theo chỉ tiêu 2.1 của Quyết định 766", en: "By metric 2.1 of Decision 766" },
  byII06a: { vi: "Theo biểu II.06a", en: "By form II.06a" },
  combined: {
    vi: "tính từ các số đo khác; xem bản ghi của từng số đo đó",
    en: "made of other measures; look at the records of each of them",
  },
  noRecords: { vi: "không đếm từ bản ghi", en: "not counted from records" },
  notSupplied: {
    vi: "dữ liệu không có tệp nào của loại bản ghi này: chưa có số liệu, không phải là 0",
    en: "the data has no file of this kind of record: no data, which is not 0",
  },
  withheld: {
    vi: "quá ít người trả lời: không in số đếm và mã bản ghi (smallCells.below trong policy.yaml)",
    en: "too few respondents: neither counts nor ids of records are printed (smallCells.below in policy.yaml)",
  },
  taken: { vi: "{count} bản ghi được tính", en: "{count} records counted" },
  counted: { vi: "{count} bản ghi không đạt", en: "{count} records that do not meet it" },
  unsure: {
    vi: "{count} bản ghi thiếu dữ liệu, tính là không đạt",
    en: "{count} records that lack data, counted as not meeting it",
  },
  canChange: {
    vi: "{count} trong số chưa đạt còn có thể thay đổi trong kỳ",
    en: "{count} of those that fall short can still change in the period",
  },
  canCease: {
    vi: "{count} trong số đó còn có thể thôi bị tính trong kỳ",
    en: "{count} of those can still cease to count in the period",
  },
  met: { vi: "{count} bản ghi đạt", en: "{count} records that meet it" },
  excluded: { vi: "{count} bản ghi được loại trừ", en: "{count} records excluded" },
  open: {
    vi: "{count} bản ghi không xếp được vì thiếu dữ liệu",
    en: "{count} records that cannot be placed for want of data",
  },
  undated: {
    vi: "{count} bản ghi thiếu ngày, không thuộc kỳ nào",
    en: "{count} records without the date that puts them in a period",
  },
  none: { vi: "không có bản ghi nào trong kỳ", en: "no records in the period" },
  more: { vi: "và {more} bản ghi nữa", en: "and {more} more" },
  excludedLabel: { vi: "Loại trừ", en: "Excluded" },
  excludedText: {
    vi: "{count} bản ghi, theo định nghĩa của số đo",
    en: "{count} records, by the definition of the measure",
  },
  undecidedLabel: { vi: "Chưa rõ", en: "Undecided" },
  undecidedText: {
    vi: "{count} bản ghi thiếu dữ liệu: không tính, hoặc tính là không đạt",
    en: "{count} records lack data: not counted, or counted as not meeting it",
  },
  undatedLabel: { vi: "Thiếu ngày", en: "Undated" },
  undatedText: {
    vi: "{count} bản ghi chưa có “{field}” nên không thuộc kỳ nào",
    en: "{count} records have no “{field}”, so they are in no period",
  },
  overYear: { vi: "chỉ tính cho kỳ trọn một năm", en: "only for a period of a whole year" },
  undecided: { vi: "không đủ dữ liệu để kết luận", en: "the record does not tell" },
} as const satisfies Record<string, Localized>;

/** Names of what a counting rule makes of a case file. */
export const outcomeNames = {
  early: { vi: "trước hạn", en: "early" },
  "on-time": { vi: "đúng hạn", en: "on time" },
  late: { vi: "quá hạn", en: "late" },
  "pending-in-time": { vi: "đang xử lý, trong hạn", en: "pending, in time" },
  "pending-late": { vi: "đang xử lý, quá hạn", en: "pending, late" },
  supplement: { vi: "đang chờ bổ sung", en: "waiting for a supplement" },
  stopped: { vi: "dừng xử lý", en: "stopped" },
  "not-counted": { vi: "không tính vào kỳ", en: "not counted in the period" },
} as const satisfies Record<string, Localized>;
