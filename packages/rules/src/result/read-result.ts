import { CchcError } from "@cchc/core";
import { newestOf, type ResultData, releasedVersions, upgraded } from "./released-versions.ts";
import { Result } from "./result.ts";
import { fieldProblem, newerResult, noResult, otherSchema } from "./result-problem.ts";

/**
 * Reads a stored result of any version that was ever released. One of an older version is brought to the newest first.
 *
 * @param data Parsed JSON of a result file.
 * @throws CchcError `result/newer` when a later version wrote it; `result/unreadable` when it is no result, or a field of it is
 * missing, unknown or does not fit: the first such field, by its path.
 */
export function readResult(data: unknown): Result {
  const given = resultData(data);
  const newest = upgraded(given, releasedVersions);
  if (newest === undefined) {
    throw new CchcError(unknownSchema(given));
  }
  const outcome = Result.safeParse(newest);
  if (outcome.success) {
    return outcome.data;
  }
  throw new CchcError(fieldProblem(newest, outcome.error.issues));
}

function resultData(data: unknown): ResultData {
  if (typeof data !== "object" || data === null || Array.isArray(data) || !("schema" in data)) {
    throw new CchcError(noResult(data));
  }
  return { ...data };
}

function unknownSchema(data: ResultData) {
  const schema = String(data["schema"]);
  return numberOf(schema) > numberOf(newestOf(releasedVersions)) ? newerResult(data) : otherSchema(schema);
}

/** The number of a version of results; 0 for any other schema. */
function numberOf(schema: string): number {
  return Number(/^cchc-result\/([1-9]\d{0,5})$/.exec(schema)?.[1] ?? 0);
}
