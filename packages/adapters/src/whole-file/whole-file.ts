import { createHash } from "node:crypto";
import { renameSync } from "node:fs";
import { type FileHandle, mkdir, open, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { draftName } from "./draft-name.ts";
import { removeAbandoned } from "./remove-abandoned.ts";

/** A file in the making: it comes into its place whole, or not at all. */
export interface WholeFile {
  /** Where the file will be. */
  readonly path: string;
  /** Puts everything on the disk, beside its place: what is left to do is a rename. */
  stage(): Promise<void>;
  /** Puts a staged file in its place, over an earlier one, at once: files that belong together are placed one after the other, and nothing else of the process runs between. */
  place(): void;
  /** Gives up: an earlier file stays as it is. */
  abandon(): Promise<void>;
}

/**
 * A text that is written to a draft in the folder of its file. A run that is killed leaves the draft and the old file; the
 * next run removes the draft. Throws errors of the file system as they are.
 */
export class TextDraft implements WholeFile {
  readonly path: string;
  readonly #draft: string;
  readonly #handle: FileHandle;
  readonly #hash = createHash("sha256");
  #sha256 = "";
  #staged = false;

  private constructor(path: string, draft: string, handle: FileHandle) {
    this.path = path;
    this.#draft = draft;
    this.#handle = handle;
  }

  /** Begins a file; its folder is made if it is not there. */
  static async begin(path: string): Promise<TextDraft> {
    const folder = dirname(path);
    await makeFolder(folder);
    await refuseFolder(path);
    await removeAbandoned(folder);
    const draft = join(folder, draftName());
    return new TextDraft(path, draft, await open(draft, "wx"));
  }

  /** SHA-256 of what was written, in hexadecimal; known once it is staged. */
  get sha256(): string {
    return this.#sha256;
  }

  /** Adds to the draft. */
  async append(text: string | Uint8Array): Promise<void> {
    this.#hash.update(text);
    await this.#handle.appendFile(text);
  }

  async stage(): Promise<void> {
    if (!this.#staged) {
      await this.#handle.sync();
      await this.#handle.close();
      this.#staged = true;
      this.#sha256 = this.#hash.digest("hex");
    }
  }

  place(): void {
    renameSync(this.#draft, this.path);
  }

  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#draft, { force: true }).catch(() => undefined);
  }
}

/** A rename would fail where a folder is: better before hours of reading than after. */
async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) {
    throw Object.assign(new Error(`EISDIR: a folder, ${path}`), { code: "EISDIR", syscall: "open" });
  }
}

/** Makes a folder and those above it, unless they are there. Node's own `recursive` never returns where a file system takes no folders, such as /proc. */
export async function makeFolder(folder: string): Promise<void> {
  const parent = dirname(folder);
  try {
    await mkdir(folder);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) {
      throw error;
    }
    if (error.code === "ENOENT" && parent !== folder) {
      await makeFolder(parent);
      await mkdir(folder);
    } else if (error.code !== "EEXIST" && parent !== folder) {
      throw error;
    }
  }
}
