import { Buffer } from "node:buffer";
import { createReadStream } from "node:fs";
import { fileError } from "../source/file-problem.ts";
import { Utf8Gate } from "../text/utf8-gate.ts";
import { fileTooLarge } from "./folder-problem.ts";
import type { FolderLimits } from "./limits.ts";

/** A file to read whole. */
export interface TextFile {
  readonly path: string;
  /** Name for messages. */
  readonly name: string;
  readonly limits: FolderLimits;
  readonly signal: AbortSignal | undefined;
}

/** The text of a small file, without a byte order mark; line breaks stay as they are. */
export async function readTextFile({ path, name, limits, signal }: TextFile): Promise<string> {
  const gate = new Utf8Gate(name);
  // One byte more than allowed is enough to know that there is more, whatever the file's stated size.
  const bytes = await wholeFile(path, limits.fileBytes + 1, signal);
  if (bytes.length > limits.fileBytes) {
    throw fileTooLarge(name, limits);
  }
  return gate.pass(bytes).toString() + gate.finish().toString();
}

async function wholeFile(path: string, most: number, signal: AbortSignal | undefined): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path, { end: most - 1, ...(signal === undefined ? {} : { signal }) })) {
      chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));
    }
  } catch (error) {
    throw fileError(error, path);
  }
  return Buffer.concat(chunks);
}
