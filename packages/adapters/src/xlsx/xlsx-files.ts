import { fits } from "../records/fits.ts";
import type { FileKind, FileOpening } from "../source/file-kind.ts";
import { emptyTable } from "../source/table-problem.ts";
import { defaultXlsxLimits, type XlsxLimits } from "./limits.ts";
import { readXml, type XmlTaker } from "./read-xml.ts";
import { SheetSource } from "./sheet-source.ts";
import { type OpenWorkbook, WorkbookFile } from "./workbook-file.ts";

/**
 * Workbooks: `.xlsx`, `.xlsm`. Each sheet that has a value in a cell is a table; hidden ones say so. Cells give their values as the
 * sheet shows them: numbers in plain digits, dates by the format of the cell, of formulas the value that was stored. Rows are streamed;
 * only the texts that cells share are held.
 *
 * @example
 * await openRecords("data/2026", { entities, kinds: [csvFiles(), xlsxFiles()] });
 */
export function xlsxFiles(limits: Partial<XlsxLimits> = {}): FileKind {
  return {
    extensions: ["xlsx", "xlsm"],
    open: async (path, opening) => {
      const book = new WorkbookFile(path, opening.name, { ...defaultXlsxLimits, ...limits });
      const open = await book.open(opening.signal);
      try {
        return await sheetsOf(book, open, opening);
      } finally {
        await open.archive.close();
      }
    },
  };
}

async function sheetsOf(book: WorkbookFile, open: OpenWorkbook, opening: FileOpening): Promise<readonly SheetSource[]> {
  const sources: SheetSource[] = [];
  for (const entry of open.book.sheets) {
    if (await holdsValue(open, entry.part, { book, signal: opening.signal })) {
      sources.push(new SheetSource(book, { entry, headerRow: headerRowOf(entry.name, opening) }));
    }
  }
  if (sources.length === 0) {
    throw emptyTable({ file: opening.name });
  }
  return sources;
}

function headerRowOf(sheet: string, { mapping, mappings = [] }: FileOpening): number | undefined {
  const all = mapping === undefined ? mappings : [...mappings, mapping];
  return all.find((one) => one.sheet === undefined || fits(one.sheet, sheet))?.headerRow;
}

interface Looking {
  readonly book: WorkbookFile;
  readonly signal: AbortSignal | undefined;
}

/** Whether any cell has a value: read as far as the first one. */
async function holdsValue({ archive }: OpenWorkbook, part: string, { book, signal }: Looking): Promise<boolean> {
  const [place, { characters }] = [{ file: book.file }, book.limits];
  const look = new ValueLook();
  for await (const _ of readXml({ name: part, place, bytes: archive.bytes(part), characters }, look)) {
    signal?.throwIfAborted();
    if (look.found) {
      return true;
    }
  }
  return look.found;
}

class ValueLook implements XmlTaker {
  found = false;
  #inCell = false;
  #inValue = false;

  open(name: string): void {
    this.#inCell ||= name === "c";
    this.#inValue = this.#inCell && (name === "v" || name === "t");
    // A formula is a cell too, even one that nobody computed.
    this.found ||= this.#inCell && name === "f";
  }

  close(name: string): void {
    this.#inValue = false;
    this.#inCell &&= name !== "c";
  }

  text(text: string): void {
    this.found ||= this.#inValue && text !== "";
  }
}
