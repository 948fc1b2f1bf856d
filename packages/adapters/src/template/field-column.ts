import { type Entity, type Field, fieldTypeWords, type Language } from "@cchc/core";
import type { ColumnRule, SheetColumn } from "@cchc/workbook";
import { codeReader } from "../field/code-cell.ts";
import { fold } from "../spelling/fold.ts";

/** Formats that a template gives whole columns. */
export const columnFormats = { text: "@", date: "dd/mm/yyyy", datetime: "dd/mm/yyyy hh:mm" } as const;

/** One column of a template: a field, as people see it. */
export interface FieldColumn {
  readonly name: string;
  readonly field: Field;
  /** The title of the field, or its name where titles are not apart; a star behind what must be filled in. */
  readonly header: string;
  /** What a drop-down offers, each as the reader of records takes it; none for values that are free. */
  readonly choices: readonly string[];
}

const yesNo = { vi: ["có", "không"], en: ["yes", "no"] } as const;

/** The columns of the sheet of an entity, in the order of its fields. */
export function fieldColumns({ fields }: Entity, language: Language): readonly FieldColumn[] {
  const all = Object.entries(fields);
  return all.map(([name, field]) => {
    const title = field.title[language];
    const others = all.filter(([other]) => other !== name);
    const isOwn = others.every(
      ([
        other,
        {
          title: { vi, en },
        },
      ]) => ![other, vi, en].map(fold).includes(fold(title)),
    );
    const star = field.required === true ? " *" : "";
    return { name, field, header: `${isOwn ? title : name}${star}`, choices: choicesOf(name, field, language) };
  });
}

function choicesOf(name: string, field: Field, language: Language): readonly string[] {
  if (field.type === "boolean") {
    return yesNo[language];
  }
  if (field.type !== "code") {
    return [];
  }
  const read = codeReader(name, field);
  // A title that would be read as another value, or not at all, gives way to the code.
  return field.values.map(({ code, title }) => (read(title[language]) === code ? title[language] : code));
}

/** How Excel shows, explains and checks a column. */
export function sheetColumn(column: FieldColumn, language: Language, range: string | undefined): SheetColumn {
  const { field, header } = column;
  return {
    width: Math.min(40, Math.max(14, header.length + 2)),
    format: formatOf(field),
    rule: {
      kind: kindOf(field),
      ...(range === undefined ? {} : { range }),
      title: header,
      hint: hintOf(field, language),
      refusal: refusals[kindOf(field)][language],
    },
  };
}

function formatOf({ type }: Field): string | undefined {
  switch (type) {
    case "date":
    case "datetime":
      return columnFormats[type];
    case "whole":
    case "decimal":
      return undefined;
    default:
      return columnFormats.text;
  }
}

function kindOf({ type }: Field): ColumnRule["kind"] {
  switch (type) {
    case "code":
    case "boolean":
      return "list";
    case "date":
    case "datetime":
      return "date";
    case "text":
      return "any";
    default:
      return type;
  }
}

/** Meaning first: Excel cuts hints at 255 letters, and the sheet that explains has all of it. */
function hintOf(field: Field, language: Language): string {
  const { unit } = fieldTypeWords(field);
  const measured = unit === undefined ? "" : ` (${unit[language]})`;
  const source = field.source === undefined ? "" : ` [${field.source}]`;
  return `${field.meaning[language]}${measured}. ${forms[field.type][language]}${source}`;
}

const forms: Readonly<Record<Field["type"], Readonly<Record<Language, string>>>> = {
  text: { vi: "Không ghi tên, số giấy tờ của người.", en: "No names or identity numbers of persons." },
  code: { vi: "Chọn trong danh sách.", en: "Choose from the list." },
  boolean: { vi: "Chọn có hoặc không.", en: "Choose yes or no." },
  date: { vi: "Ngày: 14/08/2026.", en: "A day: 14/08/2026." },
  datetime: { vi: "Ngày và giờ: 14/08/2026 09:30.", en: "Day and time: 14/08/2026 09:30." },
  whole: { vi: "Số nguyên, từ 0.", en: "A whole number from 0." },
  decimal: { vi: "Số, từ 0.", en: "A number from 0." },
};

const refusals: Readonly<Record<ColumnRule["kind"], Readonly<Record<Language, string>>>> = {
  any: { vi: "", en: "" },
  list: { vi: "Chỉ nhận giá trị trong danh sách.", en: "Only values of the list are taken." },
  date: { vi: "Cần một ngày, ví dụ 14/08/2026.", en: "A date is needed, such as 14/08/2026." },
  whole: { vi: "Cần một số nguyên, từ 0.", en: "A whole number from 0 is needed." },
  decimal: { vi: "Cần một số, từ 0.", en: "A number from 0 is needed." },
};
