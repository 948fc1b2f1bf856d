import type { Field } from "@cchc/core";
import type { FileMapping } from "../../../mapping/record-mapping.ts";

/** A way of writing dates, in the words of DuckDB. */
export interface DateForm {
  /** Matches the texts that are written so, digit for digit. */
  readonly pattern: string;
  /** For `strptime` and `strftime`. */
  readonly written: string;
  /** Seconds that are added to a day without a time. */
  readonly time: number;
}

const usualDays = ["yyyy-MM-dd", "d/M/yyyy"];
const usualMoments = ["yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "d/M/yyyy H:mm", "d/M/yyyy H:mm:ss"];
const lastSecond = 86_399;
const tokens = /yyyy|MM?|dd?|HH?|mm|ss|[-/.: T]/y;
const parts: Readonly<Record<string, readonly [pattern: string, written: string]>> = {
  yyyy: ["[0-9]{4}", "%Y"],
  MM: ["[0-9]{2}", "%m"],
  M: ["[0-9]{2}", "%m"],
  dd: ["[0-9]{2}", "%d"],
  d: ["[0-9]{2}", "%d"],
  HH: ["(?:[01][0-9]|2[0-3])", "%H"],
  H: ["(?:[01][0-9]|2[0-3])", "%H"],
  mm: ["[0-5][0-9]", "%M"],
  ss: ["[0-5][0-9]", "%S"],
  ".": ["[.]", "."],
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
  const pieces = found.map((one) => parts[one] ?? [one, one]);
  return [
    {
      pattern: pieces.map(([pattern]) => pattern).join(""),
      written: pieces.map(([, written]) => written).join(""),
      time: !hasTime && end === "end" ? lastSecond : 0,
    },
  ];
}
