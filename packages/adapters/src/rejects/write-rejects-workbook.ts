import { type FileHandle, open, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Entity, Language } from "@cchc/core";
import { workbookBytes } from "@cchc/workbook";
import type { RejectedRow } from "../records/rejected-rows.ts";
import type { RejectsFile, RejectsPin } from "../records/write-rejects.ts";
import { cannotWrite } from "../whole-file/cannot-write.ts";
import { draftName } from "../whole-file/draft-name.ts";
import { makeFolder, TextDraft } from "../whole-file/whole-file.ts";
import { RejectsBook } from "./rejects-book.ts";
import { type SpooledRow, spooled } from "./spooled-row.ts";

/** How a workbook of rejected rows is written. */
export interface RejectsWorkbookOptions {
  /** Entities that rows may be of: their titles name the sheets. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** Of the reasons; Vietnamese when absent. */
  readonly language?: Language;
  /** Most rows of the workbook; more are counted, and the first sheet says so. */
  readonly mostRows?: number;
}

/** Excel has 1,048,576 rows to a sheet; a workbook is made in memory, and nobody corrects this many by hand. */
const mostRows = 50_000;

/**
 * Begins a workbook of rejected rows: a sheet for each table they came from, with the cells as the source has them, the wrong ones
 * coloured, and the reasons beside. Corrected, it is read as more rows of the same entities, beside the tables or alone.
 * Rows wait in a file, so that memory stays bounded; the workbook is there, whole, after `finish`.
 *
 * @throws CchcError `out/cannot-write`; from `finish` also `source/missing-library`.
 * @example
 * const rejects = await writeRejectsWorkbook("out/bi-loai.xlsx", { entities });
 * const source = await openRecords("data", { entities, rejects: rejects.take });
 */
export async function writeRejectsWorkbook(path: string, options: RejectsWorkbookOptions): Promise<RejectsFile> {
  const spool = join(dirname(path), draftName());
  try {
    await makeFolder(dirname(path));
    return new SpooledRejects({ path, spool }, await open(spool, "wx"), options);
  } catch (error) {
    throw cannotWrite(error, path);
  }
}

class SpooledRejects implements RejectsFile {
  readonly path: string;
  readonly #spool: string;
  readonly #handle: FileHandle;
  readonly #options: RejectsWorkbookOptions;
  #count = 0;
  #book: TextDraft | undefined;

  constructor(
    at: { readonly path: string; readonly spool: string },
    handle: FileHandle,
    options: RejectsWorkbookOptions,
  ) {
    this.path = at.path;
    this.#spool = at.spool;
    this.#handle = handle;
    this.#options = options;
  }

  get pin(): RejectsPin {
    return { name: basename(this.path), sha256: this.#book?.sha256 ?? "", rows: this.#count };
  }

  readonly take = async (row: RejectedRow): Promise<void> => {
    this.#count += 1;
    if (this.#count <= (this.#options.mostRows ?? mostRows)) {
      const text = `${JSON.stringify(spooled(row, this.#options.language ?? "vi"))}\n`;
      await this.#handle.appendFile(text).catch((error: unknown) => {
        throw cannotWrite(error, this.path);
      });
    }
  };

  async stage(): Promise<void> {
    if (this.#book !== undefined) {
      return;
    }
    try {
      await this.#handle.close();
      const bytes = await workbookBytes(await this.#sheets());
      this.#book = await TextDraft.begin(this.path);
      await this.#book.append(bytes);
      await this.#book.stage();
      await rm(this.#spool, { force: true });
    } catch (error) {
      throw cannotWrite(error, this.path);
    }
  }

  place(): void {
    try {
      this.#book?.place();
    } catch (error) {
      throw cannotWrite(error, this.path);
    }
  }

  async finish(): Promise<void> {
    try {
      await this.stage();
      this.place();
    } catch (error) {
      await this.abandon();
      throw error;
    }
  }

  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#spool, { force: true }).catch(() => undefined);
    await this.#book?.abandon();
  }

  async #sheets() {
    const book = new RejectsBook(this.#options.entities, this.#options.language ?? "vi");
    const lines = await open(this.#spool, "r");
    try {
      for await (const line of lines.readLines()) {
        const row: SpooledRow = JSON.parse(line);
        book.add(row);
      }
    } finally {
      await lines.close().catch(() => undefined);
    }
    return book.sheets(Math.max(0, this.#count - (this.#options.mostRows ?? mostRows)));
  }
}
