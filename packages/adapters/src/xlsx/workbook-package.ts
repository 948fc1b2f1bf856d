import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createInflateRaw } from "node:zlib";
import { CchcError, loadPeer } from "@cchc/core";
import type { Entry, ZipFile } from "yauzl";
import { fileError } from "../source/file-problem.ts";
import type { XlsxLimits } from "./limits.ts";
import { listParts } from "./package-parts.ts";
import { broken, notAWorkbook } from "./xlsx-problem.ts";
import { filePieces, firstBytes, zipReader } from "./zip-reader.ts";

/** The archive that a workbook is, opened; whoever opened it closes it. */
export class WorkbookPackage {
  readonly file: string;
  readonly #handle: FileHandle;
  readonly #zip: ZipFile;
  readonly #parts: ReadonlyMap<string, Entry>;

  private constructor(file: string, handle: FileHandle, { zip, parts }: Pick<Opened, "zip" | "parts">) {
    this.file = file;
    this.#handle = handle;
    this.#zip = zip;
    this.#parts = parts;
  }

  /** @throws CchcError `file/…`, `xlsx/…`, `source/missing-library`. */
  static async open(path: string, file: string, limits: XlsxLimits): Promise<WorkbookPackage> {
    const handle = await open(path).catch((error: unknown) => {
      throw fileError(error, path);
    });
    try {
      return new WorkbookPackage(file, handle, await openZip(handle, file, limits));
    } catch (error) {
      await handle.close();
      throw fileError(error, path);
    }
  }

  /** Changes when somebody writes the file anew. */
  async stamp(): Promise<string> {
    const { size, mtimeMs, ino } = await this.#handle.stat();
    return `${ino} ${size} ${mtimeMs}`;
  }

  /** Whether there is such a part. */
  has(name: string): boolean {
    return this.#parts.has(name.toLowerCase());
  }

  /** Bytes of a part, unpacked; 0 for one that is not there. */
  sizeOf(name: string): number {
    return this.#parts.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** The bytes of a part, unpacked; their number and check sum are what the archive says, or the end is an error. */
  async *bytes(name: string): AsyncGenerator<Uint8Array, void, undefined> {
    const entry = this.#parts.get(name.toLowerCase());
    if (entry === undefined) {
      throw broken(
        { vi: "thiếu một phần của sổ tính", en: "a part of the workbook is missing" },
        { file: this.file },
        name,
      );
    }
    let [size, sum] = [0, 0];
    try {
      for await (const chunk of await this.#unpacked(entry)) {
        const bytes = asBytes(chunk);
        size += bytes.length;
        sum = crc32(bytes, sum);
        if (size > entry.uncompressedSize) {
          break;
        }
        yield bytes;
      }
    } catch (error) {
      throw error instanceof CchcError ? error : damaged(this.file, name);
    }
    if (size !== entry.uncompressedSize || sum !== entry.crc32) {
      throw damaged(this.file, name);
    }
  }

  async #unpacked(entry: Entry): Promise<AsyncIterable<unknown>> {
    const { fileDataStart: start } = await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = filePieces(this.#handle, start, start + entry.compressedSize);
    if (entry.compressionMethod === 0) {
      return packed;
    }
    const inflate = createInflateRaw();
    // Whoever reads what is unpacked gets the same error; this promise would only report it twice.
    pipeline(Readable.from(packed), inflate).catch(() => undefined);
    return inflate;
  }

  /** SHA-256 of the file, in hexadecimal. */
  async sha256(): Promise<string> {
    const hash = createHash("sha256");
    for await (const piece of filePieces(this.#handle)) {
      hash.update(piece);
    }
    return hash.digest("hex");
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

interface Opened {
  readonly zip: ZipFile;
  readonly parts: ReadonlyMap<string, Entry>;
}

async function openZip(handle: FileHandle, file: string, limits: XlsxLimits): Promise<Opened> {
  const yauzl = await loadPeer("yauzl", () => import("yauzl"));
  const { size } = await handle.stat();
  const options = { autoClose: false, lazyEntries: true };
  const zip = await yauzl.fromRandomAccessReaderPromise(zipReader(handle, yauzl), size, options).catch(async () => {
    throw notAWorkbook(await firstBytes(handle), file);
  });
  try {
    return { zip, parts: await listParts(zip, file, limits) };
  } catch (error) {
    // yauzl refuses names that lead out of the archive, and lists that are damaged.
    throw error instanceof CchcError
      ? error
      : broken(
          { vi: "danh sách các phần của tệp bị hỏng", en: "the list of the parts of the file is damaged" },
          { file },
        );
  }
}

function damaged(file: string, part: string): CchcError {
  return broken({ vi: "một phần của sổ tính bị hỏng", en: "a part of the workbook is damaged" }, { file }, part);
}

/** A file stream without an encoding gives buffers only; its type doesn't say so. */
function asBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) {
    return chunk;
  }
  throw new TypeError("a stream of bytes gave something else");
}
