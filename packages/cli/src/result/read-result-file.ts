import { readFile } from "node:fs/promises";
import { CchcError } from "@cchc/core";
import { type Result, readResult } from "@cchc/rules";

/**
 * Reads a stored result from a file.
 *
 * @throws CchcError `result/no-file`, `result/not-json` or `result/unreadable`.
 */
export async function readResultFile(file: string): Promise<Result> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new CchcError({ ...noFile, given: file }, { cause: error });
  }
  try {
    return readResult(JSON.parse(text));
  } catch (error) {
    throw error instanceof SyntaxError
      ? new CchcError({ ...notJson, given: error.message, place: { file } }, { cause: error })
      : error;
  }
}

const noFile = {
  code: "result/no-file",
  what: { vi: "không đọc được tệp kết quả", en: "the result file cannot be read" },
  expected: {
    vi: "tệp do `cchc score --out <tệp>` ghi",
    en: "a file written by `cchc score --out <file>`",
  },
  example:
    "npx cchc score --policy qd-766 --data examples/phu-tho-766/data --period 2026-08 --out build/phu-tho-766.json",
} as const;
const notJson = {
  code: "result/not-json",
  what: { vi: "tệp kết quả không phải JSON", en: "the result file is not JSON" },
  expected: { vi: "tệp JSON do `cchc score --out` ghi", en: "a JSON file written by `cchc score --out`" },
} as const;
