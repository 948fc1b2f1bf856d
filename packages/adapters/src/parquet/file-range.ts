import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { AsyncBuffer } from "hyparquet";
import { fileError } from "../source/file-problem.ts";

/** An open file that is read by ranges. */
export interface FileRanges extends AsyncBuffer {
  slice(start: number, end?: number): Promise<ArrayBuffer>;
  close(): Promise<void>;
}

/**
 * Opens a file to read ranges of it.
 *
 * @throws CchcError `file/…`.
 */
export async function openRanges(path: string): Promise<FileRanges> {
  try {
    const file = await open(path);
    const { size } = await file.stat();
    return {
      byteLength: size,
      slice: (start, end = size) => rangeOf(file, start, end),
      close: () => file.close(),
    };
  } catch (error) {
    throw fileError(error, path);
  }
}

async function rangeOf(file: FileHandle, start: number, end: number): Promise<ArrayBuffer> {
  const buffer = new ArrayBuffer(Math.max(0, end - start));
  const bytes = new Uint8Array(buffer);
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, start + done);
    if (bytesRead === 0) {
      throw new RangeError("the file ends before its range");
    }
    done += bytesRead;
  }
  return buffer;
}

/** SHA-256 of a whole file, in hexadecimal. */
export async function hashOf(path: string, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path, signal === undefined ? {} : { signal })) {
      hash.update(chunk);
    }
  } catch (error) {
    throw fileError(error, path);
  }
  return hash.digest("hex");
}
