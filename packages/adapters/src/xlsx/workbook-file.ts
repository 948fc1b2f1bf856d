import type { SourcePlace } from "../source/table-source.ts";
import type { CellSetting } from "./cell-value.ts";
import type { XlsxLimits } from "./limits.ts";
import { readStyles } from "./read-styles.ts";
import { readWorkbook, type Workbook } from "./read-workbook.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { WorkbookPackage } from "./workbook-package.ts";
import { broken } from "./xlsx-problem.ts";

interface Remembered {
  readonly stamp: string;
  readonly strings: WeakRef<readonly string[]>;
}

/** A workbook on a disk, opened as often as it is read. */
export class WorkbookFile {
  readonly file: string;
  readonly limits: XlsxLimits;
  readonly #path: string;
  // Sheets share their texts; they are kept as long as there is memory, and while the file is the same.
  #remembered: Remembered | undefined;

  /** @param file Name for messages. */
  constructor(path: string, file: string, limits: XlsxLimits) {
    this.#path = path;
    this.file = file;
    this.limits = limits;
  }

  /** Opens the file; whoever asked closes its archive. */
  async open(signal: AbortSignal | undefined): Promise<OpenWorkbook> {
    signal?.throwIfAborted();
    const archive = await WorkbookPackage.open(this.#path, this.file, this.limits);
    try {
      const book = await readWorkbook(archive, this.limits);
      return new OpenWorkbook(archive, book, (stop) => this.#cells({ archive, book }, stop));
    } catch (error) {
      await archive.close();
      throw error;
    }
  }

  async #cells({ archive, book }: Opened, signal: AbortSignal | undefined): Promise<CellSetting> {
    const styles = await readStyles(archive, book.stylesPart, this.limits);
    return { styles, dates: book.dates, strings: await this.#strings({ archive, book }, signal) };
  }

  async #strings({ archive, book }: Opened, signal: AbortSignal | undefined): Promise<readonly string[]> {
    const stamp = await archive.stamp();
    const known = this.#remembered?.stamp === stamp ? this.#remembered.strings.deref() : undefined;
    const strings = known ?? (await readSharedStrings(archive, book.stringsPart, { limits: this.limits, signal }));
    this.#remembered = { stamp, strings: new WeakRef(strings) };
    return strings;
  }
}

interface Opened {
  readonly archive: WorkbookPackage;
  readonly book: Workbook;
}

/** A workbook while it is open. */
export class OpenWorkbook {
  readonly archive: WorkbookPackage;
  readonly book: Workbook;
  /** What its cells refer to. */
  readonly cells: (signal: AbortSignal | undefined) => Promise<CellSetting>;

  constructor(archive: WorkbookPackage, book: Workbook, cells: OpenWorkbook["cells"]) {
    this.archive = archive;
    this.book = book;
    this.cells = cells;
  }

  /** The part that a sheet is; sheets can go while nobody reads. */
  partOf({ file, sheet }: SourcePlace): string {
    const entry = this.book.sheets.find(({ name }) => name === sheet);
    if (entry === undefined) {
      throw broken({ vi: "trang tính không còn trong tệp", en: "the sheet is no longer in the file" }, { file }, sheet);
    }
    return entry.part;
  }
}
