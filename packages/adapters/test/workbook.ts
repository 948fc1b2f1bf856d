import { join } from "node:path";
import type { FileOpening } from "../src/source/file-kind.ts";
import type { TablePart } from "../src/source/table.ts";
import type { TableSource } from "../src/source/table-source.ts";
import type { XlsxLimits } from "../src/xlsx/limits.ts";
import { xlsxFiles } from "../src/xlsx/xlsx-files.ts";
import { folderOf } from "./temporary-folder.ts";
import { zipArchive } from "./zip-archive.ts";

/** A sheet of a workbook made for a test. */
export interface MadeSheet {
  readonly name: string;
  /** What stands between `<sheetData>` and its end. */
  readonly rows: string;
  /** What stands after it. */
  readonly after?: string;
  readonly state?: "hidden" | "veryHidden";
}

/** What a workbook of a test has beside its sheets. */
export interface MadeBook {
  /** Number formats by style: a number of a built-in one, or a code. */
  readonly formats?: readonly (number | string)[];
  /** `si` elements. */
  readonly strings?: string;
  readonly date1904?: boolean;
  /** Prefix of every element, as some programs write. */
  readonly strict?: boolean;
}

const transitional = "http://schemas.openxmlformats.org";
const strictly = "http://purl.oclc.org/ooxml";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook. */
export function workbookParts(sheets: readonly MadeSheet[], book: MadeBook = {}): Record<string, string> {
  const types = book.strict
    ? `${strictly}/officeDocument/relationships`
    : `${transitional}/officeDocument/2006/relationships`;
  const main = book.strict ? `${strictly}/spreadsheetml/main` : `${transitional}/spreadsheetml/2006/main`;
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  const links = (text: string) =>
    `${head}<Relationships xmlns="${transitional}/package/2006/relationships">${text}</Relationships>`;
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${state === undefined ? "" : `state="${state}" `}r:id="rId${index + 1}"/>`,
  );
  const parts: Record<string, string> = {
    "_rels/.rels": links(link("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${types}"><workbookPr${book.date1904 ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": links(
      [
        ...sheets.map((_, index) => link(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
        link("rIdS", "styles", "/xl/styles.xml"),
        link("rIdT", "sharedStrings", "sharedStrings.xml"),
      ].join(""),
    ),
    "xl/styles.xml": `${head}${stylesText(book.formats ?? [], main)}`,
    "xl/sharedStrings.xml": `${head}<sst xmlns="${main}">${book.strings ?? ""}</sst>`,
  };
  sheets.forEach(({ rows, after = "" }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
  });
  return parts;
}

function stylesText(formats: readonly (number | string)[], main: string): string {
  const own = formats.map((format, index) =>
    typeof format === "string" ? `<numFmt numFmtId="${200 + index}" formatCode="${escaped(format)}"/>` : "",
  );
  const ids = formats.map((format, index) => `<xf numFmtId="${typeof format === "string" ? 200 + index : format}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${own.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${ids.join("")}</cellXfs></styleSheet>`;
}

/** A text as XML holds it. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("\r", "&#13;");
}

/** A row of texts, without numbers of rows and cells. */
export function textRow(cells: readonly string[]): string {
  const shown = cells.map((text) =>
    text === "" ? "<c/>" : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  );
  return `<row>${shown.join("")}</row>`;
}

/** The sheets of a file with these bytes. */
export async function sheetsIn(
  bytes: Uint8Array,
  { limits = {}, ...opening }: Partial<FileOpening> & { readonly limits?: Partial<XlsxLimits> } = {},
): Promise<readonly TableSource[]> {
  const folder = await folderOf({ "f.xlsx": bytes });
  return xlsxFiles(limits).open(join(folder, "f.xlsx"), { name: "f.xlsx", ...opening });
}

/** Everything that a workbook of one sheet gives, all columns of its first row asked for. */
export async function partsOfSheet(rows: string, book: MadeBook = {}, after = ""): Promise<readonly TablePart[]> {
  const [source] = await sheetsIn(zipArchive(workbookParts([{ name: "Hồ sơ", rows, after }], book)));
  if (source === undefined) {
    throw new Error("the workbook has no sheet");
  }
  const { cells } = await source.top();
  const parts: TablePart[] = [];
  for await (const part of source.read({ columns: { required: cells }, mayBeEmpty: true })) {
    parts.push(part);
  }
  return parts;
}
