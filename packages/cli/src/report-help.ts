import type { Localized } from "@cchc/core";

/** Texts of `cchc report --help`. */
export const reportHelp = {
  report: {
    vi: "viết một kết quả thành trang, bảng tính, văn bản hoặc bảng số liệu, theo đuôi của --out",
    en: "write a result as a page, a workbook, a document or a table, by the extension of --out",
  },
  out: {
    vi: "tệp để ghi: .html (một trang mở được khi không có mạng), .xlsx, .docx, .md hoặc .csv",
    en: "the file to write: .html (one page that needs no network), .xlsx, .docx, .md or .csv",
  },
  before: {
    vi: "kết quả của kỳ trước, để ghi thay đổi",
    en: "the result of the period before, to tell what changed",
  },
  unit: {
    vi: "chỉ một đơn vị: mã hoặc tên, không cần dấu (.docx và .md)",
    en: "one unit alone: its code or name, without diacritics too (.docx and .md)",
  },
  rows: {
    vi: "mỗi dòng của .csv là gì: tiêu chí của một đơn vị (indicators, mặc định), thành phần của tiêu chí (parts), lĩnh vực (areas) hay đơn vị (units)",
    en: "what a row of a .csv is: an indicator of a unit (the default), a part of an indicator, an area or a unit",
  },
  exact: {
    vi: "giữ cả số đếm người trả lời dưới ngưỡng công bố: chỉ dùng nội bộ, không công bố",
    en: "keep counts of respondents under the threshold of publication: for internal use, not to be published",
  },
} as const satisfies Record<string, Localized>;
