import type { Localized, Problem } from "@cchc/core";
import type { z } from "zod";
import { attachedProblem, eitherType, expectedWords } from "./schema-words.ts";
import type { DocumentPath, PolicyFile } from "./source-file.ts";

type Issue = z.core.$ZodIssue;

const longestGiven = 200;

/** Turns the issues of a schema into problems with the place, the value that was given and what was expected. */
export function schemaProblems(file: PolicyFile, issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue) => issueProblems(file, issue, []));
}

function issueProblems(file: PolicyFile, issue: Issue, prefix: DocumentPath): Problem[] {
  const path = [...prefix, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  if (isAfterComma(file, path)) {
    return [afterComma(file, path)];
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    return unionProblems(file, issue.errors, path);
  }
  if (issue.code === "invalid_key" || issue.code === "unrecognized_keys") {
    return keyProblems(file, issue, path);
  }
  return [valueProblem(file, path, { ...issueFault(issue), ...attachedProblem(issue) })];
}

function issueFault(issue: Issue): Fault {
  return { code: `schema/${issue.code.replaceAll("_", "-")}`, expected: expectedWords(issue) };
}

interface Fault extends Pick<Problem, "code" | "expected" | "example"> {
  readonly what?: Localized;
}

/** A fault of the value at a path; a value that is not there is missing, whatever else was wanted of it. */
function valueProblem(file: PolicyFile, path: DocumentPath, { code, what, ...fault }: Fault): Problem {
  const given = valueAt(file.data, path);
  const place = file.locate(path);
  const name = path.length === 0 ? { vi: "nội dung tệp", en: "the content of the file" } : both(path.join("."));
  if (given === undefined) {
    return { ...fault, code: "schema/missing", what: { vi: `thiếu ${name.vi}`, en: `${name.en} is missing` }, place };
  }
  return {
    ...fault,
    code,
    what: {
      vi: `${name.vi}: ${what?.vi ?? "không đúng"}`,
      en: what === undefined ? `${name.en} does not fit` : `${name.en}: ${what.en}`,
    },
    given: JSON.stringify(given).slice(0, longestGiven),
    place,
  };
}

type KeyIssue = Extract<Issue, { code: "invalid_key" | "unrecognized_keys" }>;

function keyProblems(file: PolicyFile, issue: KeyIssue, path: DocumentPath): Problem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const at = [...path, key];
      return isAfterComma(file, at)
        ? afterComma(file, at)
        : { ...unknownKey, given: key, place: file.locate(at, "key") };
    });
  }
  const [inner] = issue.issues;
  const attached = inner && attachedProblem(inner);
  const expected = attached?.expected ?? (inner === undefined ? unknownKey.expected : expectedWords(inner));
  return [{ ...badKey, expected, given: String(path.at(-1)), place: file.locate(path, "key") }];
}

/** `{ total: 12,5 }` is a total of 12 and a key 5 without a value. */
function isAfterComma({ data }: PolicyFile, path: DocumentPath): boolean {
  const around = valueAt(data, path.slice(0, -1));
  return (
    /^\d+%?$/.test(String(path.at(-1))) &&
    valueAt(data, path) === null &&
    Object.values(around ?? {}).some((value) => typeof value === "number")
  );
}

function afterComma(file: PolicyFile, path: DocumentPath): Problem {
  return { ...decimalComma, given: `,${path.at(-1)}`, place: file.locate(path, "key") };
}

function unionProblems(file: PolicyFile, branches: readonly (readonly Issue[])[], path: DocumentPath): Problem[] {
  const types = branches.flatMap((issues) => issues.filter(isWrongType));
  if (types.length === branches.length) {
    return [valueProblem(file, path, { code: "schema/invalid-type", expected: eitherType(types) })];
  }
  return closestBranch(file, branches, path).flatMap((inner) => issueProblems(file, inner, path));
}

/**
 * The alternative that the writer most likely meant: of the right type, with the fewest keys missing, then the one
 * that was read deepest, then the one with the fewest faults, then the one that has more to say. `{ all: […], any: […] }`
 * is an `all` with a key too many.
 */
function closestBranch(
  file: PolicyFile,
  branches: readonly (readonly Issue[])[],
  path: DocumentPath,
): readonly Issue[] {
  const absent = (issue: Issue) =>
    isWrongType(issue) || valueAt(file.data, [...path, ...issue.path.map(String)]) === undefined;
  const ranked = branches.map((issues) => ({
    issues,
    missing: issues.filter(absent).length,
    depth: Math.max(...issues.map((issue) => issue.path.length)),
    silent: issues.filter((issue) => attachedProblem(issue) === undefined).length,
  }));
  ranked.sort(
    (a, b) => a.missing - b.missing || b.depth - a.depth || a.issues.length - b.issues.length || a.silent - b.silent,
  );
  return ranked[0]?.issues ?? [];
}

/** Whether the whole value is of another type than the alternative wants. */
function isWrongType(issue: Issue): boolean {
  return issue.code === "invalid_type" && issue.path.length === 0;
}

function both(text: string): Localized {
  return { vi: text, en: text };
}

const unknownKey = {
  code: "schema/unknown-key",
  what: { vi: "khóa không có trong ngôn ngữ chính sách", en: "a key that the policy language does not have" },
  expected: { vi: "chỉ các khóa đã định nghĩa", en: "only the keys that are defined" },
} as const;
const decimalComma = {
  code: "schema/decimal-comma",
  what: {
    vi: "dấu phẩy thập phân: trong { … } dấu phẩy mở ra khóa mới",
    en: "a decimal comma: between { and } a comma begins another key",
  },
  expected: { vi: "dấu chấm thập phân", en: "a decimal point" },
  example: "12.5",
} as const;
const badKey = {
  code: "schema/invalid-key",
  what: { vi: "khóa viết sai", en: "a key that does not fit" },
} as const;

function valueAt(data: unknown, path: DocumentPath): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null) {
      return undefined;
    }
    value = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  }
  return value;
}
