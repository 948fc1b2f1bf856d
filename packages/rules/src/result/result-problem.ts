import type { Localized, Problem } from "@cchc/core";
import type { z } from "zod";
import { schemaProblems } from "../policy/schema-problem.ts";
import { newestOf, type ResultData, releasedVersions } from "./released-versions.ts";
import { toolVersion } from "./tool-version.ts";

const longestGiven = 200;

const expected = {
  vi: `tệp do \`cchc score --out\` ghi, schema ${newestOf(releasedVersions)}`,
  en: `a file written by \`cchc score --out\`, schema ${newestOf(releasedVersions)}`,
};

/** Data that does not even say which schema it has. */
export function noResult(data: unknown): Problem {
  return {
    code: "result/unreadable",
    what: {
      vi: "không phải tệp kết quả của cchc: không có khóa schema",
      en: "not a result file of cchc: it has no key schema",
    },
    given: (JSON.stringify(data) ?? "").slice(0, longestGiven),
    expected,
  };
}

/** Data of another schema: of another file of cchc, or of somebody else. */
export function otherSchema(schema: string): Problem {
  return {
    code: "result/unreadable",
    what: { vi: "không phải tệp kết quả của cchc", en: "not a result file of cchc" },
    given: `schema: ${schema}`,
    expected,
  };
}

/** A result of a version that came later. */
export function newerResult(data: ResultData): Problem {
  const writer = writerOf(data);
  const newest = newestOf(releasedVersions);
  const need = writer === undefined ? { vi: "một bản mới hơn", en: "a newer version" } : atLeast(writer);
  return {
    code: "result/newer",
    what: {
      vi: "kết quả có phiên bản mới hơn phiên bản mà cchc này đọc được",
      en: "the result is of a later version than this cchc can read",
    },
    given: `schema: ${String(data["schema"])}${writer === undefined ? "" : ` (cchc ${writer})`}`,
    expected: {
      vi: `${newest}, mà cchc ${toolVersion} đọc được; để đọc tệp này hãy dùng ${need.vi}`,
      en: `${newest}, which cchc ${toolVersion} reads; to read this file use ${need.en}`,
    },
  };
}

/** The first field of a result that is missing, unknown or does not fit. */
export function fieldProblem(data: ResultData, issues: readonly z.core.$ZodIssue[]): Problem {
  const file = { path: "", data, locate: (path: readonly (string | number)[]) => ({ file: path.join(".") }) };
  const [first] = schemaProblems(file, issues);
  if (first === undefined) {
    return otherSchema(String(data["schema"]));
  }
  const at = first.place?.file ?? "";
  const fault: Problem = {
    ...(first.given === undefined ? {} : { given: first.given }),
    code: "result/unreadable",
    what: first.what,
    expected: first.expected,
  };
  return first.code === "schema/unknown-key" ? unknownField(data, at) : fault;
}

/** A field that this version does not have: one that a later version of cchc added, or a slip. */
function unknownField(data: ResultData, path: string): Problem {
  const writer = writerOf(data);
  const older = writer !== undefined && writer !== toolVersion;
  const need = older ? atLeast(writer) : undefined;
  return {
    code: "result/unreadable",
    what: { vi: `trường lạ trong kết quả: ${path}`, en: `a field that results do not have: ${path}` },
    given: older ? `${path} (cchc ${writer})` : path,
    expected: {
      vi: `các trường mà cchc ${toolVersion} biết${need === undefined ? "" : `; để đọc tệp này hãy dùng ${need.vi}`}`,
      en: `fields that cchc ${toolVersion} knows${need === undefined ? "" : `; to read this file use ${need.en}`}`,
    },
  };
}

function atLeast(version: string): Localized {
  return { vi: `cchc từ ${version} trở lên`, en: `cchc ${version} or later` };
}

/** The version of the tool that wrote a result, where it says one. */
function writerOf({ tool }: ResultData): string | undefined {
  return typeof tool === "object" && tool !== null && "version" in tool && typeof tool.version === "string"
    ? tool.version.slice(0, longestGiven)
    : undefined;
}
