import type { Language, Localized } from "./text.ts";

/** Where something was read: a line and column of a text file, or a row and column of a table. */
export interface Place {
  readonly file: string;
  /** Name of the sheet, in a file of sheets. */
  readonly sheet?: string;
  /** Page of an answer that came in pages, from 1. */
  readonly page?: number;
  /** 1-based line of a text file. */
  readonly line?: number;
  /** 1-based column of a text file. */
  readonly column?: number;
  /** 1-based row of a table as a spreadsheet shows it: the header is row 1. */
  readonly row?: number;
  /** Key of the row, where rows have one rather than a place: in a database. */
  readonly key?: string;
  /** Header of the table column. */
  readonly field?: string;
}

/** One thing that is wrong, as data: what was given, what was expected, and an example of the right form. */
export interface Problem {
  /** Stable name, `subject/what`: `period/unreadable`, `bands/gap`. */
  readonly code: string;
  readonly what: Localized;
  readonly expected: Localized;
  /** The offending value, cut to a readable length when printed. */
  readonly given?: string;
  readonly example?: string;
  readonly place?: Place;
}

const labels = {
  vi: {
    given: "đã cho",
    expected: "cần",
    example: "ví dụ",
    sheet: "trang tính",
    page: "trang",
    row: "dòng",
    key: "khóa",
    field: "cột",
    length: "ký tự",
  },
  en: {
    given: "given",
    expected: "expected",
    example: "example",
    sheet: "sheet",
    page: "page",
    row: "row",
    key: "key",
    field: "column",
    length: "characters",
  },
} as const;

const longestGiven = 120;

/**
 * A place as people and editors read it: `file:line:column`, or `file, row 12, column numerator`.
 *
 * @example
 * formatPlace({ file: "policy.yaml", line: 3, column: 7 }, "en"); // "policy.yaml:3:7"
 */
export function formatPlace(place: Place, language: Language): string {
  const file = visible(place.file);
  if (place.line !== undefined) {
    return `${file}:${place.line}:${place.column ?? 1}`;
  }
  const label = labels[language];
  const parts = (["sheet", "page", "row", "key", "field"] as const).map((part) => {
    const value = place[part];
    return value === undefined ? "" : `, ${label[part]} ${printable(String(value), language)}`;
  });
  return `${file}${parts.join("")}`;
}

/**
 * A problem in one line, in the reader's language.
 *
 * @example
 * formatProblem(problem, "en");
 * // 'counts.csv, row 7, column numerator: numerator over denominator; given 12; expected at most 10 [count/over]'
 */
export function formatProblem(problem: Problem, language: Language): string {
  const label = labels[language];
  const place = problem.place === undefined ? "" : `${formatPlace(problem.place, language)}: `;
  const given = problem.given === undefined ? "" : `; ${label.given} ${printable(problem.given, language)}`;
  const example = problem.example === undefined ? "" : `; ${label.example}: ${problem.example}`;
  const expected = `${label.expected} ${problem.expected[language]}`;
  // Names from the input may stand in any of these texts, not only in the given value.
  return visible(`${place}${problem.what[language]}${given}; ${expected}${example} [${problem.code}]`);
}

/** Cuts a value to a readable length and shows control and direction-changing characters as escapes, so that hostile input cannot rewrite a terminal. */
export function printable(text: string, language: Language = "en"): string {
  const length = `(${text.length} ${labels[language].length})`;
  const cut = text.length > longestGiven ? `${text.slice(0, longestGiven)}… ${length}` : text;
  return visible(cut);
}

/**
 * Shows control, format and direction-changing characters as escapes, line breaks too; everything else stays as it is.
 *
 * @example
 * visible("Xã\u001b[2J Mới"); // "Xã\\u{1b}[2J Mới"
 */
export function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? "fffd"}}`,
  );
}

/**
 * The one error type of cchc: a list of problems that are data.
 * `message` is English; `describe("vi")` gives the same in Vietnamese.
 */
export class CchcError extends Error {
  override readonly name = "CchcError";
  readonly problems: readonly Problem[];

  /** @param problems One problem, or several found in one reading (the most useful first). */
  constructor(problems: Problem | readonly Problem[], options?: ErrorOptions) {
    const list = isList(problems) ? problems : [problems];
    super(list.map((problem) => formatProblem(problem, "en")).join("\n"), options);
    this.problems = list;
  }

  /** Code of the first problem. */
  get code(): string {
    return this.problems[0]?.code ?? "unknown";
  }

  /** All problems in the reader's language, one a line. */
  describe(language: Language): string {
    return this.problems.map((problem) => formatProblem(problem, language)).join("\n");
  }
}

function isList(value: Problem | readonly Problem[]): value is readonly Problem[] {
  return Array.isArray(value);
}
