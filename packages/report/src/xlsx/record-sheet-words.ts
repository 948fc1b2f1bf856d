import type { Localized } from "@cchc/core";
import type { RecordKind } from "./failing-side.ts";

/** What a record was to a measure, where the share should be high, and where it should be low. */
export const kindWords = {
  notMet: { vi: "không đạt", en: "not met" },
  met: { vi: "mắc lỗi được đếm (càng ít càng tốt)", en: "counted against it (fewer are better)" },
  excluded: { vi: "được loại trừ", en: "excluded" },
  undecided: { vi: "không đủ dữ liệu để kết luận", en: "the record does not tell" },
} as const satisfies Record<RecordKind, Localized>;

/** What a result does not hold of its records. */
export const recordNotes = {
  first: {
    vi: "chỉ giữ mã của {shown} trong {all} bản ghi; xem đủ bằng cchc explain --data",
    en: "ids of {shown} of {all} records alone were kept; cchc explain --data lists all",
  },
  none: {
    vi: "{all} bản ghi, không có mã trong kết quả (số liệu là số đếm, hoặc mã không được công bố)",
    en: "{all} records, without ids in the result (its data are counts, or ids are not published)",
  },
  left: {
    vi: "tờ này dừng ở {shown} dòng; còn {left} dòng nữa: cchc explain --data xem từng đơn vị",
    en: "this sheet ends after {shown} rows; {left} more: cchc explain --data shows unit by unit",
  },
} as const satisfies Record<string, Localized>;
