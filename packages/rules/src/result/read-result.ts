import { CchcError } from "@cchc/core";
import { Result } from "./result.ts";

/**
 * Reads a stored result.
 *
 * @param data Parsed JSON of a result file.
 * @throws CchcError `result/unreadable` when it is not a result, or is of a version that this one cannot read.
 */
export function readResult(data: unknown): Result {
  const outcome = Result.safeParse(data);
  if (outcome.success) {
    return outcome.data;
  }
  const [issue] = outcome.error.issues;
  throw new CchcError({
    code: "result/unreadable",
    what: { vi: "không phải tệp kết quả của cchc", en: "not a result file of cchc" },
    given: issue === undefined ? "" : `${issue.path.join(".")}: ${issue.message}`,
    expected: {
      vi: "tệp do `cchc score --out` ghi, schema cchc-result/1",
      en: "a file written by `cchc score --out`, schema cchc-result/1",
    },
  });
}
