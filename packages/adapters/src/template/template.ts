import type { Entity, Language } from "@cchc/core";
import type { Sheet } from "@cchc/workbook";
import { columnLetters, sheetTitle, workbookBytes } from "@cchc/workbook";
import { entityNamed } from "../records/entity-sheet.ts";
import { fieldsMark, listSheet, markSheet, templateMark } from "../workbook/mark.ts";
import { type FieldColumn, fieldColumns, sheetColumn } from "./field-column.ts";
import { type ExplainedSheet, guide } from "./guide-sheet.ts";
import { units } from "./units-sheet.ts";

/** What a template is made for. */
export interface TemplateOptions {
  /** Of titles, hints and values; Vietnamese when absent. */
  readonly language?: Language;
  /** Version of the tool that makes it, for the mark. */
  readonly toolVersion: string;
}

/**
 * An Excel workbook for records of these entities: a sheet each, the units, drop-downs, hints, and a sheet that explains.
 * Filled in, it is read as it is, without a mapping.
 *
 * @throws CchcError `source/missing-library` without `write-excel-file`.
 * @example
 * await writeFile("thu-thap.xlsx", await templateWorkbook([caseFile, petition], { toolVersion: "0.1.0" }));
 */
export function templateWorkbook(all: readonly Entity[], options: TemplateOptions): Promise<Uint8Array> {
  return workbookBytes(templateSheets(all, options));
}

/** The sheets of a template. */
export function templateSheets(all: readonly Entity[], options: TemplateOptions): readonly Sheet[] {
  const { language = "vi", toolVersion } = options;
  const sheets = all.map((entity): ExplainedSheet => {
    return { name: nameOf(entity, all, language), entity, columns: fieldColumns(entity, language) };
  });
  const lists = sheets.flatMap(({ columns }) => columns).filter(({ choices }) => choices.length > 0);
  return [
    guide(sheets, language),
    ...sheets.map((sheet) => entitySheet(sheet, lists, language)),
    units(language),
    listsSheet(lists),
    mark(all, toolVersion),
  ];
}

/** The title of an entity, or its id where the title as Excel cuts it would be taken for another entity. */
function nameOf(entity: Entity, all: readonly Entity[], language: Language): string {
  const title = sheetTitle(entity.title[language]);
  return all.every((one) => one === entity || entityNamed(title, [one]) === undefined) ? title : entity.id;
}

function entitySheet({ name, columns }: ExplainedSheet, lists: readonly FieldColumn[], language: Language): Sheet {
  return {
    name,
    frozen: true,
    columns: columns.map((column) => sheetColumn(column, language, rangeOf(column, lists))),
    rows: [columns.map(({ header }) => ({ value: header, look: "head" }))],
  };
}

/** Values stand in a sheet of their own: a list inside a rule can neither hold a comma nor be longer than 255 letters. */
function rangeOf(column: FieldColumn, lists: readonly FieldColumn[]): string | undefined {
  const place = lists.indexOf(column);
  const letters = columnLetters(place);
  return place < 0 ? undefined : `'${listSheet}'!$${letters}$2:$${letters}$${column.choices.length + 1}`;
}

function listsSheet(lists: readonly FieldColumn[]): Sheet {
  const longest = Math.max(0, ...lists.map(({ choices }) => choices.length));
  const rows = Array.from({ length: longest }, (_, row) => lists.map(({ choices }) => ({ value: choices[row] ?? "" })));
  return {
    name: listSheet,
    hidden: true,
    columns: lists.map(() => ({ width: 30 })),
    rows: [lists.map(({ name }) => ({ value: name })), ...rows],
  };
}

/** In one row, so that it is read as a header is. */
function mark(all: readonly Entity[], toolVersion: string): Sheet {
  const texts = [templateMark, toolVersion, ...all.map(fieldsMark)];
  return {
    name: markSheet,
    hidden: true,
    columns: texts.map(() => ({ width: 20 })),
    rows: [texts.map((value) => ({ value }))],
  };
}
