import { CchcError, type Entity, type Problem } from "@cchc/core";
import type { TableSource } from "../source/table-source.ts";
import { fieldsMark, markSheet, rejectsMark, templateMark } from "../workbook/mark.ts";

/** What a workbook says of itself. */
export interface WorkbookMark {
  readonly kind: "template" | "rejects" | "none";
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** The mark of a workbook that cchc wrote: which form it has, and whether its fields are those of today. */
export async function readMark(
  sources: readonly TableSource[],
  entities: ReadonlyMap<string, Entity>,
): Promise<WorkbookMark> {
  const source = sources.find(({ place }) => place.sheet === markSheet);
  if (source === undefined) {
    return { kind: "none", problems: [], warnings: [] };
  }
  const [form = "", , ...fields] = await cellsOf(source);
  const { file } = source.place;
  if (form === rejectsMark) {
    return { kind: "rejects", problems: [], warnings: [] };
  }
  return form === templateMark
    ? { kind: "template", problems: [], warnings: changedFields(file, fields, entities) }
    : { kind: "template", problems: [unknownForm(file, form)], warnings: [] };
}

async function cellsOf(source: TableSource): Promise<readonly string[]> {
  try {
    return (await source.top()).cells;
  } catch (error) {
    if (error instanceof CchcError) {
      return [];
    }
    throw error;
  }
}

function changedFields(
  file: string,
  marks: readonly string[],
  entities: ReadonlyMap<string, Entity>,
): readonly Problem[] {
  const changed = marks.filter((mark) => {
    const entity = entities.get(mark.split("=")[0] ?? "");
    return mark !== "" && (entity === undefined || fieldsMark(entity) !== mark);
  });
  return changed.length === 0 ? [] : [otherFields(file, changed)];
}

function unknownForm(file: string, form: string): Problem {
  return {
    code: "template/unknown-version",
    what: {
      vi: "mẫu thuộc phiên bản mà cchc này không biết",
      en: "a template of a version that this cchc does not know",
    },
    given: form,
    expected: {
      vi: `mẫu ${templateMark}: tạo mẫu mới bằng cchc template, hoặc dùng bản cchc mới hơn`,
      en: `a template ${templateMark}: make a new one by cchc template, or use a newer cchc`,
    },
    example: templateMark,
    place: { file, sheet: markSheet },
  };
}

function otherFields(file: string, marks: readonly string[]): Problem {
  return {
    code: "template/other-fields",
    what: {
      vi: "mẫu được tạo khi các trường còn khác; cột vẫn đọc theo tiêu đề",
      en: "the template was made when the fields were others; its columns are read by their headers",
    },
    given: marks.map((mark) => mark.split("=")[0]).join(", "),
    expected: { vi: "mẫu mới cho lần thu thập sau", en: "a new template for the next collection" },
    place: { file },
  };
}
