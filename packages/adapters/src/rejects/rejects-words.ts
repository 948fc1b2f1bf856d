import type { Language } from "@cchc/core";

/** The sheet of rows that are of no entity, such as those of a list of units. */
export const otherRows = { vi: "Dòng khác", en: "Other rows" } as const;

/** What the first sheet says: how to correct the rows and feed them back. */
export function guideRows(language: Language, left: number): readonly string[] {
  return [...rules[language], ...(left === 0 ? [] : [more[language](left)])];
}

const rules = {
  vi: [
    "Các dòng bị loại. Ô sai được tô màu; cột “cchc: Lý do” nói vì sao.",
    "Sửa các ô rồi lưu dưới tên khác vào thư mục số liệu, hoặc đưa riêng tệp này cho --data. Các cột “cchc: …” không được đọc.",
    "Xóa dòng không sửa được. Dòng gốc trong số liệu vẫn bị loại như trước, nên không bản ghi nào bị tính hai lần.",
    "Giá trị có dấu … đã bị che vì giống số giấy tờ, điện thoại hoặc thư điện tử: phải ghi lại giá trị đúng của cột.",
  ],
  en: [
    "Rejected rows. Wrong cells are coloured; the column “cchc: Reason” says why.",
    "Correct the cells and save under another name in the data folder, or give this file alone to --data. Columns “cchc: …” are not read.",
    "Delete rows that cannot be corrected. The rows in the data stay rejected, so that no record is counted twice.",
    "Values with … were cut because they look like numbers or addresses of persons: enter what belongs into the column.",
  ],
} as const;

const more = {
  vi: (left: number) =>
    `Còn ${left} dòng bị loại không có chỗ trong tệp này. Muốn có mọi dòng: chạy lại với --rejects là một thư mục, tệp rejects.csv ở đó ghi đủ.`,
  en: (left: number) =>
    `${left} more rejected rows have no place in this workbook. For all of them, run again with a folder after --rejects: its rejects.csv has every one.`,
} as const;
