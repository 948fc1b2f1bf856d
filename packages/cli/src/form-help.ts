import type { Localized } from "@cchc/core";

/** Help texts of `cchc form`. */
export const formHelp = {
  form: {
    vi: "ghi một biểu báo cáo ra bảng tính Excel, đếm từ hồ sơ của một đơn vị trong một kỳ",
    en: "write a form of reports as an Excel workbook, counted from the case files of a unit in a period",
  },
  which: { vi: "biểu: bieu-ii06a (Biểu số II.06a/VPCP/KSTT)", en: "the form: bieu-ii06a (II.06a/VPCP/KSTT)" },
  data: {
    vi: "bản ghi: case-file, và procedure nếu có (để biết lĩnh vực)",
    en: "records: case-file, and procedure where there is one (it tells fields of work)",
  },
  unit: { vi: "mã đơn vị báo cáo", en: "code of the unit that reports" },
} as const satisfies Record<string, Localized>;
