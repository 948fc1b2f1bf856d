import type { Field } from "@cchc/core";
import type { FileMapping } from "../../../mapping/record-mapping.ts";

/** A way of writing dates, in the words of DuckDB. */
export interface DateForm {
  /**
   * Patterns of GLOB, one of which fits every text that is written so; of other texts they fit none that DuckDB reads as a day after
   * 1900 in this form. A question mark is taken as any letter, which costs less than to look for a digit.
   */
  readonly patterns: readonly string[];
  /** Fits texts that are written so, digit for digit. */
  readonly sample: RegExp;
  /** For `strptime` and `strftime`. */
  readonly written: string;
  /** Seconds that are added to a day without a time. */
  readonly time: number;
}

const usualDays = ["yyyy-MM-dd", "d/M/yyyy"];
const usualMoments = ["yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "d/M/yyyy H:mm", "d/M/yyyy H:mm:ss"];
const lastSecond = 86_399;
const tokens = /yyyy|MM?|dd?|HH?|mm|ss|[-/.: T]/y;
const digit = "[0-9]";

/** A part of a date, and what DuckDB calls it. */
interface DatePart {
  /** What it looks like, digit for digit. */
  readonly digits: readonly string[];
  /** How much of that has to be looked at, where no blank stands beside it; beside one too, if it says so. */
  readonly enough: readonly string[];
  readonly besideBlank?: true;
  readonly written: string;
}

const two = digit.repeat(2);
const hours = [`[01]${digit}`, "2[0-3]"];
const sixty = `[0-5]${digit}`;
const parts: Readonly<Record<string, DatePart>> = {
  // With a blank in it, it is a year before 1900.
  yyyy: { digits: [digit.repeat(4)], enough: [`${digit}???`], besideBlank: true, written: "%Y" },
  MM: { digits: [two], enough: ["??"], written: "%m" },
  M: { digits: [two], enough: ["??"], written: "%m" },
  dd: { digits: [two], enough: ["??"], written: "%d" },
  d: { digits: [two], enough: ["??"], written: "%d" },
  HH: { digits: hours, enough: ["[01]?", "2[0-3]"], written: "%H" },
  H: { digits: hours, enough: ["[01]?", "2[0-3]"], written: "%H" },
  mm: { digits: [sixty], enough: ["??"], written: "%M" },
  ss: { digits: [sixty], enough: ["??"], written: "%S" },
};

/** The forms of a field's dates that need no second look; of several that a mapping names only the first, since it goes before the others. */
export function dateForms(name: string, { type }: Field, mapping: FileMapping | undefined): readonly DateForm[] {
  const named = [mapping?.formats?.[name] ?? []].flat();
  const end = mapping?.dateOnly?.[name];
  if (named.length > 0) {
    return named.slice(0, 1).flatMap((text) => formOf(text, type, end));
  }
  const usual = type === "date" ? usualDays : [...usualMoments, ...(end === undefined ? [] : usualDays)];
  return usual.flatMap((text) => formOf(text, type, end));
}

function formOf(text: string, type: Field["type"], end: "start" | "end" | undefined): readonly DateForm[] {
  const found = text.match(new RegExp(tokens.source, "g")) ?? [];
  const hasTime = /[Hms]/.test(text);
  const isKnown = found.join("") === text && !/y{5}|M{3}|d{3}/.test(text);
  if (!isKnown || hasTime === (type === "date") || (type === "datetime" && !hasTime && end === undefined)) {
    return [];
  }
  const pieces = found.map((one) => parts[one] ?? { digits: [one], enough: [one], written: one });
  const exact = waysOf(pieces.map(({ digits }) => digits));
  return [
    {
      patterns: waysOf(pieces.map((piece, place) => lookedAt(piece, [pieces[place - 1], pieces[place + 1]]))),
      sample: new RegExp(`^(?:${exact.join("|").replaceAll(".", "[.]")})$`),
      written: pieces.map(({ written }) => written).join(""),
      time: !hasTime && end === "end" ? lastSecond : 0,
    },
  ];
}

/** DuckDB passes over blanks more than it should: a number that stands beside one, or at an end, is looked at digit for digit. */
function lookedAt(
  { digits, enough, besideBlank }: DatePart,
  beside: readonly (DatePart | undefined)[],
): readonly string[] {
  const isBesideBlank = beside.some((piece) => piece === undefined || piece.written === " ");
  return isBesideBlank && besideBlank === undefined ? digits : enough;
}

/** Every way to go through pieces, one of the ways of each after the other. */
function waysOf(pieces: readonly (readonly string[])[]): readonly string[] {
  return pieces.reduce<readonly string[]>(
    (begun, ways) => begun.flatMap((start) => ways.map((way) => `${start}${way}`)),
    [""],
  );
}
