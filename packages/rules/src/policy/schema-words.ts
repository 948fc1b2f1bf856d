import type { Localized, Problem } from "@cchc/core";
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** What a schema wanted, in both languages; a schema's own words are English only. */
export function expectedWords(issue: Issue): Localized {
  switch (issue.code) {
    case "invalid_type":
      return typeWords[issue.expected] ?? both(issue.expected);
    case "invalid_value":
      return oneOf(issue.values.map(String));
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? oneOf(issue.options.map(String))
        : both(issue.message);
    case "invalid_format":
      return formatWords[issue.format] ?? both(issue.message);
    case "too_small":
      return sized({ vi: "ít nhất", en: "at least" }, issue.minimum, issue.origin);
    case "too_big":
      return sized({ vi: "nhiều nhất", en: "at most" }, issue.maximum, issue.origin);
    default:
      return both(issue.message);
  }
}

/** What a value may be that is of none of several types. */
export function eitherType(issues: readonly Issue[]): Localized {
  const types = issues.map((issue) => (issue.code === "invalid_type" ? issue.expected : issue.code));
  if (types.join() === "number,string") {
    return { vi: "một số như 2, 0.5, 80% hoặc 4/5", en: "a number such as 2, 0.5, 80% or 4/5" };
  }
  const words = issues.map(expectedWords);
  return { vi: words.map(({ vi }) => vi).join(" hoặc "), en: words.map(({ en }) => en).join(" or ") };
}

/** The problem that a schema of ours attached to its issue, in both languages. */
export function attachedProblem(issue: Issue): Omit<Problem, "place"> | undefined {
  const problem: unknown = issue.code === "custom" ? issue.params?.["problem"] : undefined;
  return isProblem(problem) ? problem : undefined;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "what" in value && "expected" in value;
}

function oneOf(values: readonly string[]): Localized {
  const list = values.join(", ");
  return { vi: `một trong: ${list}`, en: `one of: ${list}` };
}

function sized(bound: Localized, size: number | bigint, origin: string): Localized {
  const unit = sizeWords[origin];
  return unit === undefined
    ? { vi: `${bound.vi} ${size}`, en: `${bound.en} ${size}` }
    : { vi: `${bound.vi} ${size} ${unit.vi}`, en: `${bound.en} ${size} ${unit.en}` };
}

function both(text: string): Localized {
  return { vi: text, en: text };
}

const keys = { vi: "một nhóm khóa và giá trị", en: "keys with values" } as const;
const wholeNumber = { vi: "một số nguyên", en: "a whole number" } as const;

const typeWords: Readonly<Record<string, Localized>> = {
  string: { vi: "một chuỗi chữ", en: "a text" },
  number: { vi: "một số", en: "a number" },
  int: wholeNumber,
  boolean: { vi: "true hoặc false", en: "true or false" },
  array: { vi: "một danh sách", en: "a list" },
  object: keys,
  record: keys,
};
const formatWords: Readonly<Record<string, Localized>> = {
  url: { vi: "một địa chỉ như https://dichvucong.gov.vn", en: "an address such as https://dichvucong.gov.vn" },
};
const sizeWords: Readonly<Record<string, Localized>> = {
  string: { vi: "ký tự", en: "character(s)" },
  array: { vi: "mục", en: "item(s)" },
};
