/** The sheets of a workbook, in their order, as they are named. */
export const sheetNames = {
  ranking: { vi: "Xếp hạng", en: "Ranking" },
  areas: { vi: "Lĩnh vực", en: "Areas" },
  indicators: { vi: "Tiêu chí", en: "Indicators" },
  parts: { vi: "Thành phần", en: "Parts" },
  rules: { vi: "Quy tắc", en: "Rules" },
  records: { vi: "Hồ sơ", en: "Records" },
  flags: { vi: "Cảnh báo", en: "Flags" },
  data: { vi: "Số liệu", en: "Data quality" },
  method: { vi: "Phương pháp", en: "Method" },
} as const;

/** A sheet of the workbook. */
export type SheetKey = keyof typeof sheetNames;
