import { basename, join } from "node:path";
import { csvCell } from "@cchc/core";
import { cannotWrite } from "../whole-file/cannot-write.ts";
import { TextDraft, type WholeFile } from "../whole-file/whole-file.ts";
import type { RejectedRow } from "./rejected-rows.ts";

/** A file of rejected rows as a result pins it: which rows belong to which result can be told from it. */
export interface RejectsPin {
  /** Name of the file, without its folder. */
  readonly name: string;
  readonly sha256: string;
  /** Rows in it. */
  readonly rows: number;
}

/** A `rejects.csv` in the making; it is there, whole, after {@link RejectsFile.finish}, and not at all before. */
export interface RejectsFile extends WholeFile {
  /** Writes the problems of a row, one a line; made to be the `rejects` of `openRecords`. */
  readonly take: (row: RejectedRow) => Promise<void>;
  /** What a result says of the file; known once it is staged. */
  readonly pin: RejectsPin;
  /** Stages the file and puts it in its place; with the header alone if nothing was rejected. */
  finish(): Promise<void>;
}

const columns = ["file", "row", "column", "value", "code", "reason_vi", "reason_en"];
/** Text is written when so much of it has gathered. */
const chunk = 65_536;

/**
 * Begins a `rejects.csv` in a folder: one line for each problem of each rejected row, UTF-8 with a byte order mark for
 * spreadsheets. Texts that a spreadsheet would run as a formula get an apostrophe in front.
 *
 * @throws CchcError `out/cannot-write`.
 * @example
 * const rejects = await writeRejects("out");
 * const source = await openRecords("data", { entities, rejects: rejects.take });
 * for await (const record of source.records()) measure(record);
 * await rejects.finish(); // out/rejects.csv
 */
export async function writeRejects(folder: string): Promise<RejectsFile> {
  const path = join(folder, "rejects.csv");
  return new RejectsDraft(
    await TextDraft.begin(path).catch((error: unknown) => Promise.reject(cannotWrite(error, path))),
  );
}

class RejectsDraft implements RejectsFile {
  readonly #draft: TextDraft;
  #text = `\uFEFF${columns.join(",")}\n`;

  #rows = 0;

  constructor(draft: TextDraft) {
    this.#draft = draft;
  }

  get path(): string {
    return this.#draft.path;
  }

  get pin(): RejectsPin {
    return { name: basename(this.path), sha256: this.#draft.sha256, rows: this.#rows };
  }

  readonly take = async ({ file, row, problems }: RejectedRow): Promise<void> => {
    this.#rows += 1;
    for (const { code, given = "", what, expected, example, place } of problems) {
      const [vi, en] = [`${what.vi}; cần ${expected.vi}`, `${what.en}; expected ${expected.en}`];
      const hint = { vi: example ? `; ví dụ: ${example}` : "", en: example ? `; example: ${example}` : "" };
      const cells = [file, String(row), place?.field ?? "", given, code, `${vi}${hint.vi}`, `${en}${hint.en}`];
      this.#text += `${cells.map(csvCell).join(",")}\n`;
    }
    if (this.#text.length >= chunk) {
      await this.#told(() => this.#flush());
    }
  };

  async stage(): Promise<void> {
    await this.#told(async () => {
      await this.#flush();
      await this.#draft.stage();
    });
  }

  place(): void {
    try {
      this.#draft.place();
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
    await this.#draft.abandon();
  }

  async #flush(): Promise<void> {
    const text = this.#text;
    this.#text = "";
    // What is staged takes no more, and needs none.
    if (text !== "") {
      await this.#draft.append(text);
    }
  }

  async #told(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw cannotWrite(error, this.path);
    }
  }
}
