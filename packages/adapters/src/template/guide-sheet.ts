import { type Entity, fieldTypeWords, type Language } from "@cchc/core";
import type { Sheet, SheetCell } from "@cchc/workbook";
import { guideSheet, unitsSheet } from "../workbook/mark.ts";
import { columnFormats, type FieldColumn } from "./field-column.ts";

/** The sheet of one entity, as the guide explains it. */
export interface ExplainedSheet {
  readonly name: string;
  readonly entity: Entity;
  readonly columns: readonly FieldColumn[];
}

/** The sheet that explains: how to fill in, what not to enter, and every field. */
export function guide(sheets: readonly ExplainedSheet[], language: Language): Sheet {
  const head = heads[language].map((value): SheetCell => ({ value, look: "head" }));
  return {
    name: guideSheet[language],
    columns: [26, 30, 10, 18, 60, 60, 34, 20].map((width) => ({ width })),
    rows: [
      [{ value: titles[language], look: "title" }],
      ...rules[language].map((value) => [{ value }]),
      ...samples(language),
      [],
      head,
      ...sheets.flatMap((sheet) => sheet.columns.map((column) => fieldRow(sheet, column, language))),
    ],
  };
}

/** Values in each form; the columns of the other sheets take their formats from these cells. */
function samples(language: Language): readonly (readonly SheetCell[])[] {
  const [day, moment, code] = sampleWords[language];
  return [
    [{ value: day }, { value: new Date(Date.UTC(2026, 7, 14)), format: columnFormats.date }],
    [{ value: moment }, { value: new Date(Date.UTC(2026, 7, 14, 9, 30)), format: columnFormats.datetime }],
    [{ value: code }, { value: "00271", format: columnFormats.text }],
  ];
}

function fieldRow({ name }: ExplainedSheet, column: FieldColumn, language: Language): readonly SheetCell[] {
  const { field, header } = column;
  const { type, unit, ahead } = fieldTypeWords(field);
  const kind = [type, unit, ahead].flatMap((words) => (words === undefined ? [] : [words[language]])).join("; ");
  const texts = [
    name,
    header,
    field.required === true ? required[language] : "",
    kind,
    field.meaning[language],
    valuesOf(column),
    field.source ?? "",
    column.name,
  ];
  return texts.map((value) => ({ value, look: "wrap" }));
}

/** Each value as the drop-down offers it, with its code and its number in official formats. */
function valuesOf({ field, choices }: FieldColumn): string {
  return field.type === "code"
    ? field.values
        .map(({ code, official }, index) => {
          const numbered = official === undefined ? code : `${code}; ${official}`;
          return `${choices[index] ?? code} [${numbered}]`;
        })
        .join(" | ")
    : choices.join(" | ");
}

const required = { vi: "bắt buộc", en: "required" } as const;
const titles = { vi: "Mẫu thu thập số liệu", en: "Template for collecting records" } as const;
const heads = {
  vi: ["Trang tính", "Cột", "Bắt buộc", "Kiểu", "Ý nghĩa", "Giá trị [mã; mã chính thức]", "Nguồn", "Tên trường"],
  en: ["Sheet", "Column", "Required", "Type", "Meaning", "Values [code; official code]", "Source", "Field"],
} as const;
const sampleWords = {
  vi: ["Ngày ghi như:", "Ngày và giờ ghi như:", "Mã giữ số 0 ở đầu:"],
  en: ["A day is written as:", "A day and time is written as:", "Codes keep their zeros in front:"],
} as const;
const rules = {
  vi: [
    "Mỗi dòng là một bản ghi. Không đổi tên trang tính và tiêu đề cột; cột có dấu * phải điền đủ.",
    "Ô không biết thì để trống, không ghi “không rõ”. Không thêm dòng tổng cộng, không gộp ô.",
    "Xóa trang tính chưa có số liệu: trang tính trống nghĩa là không có bản ghi nào.",
    `Trang ${unitsSheet.vi}: mỗi dòng một đơn vị, kể cả đơn vị không có bản ghi nào; để trống nếu đã có units.csv.`,
    "Không ghi dữ liệu cá nhân: họ tên, số giấy tờ, điện thoại, địa chỉ, thư điện tử của người dân hay cán bộ.",
  ],
  en: [
    "Each row is one record. Keep the names of sheets and columns; columns with a * must be filled in.",
    "Leave blank what is not known. Add no rows of totals, and merge no cells.",
    "Delete sheets for which there is no data yet: a blank sheet says that there are no records.",
    `Sheet ${unitsSheet.en}: one row for each unit, those without records too; leave it blank where there is a units.csv.`,
    "Enter no personal data: no names, identity numbers, telephones, addresses or e-mails of citizens or staff.",
  ],
} as const;
