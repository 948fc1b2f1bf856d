import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { visible } from "@cchc/core";
import { fileError } from "../source/file-problem.ts";
import type { RejectedRow } from "./rejected-rows.ts";

/** A `rejects.csv` in the making; it is there, whole, after {@link RejectsFile.finish}, and not at all before. */
export interface RejectsFile {
  /** Where the file will be. */
  readonly path: string;
  /** Writes the problems of a row, one a line; made to be the `rejects` of `openRecords`. */
  readonly take: (row: RejectedRow) => Promise<void>;
  /** Puts the file in its place, over an earlier one; with the header alone if nothing was rejected. */
  finish(): Promise<void>;
  /** Gives up: no file is written, an earlier one stays. */
  abandon(): Promise<void>;
}

const columns = ["file", "row", "column", "value", "code", "reason_vi", "reason_en"];
/** Text is written when so much of it has gathered. */
const chunk = 65_536;

/**
 * Begins a `rejects.csv` in a folder: one line for each problem of each rejected row, UTF-8 with a byte order mark for
 * spreadsheets. Texts that a spreadsheet would run as a formula get an apostrophe in front.
 *
 * @throws CchcError `file/…`.
 * @example
 * const rejects = await writeRejects("out");
 * const source = await openRecords("data", { entities, rejects: rejects.take });
 * for await (const record of source.records()) measure(record);
 * await rejects.finish(); // out/rejects.csv
 */
export async function writeRejects(folder: string): Promise<RejectsFile> {
  const path = join(folder, "rejects.csv");
  const partial = join(folder, `.rejects-${randomUUID()}.partial`);
  try {
    await mkdir(folder, { recursive: true });
    const handle = await open(partial, "wx");
    return new PartialRejects(path, partial, handle);
  } catch (error) {
    throw fileError(error, path);
  }
}

class PartialRejects implements RejectsFile {
  readonly path: string;
  readonly #partial: string;
  readonly #handle: FileHandle;
  #text = `\uFEFF${columns.join(",")}\n`;

  constructor(path: string, partial: string, handle: FileHandle) {
    this.path = path;
    this.#partial = partial;
    this.#handle = handle;
  }

  readonly take = async ({ file, row, problems }: RejectedRow): Promise<void> => {
    for (const { code, given = "", what, expected, example, place } of problems) {
      const [vi, en] = [`${what.vi}; cần ${expected.vi}`, `${what.en}; expected ${expected.en}`];
      const hint = { vi: example ? `; ví dụ: ${example}` : "", en: example ? `; example: ${example}` : "" };
      const cells = [file, String(row), place?.field ?? "", given, code, `${vi}${hint.vi}`, `${en}${hint.en}`];
      this.#text += `${cells.map(csvCell).join(",")}\n`;
    }
    if (this.#text.length >= chunk) {
      await this.#flush();
    }
  };

  async finish(): Promise<void> {
    try {
      await this.#flush();
      await this.#handle.sync();
      await this.#handle.close();
      await rename(this.#partial, this.path);
    } catch (error) {
      await this.abandon();
      throw fileError(error, this.path);
    }
  }

  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#partial, { force: true });
  }

  async #flush(): Promise<void> {
    const text = this.#text;
    this.#text = "";
    await this.#handle.appendFile(text).catch((error: unknown) => {
      throw fileError(error, this.path);
    });
  }
}

/** What makes a spreadsheet take a text for a formula, at its start and after whatever may separate cells. */
const formulaStart = /(^|[,;\t\r\n])(?=[=+\-@\t\r＝＋－＠])/gu;

function csvCell(text: string): string {
  const safe = visible(text.replaceAll(formulaStart, "$1'"));
  return /[",;\s]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
