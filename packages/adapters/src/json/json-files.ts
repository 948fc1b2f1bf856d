import { open, stat } from "node:fs/promises";
import type { FileKind } from "../source/file-kind.ts";
import { fileError } from "../source/file-problem.ts";
import { JsonSource } from "./json-source.ts";
import { defaultJsonLimits, type JsonLimits } from "./limits.ts";

const lineByLine = /\.(jsonl|ndjson)$/i;
const peeked = 4_096;

/**
 * Lists of objects: `.json` (the list at the root, or the only one under a name of the root, or where a mapping says), `.jsonl` and
 * `.ndjson` (an object each line). In UTF-8, or another known encoding, which is recognised and told. Numbers keep every digit. Records are streamed; memory holds one.
 */
export function jsonFiles(limits: Partial<JsonLimits> = {}): FileKind {
  return {
    extensions: ["json", "jsonl", "ndjson"],
    open: async (path, { name, mapping }) => {
      if (await isOwnResult(path)) {
        return [];
      }
      const size = (await stat(path)).size;
      const file = {
        path,
        name,
        lines: lineByLine.test(name),
        items: mapping?.items,
        encoding: mapping?.encoding,
        limits: { ...defaultJsonLimits, ...limits },
      };
      return [new JsonSource(file, size)];
    },
  };
}

/** Whether a file is one that cchc wrote, such as an earlier result: it lies beside the data and is none. */
async function isOwnResult(path: string): Promise<boolean> {
  try {
    const file = await open(path, "r");
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(peeked), 0, peeked, 0);
      return /^\uFEFF?\s*\{\s*"schema"\s*:\s*"cchc-/.test(buffer.subarray(0, bytesRead).toString());
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileError(error, path);
  }
}
