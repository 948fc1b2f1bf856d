import { columnLetters } from "./column-letters.ts";
import { escapeXml } from "./escape-xml.ts";
import type { Sheet } from "./sheet.ts";

/** A sheet with what its first row offers, and with how it prints. */
export function withPage(xml: string, sheet: Sheet | undefined): string {
  if (sheet === undefined) {
    return xml;
  }
  const filtered = sheet.filtered === true ? xml.replace("</sheetData>", `</sheetData>${filterXml(sheet)}`) : xml;
  return sheet.printed === true ? printedXml(filtered) : filtered;
}

/** Names that Excel keeps of filters and of rows that every page repeats. */
export function definedNames(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, index) => [
    ...(sheet.filtered === true ? [nameXml("_xlnm._FilterDatabase", hiddenIn(index), filteredRange(sheet))] : []),
    ...(sheet.printed === true ? [nameXml("_xlnm.Print_Titles", inSheet(index), `${quoted(sheet)}!$1:$1`)] : []),
  ]);
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
}

function filterXml(sheet: Sheet): string {
  return `<autoFilter ref="A1:${lastCell(sheet, "")}"/>`;
}

function filteredRange(sheet: Sheet): string {
  return `${quoted(sheet)}!$A$1:${lastCell(sheet, "$")}`;
}

function lastCell({ columns, rows }: Sheet, fixed: string): string {
  return `${fixed}${columnLetters(Math.max(columns.length - 1, 0))}${fixed}${Math.max(rows.length, 1)}`;
}

function quoted({ name }: Sheet): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function nameXml(name: string, scope: string, range: string): string {
  return `<definedName name="${name}" ${scope}>${escapeXml(range)}</definedName>`;
}

function inSheet(index: number): string {
  return `localSheetId="${index}"`;
}

function hiddenIn(index: number): string {
  return `${inSheet(index)} hidden="1"`;
}

/** The library knows paper and orientation; as wide as one page, and page numbers, are told here. */
function printedXml(xml: string): string {
  return xml
    .replace(/<worksheet[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace(
      /<pageSetup([^>]*?)\/>/,
      (_, attributes: string) =>
        `<pageSetup${attributes} fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;A · &amp;P/&amp;N</oddFooter></headerFooter>`,
    );
}
