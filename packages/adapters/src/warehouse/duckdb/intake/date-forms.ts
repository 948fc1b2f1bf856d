import type { Field } from "@cchc/core";
import type { FileMapping } from "../../../mapping/record-mapping.ts";

/** A way of writing dates, in the words of DuckDB. */
export interface DateForm {
  /** Patterns of GLOB, one of which fits every text that is written so, digit for digit. */
  readonly patterns: readonly string[];
  /** Fits the same texts. */
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
const hours = [`[01]${digit}`, "2[0-3]"];
const parts: Readonly<Record<string, readonly [patterns: readonly string[], written: string]>> = {
  yyyy: [[digit.repeat(4)], "%Y"],
  MM: [[digit.repeat(2)], "%m"],
  M: [[digit.repeat(2)], "%m"],
  dd: [[digit.repeat(2)], "%d"],
  d: [[digit.repeat(2)], "%d"],
  HH: [hours, "%H"],
  H: [hours, "%H"],
  mm: [[`[0-5]${digit}`], "%M"],
  ss: [[`[0-5]${digit}`], "%S"],
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
  const pieces = found.map((one) => parts[one] ?? ([[one], one] as const));
  const patterns = pieces.reduce<readonly string[]>(
    (begun, [ways]) => begun.flatMap((start) => ways.map((way) => `${start}${way}`)),
    [""],
  );
  return [
    {
      patterns,
      sample: new RegExp(`^(?:${patterns.join("|").replaceAll(".", "[.]")})$`),
      written: pieces.map(([, written]) => written).join(""),
      time: !hasTime && end === "end" ? lastSecond : 0,
    },
  ];
}
