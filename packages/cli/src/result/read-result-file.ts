import { readFile } from "node:fs/promises";
import { CchcError, parsePeriod } from "@cchc/core";
import { type Policy, type Result, readPolicyData, readResult } from "@cchc/rules";

/** A stored result, with the policy that judged, which travels inside it. */
export interface StoredResult {
  readonly result: Result;
  readonly policy: Policy;
}

/**
 * Reads a stored result from a file.
 *
 * @throws CchcError `result/no-file`, `result/not-json` or `result/unreadable`; problems of its policy or period, each
 * with the name of the file.
 */
export async function readResultFile(file: string): Promise<StoredResult> {
  const text = await readText(file);
  try {
    const result = readResult(JSON.parse(text));
    parsePeriod(result.period.text);
    return { result, policy: readPolicyData(result.policy.files) };
  } catch (error) {
    throw error instanceof SyntaxError
      ? new CchcError({ ...notJson, place: { file, ...lineOf(error) } }, { cause: error })
      : insideOf(file, error);
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new CchcError({ ...noFile, given: file }, { cause: error });
  }
}

/** Where a text stops to be JSON, if the parser says so. Its message is not repeated: it quotes the text, which may be data of persons. */
function lineOf({ message }: SyntaxError): { readonly line?: number; readonly column?: number } {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return line === undefined ? {} : { line: Number(line), column: Number(column) };
}

/** Problems inside a result say which result, and then where in it. */
function insideOf(file: string, error: unknown): unknown {
  return error instanceof CchcError
    ? new CchcError(
        error.problems.map((problem) => ({
          ...problem,
          place: { file: problem.place === undefined ? file : `${file} › ${problem.place.file}` },
        })),
        { cause: error },
      )
    : error;
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
