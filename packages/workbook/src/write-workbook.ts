import { loadPeer } from "@cchc/core";
import type { CellObject, Feature, Image, Sheet as LibrarySheet } from "write-excel-file/node";
import { cellText } from "./cell-text.ts";
import { columnLetters } from "./column-letters.ts";
import { textPlace, withFormulas } from "./formula-xml.ts";
import { definedNames, withPage } from "./page-xml.ts";
import type { Sheet, SheetCell } from "./sheet.ts";
import { undatedArchive } from "./undated-archive.ts";
import { validationXml } from "./validation-xml.ts";

/**
 * A workbook as the bytes of an XLSX file, the same for the same sheets. Every text is a text to Excel, whatever it begins with.
 *
 * @throws CchcError `source/missing-library` without `write-excel-file`.
 */
export async function workbookBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await loadPeer("write-excel-file", () => import("write-excel-file/node"));
  return undatedArchive(await writeExcelFile(sheets.map(librarySheet), { features: [ofSheets(sheets)] }).toBuffer());
}

function librarySheet({ name, columns, rows, frozen, frozenColumns, printed }: Sheet): LibrarySheet<Image["content"]> {
  return {
    sheet: name,
    data: rows.map((row) => row.map(libraryCell)),
    columns: columns.map(({ width }) => ({ width })),
    ...(frozen === true ? { stickyRowsCount: 1 } : {}),
    ...(frozenColumns === undefined ? {} : { stickyColumnsCount: frozenColumns }),
    ...(printed === true ? { orientation: "landscape" } : {}),
  };
}

const looks: Readonly<Record<NonNullable<SheetCell["look"]>, Partial<CellObject>>> = {
  head: { fontWeight: "bold", backgroundColor: "#DDEBF7", wrap: true, alignVertical: "top" },
  title: { fontWeight: "bold" },
  wrong: { backgroundColor: "#FFC7CE" },
  wrap: { wrap: true, alignVertical: "top" },
  "form-head": { fontWeight: "bold", align: "center", alignVertical: "center", wrap: true, borderStyle: "thin" },
  form: { borderStyle: "thin" },
  input: { backgroundColor: "#FFF9DB" },
};

function libraryCell({ value, formula, look, format, span }: SheetCell): CellObject | null {
  if (span === "covered") {
    return null;
  }
  const style = {
    ...(look === undefined ? {} : looks[look]),
    ...(format === undefined ? {} : { format }),
    ...(span?.columns === undefined ? {} : { columnSpan: span.columns }),
    ...(span?.rows === undefined ? {} : { rowSpan: span.rows }),
  };
  if (formula !== undefined && typeof value === "string") {
    return { value: textPlace, type: Number, ...style };
  }
  if (typeof value === "number") {
    return { value, type: Number, ...style };
  }
  return typeof value === "string"
    ? { value: cellText(value), type: String, format: "@", ...style }
    : { value, type: Date, ...style };
}

/** What the library has no option for: rules of columns, formats of whole columns, hidden sheets. */
function ofSheets(sheets: readonly Sheet[]): Feature<Image["content"]> {
  const styles = new StylesOfFormats(sheets[0]);
  return {
    files: {
      transform: {
        "xl/workbook.xml": {
          transform: (xml) => xml.replace("</sheets>", `</sheets>${definedNames(sheets)}`),
          transformElementAttributes: (tag, attributes, index) =>
            tag === "sheet" && sheets[index ?? -1]?.hidden === true ? { ...attributes, state: "hidden" } : attributes,
        },
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _options, { sheetIndex }) =>
            withFormulas(withPage(withRules(xml, sheets[sheetIndex]), sheets[sheetIndex]), sheets[sheetIndex]),
          transformElementAttributes: (...[tag, attributes, , , { sheetIndex }]) => {
            if (tag === "c" && sheetIndex === 0) {
              styles.learn(attributes);
            }
            return tag === "col"
              ? { ...attributes, ...styles.of(formatOf(sheets[sheetIndex], attributes)) }
              : attributes;
          },
        },
      },
    },
  };
}

type Attributes = Readonly<Record<string, string | number>>;

function formatOf(sheet: Sheet | undefined, { min }: Attributes): string | undefined {
  return sheet?.columns[Number(min) - 1]?.format;
}

/** Numbers of the formats that cells of the first sheet have: a column can only be formatted by such a number. */
class StylesOfFormats {
  readonly #formats: ReadonlyMap<string, string>;
  readonly #styles = new Map<string, string | number>();

  constructor(first: Sheet | undefined) {
    const cells = (first?.rows ?? []).flatMap((row, y) =>
      row.map(
        ({ format, look }, x) => [`${columnLetters(x)}${y + 1}`, look === undefined ? format : undefined] as const,
      ),
    );
    this.#formats = new Map(cells.flatMap(([at, format]) => (format === undefined ? [] : [[at, format] as const])));
  }

  learn({ r, s }: Attributes): void {
    const format = this.#formats.get(String(r));
    if (format !== undefined && s !== undefined) {
      this.#styles.set(format, s);
    }
  }

  of(format: string | undefined): { readonly style?: string | number } {
    const style = format === undefined ? undefined : this.#styles.get(format);
    return style === undefined ? {} : { style };
  }
}

function withRules(xml: string, sheet: Sheet | undefined): string {
  const rules = sheet === undefined ? "" : validationXml(sheet);
  // In the order of the standard they stand between the cells (and what is merged of them) and the margins of the page.
  return rules === ""
    ? xml
    : xml.replace(/<pageMargins|<pageSetup|<drawing|<\/worksheet>/, (next) => `${rules}${next}`);
}
