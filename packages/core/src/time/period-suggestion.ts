import { suggestDate } from "./date-problem.ts";
import { englishMonths } from "./english-month.ts";
import { type CalendarKind, calendarText, monthsInKind } from "./period.ts";
import { nearestName } from "./period-problem.ts";
import { endOfMonth, plainDate } from "./plain-date.ts";

/** What one word says about a period: its kind, its place in the year, or nothing (`năm`, `of`). */
interface Hint {
  readonly kind?: CalendarKind | undefined;
  readonly ordinal?: number | undefined;
}

interface Reading extends Hint {
  readonly year: number;
  /** The number that is not the year: the 3 of `quý 3 2025`, the 6 of `6 tháng đầu năm 2025`. */
  readonly number: number | undefined;
}

const longestReadable = 60;
const dateLike = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/g;
const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"] as const;

const vocabulary: ReadonlyMap<string, Hint> = new Map<string, Hint>([
  ...["nam", "year", "of"].map((word): [string, Hint] => [word, {}]),
  ...["h", "half", "nua"].map((word): [string, Hint] => [word, { kind: "half" }]),
  ...["q", "quy", "quarter"].map((word): [string, Hint] => [word, { kind: "quarter" }]),
  ...["t", "m", "thang", "month"].map((word): [string, Hint] => [word, { kind: "month" }]),
  ...["dau", "first"].map((word): [string, Hint] => [word, { ordinal: 1 }]),
  ...["cuoi", "second"].map((word): [string, Hint] => [word, { ordinal: 2 }]),
  ...romans.map((word, index): [string, Hint] => [word, { ordinal: index + 1 }]),
  ...englishMonths.flatMap((name, index) =>
    [name, name.slice(0, 3)].map((word): [string, Hint] => [word.toLowerCase(), { kind: "month", ordinal: index + 1 }]),
  ),
]);

/**
 * The text of the period someone probably meant, or `undefined` where it cannot be told.
 *
 * @example
 * suggestPeriod("Quý III/2025"); // "2025-Q3"
 * suggestPeriod("15/12/2024 - 14/12/2025"); // "2024-12-15..2025-12-14"
 */
export function suggestPeriod(text: string): string | undefined {
  if (text.length > longestReadable) {
    return undefined;
  }
  const [days, name] = text.split("=").reverse();
  const prefix = name === undefined ? "" : `${nearestName(name)}=`;
  const range = suggestRange(days ?? "");
  if (range !== undefined) {
    return prefix === "=" ? range : `${prefix}${range}`;
  }
  const reading = readWords(text);
  return reading === undefined ? undefined : periodText(reading);
}

function suggestRange(text: string): string | undefined {
  const days = (text.match(dateLike) ?? []).map((day) => suggestDate(day));
  const [first, last] = days.length === 1 ? [days[0], days[0]] : days;
  if (first === undefined || last === undefined || days.length > 2) {
    return undefined;
  }
  return first <= last ? `${first}..${last}` : `${last}..${first}`;
}

function readWords(text: string): Reading | undefined {
  const spaced = text.trim().replace(/^(\d{4})(\d{2})$/, "$1-$2");
  const tokens =
    nearestName(spaced)
      .toLowerCase()
      .match(/[a-z]+|\d+/g) ?? [];
  const hints = tokens.filter((token) => !isNumber(token)).map((word) => vocabulary.get(word));
  const years = tokens.filter((token) => /^(?:19|20|21)\d\d$/.test(token));
  const numbers = tokens.filter((token) => /^\d\d?$/.test(token));
  const understood = hints.length + years.length + numbers.length === tokens.length && !hints.includes(undefined);
  if (!understood || years.length !== 1 || numbers.length > 1) {
    return undefined;
  }
  return {
    year: Number(years[0]),
    number: numbers[0] === undefined ? undefined : Number(numbers[0]),
    kind: hints.findLast((hint) => hint?.kind !== undefined)?.kind,
    ordinal: hints.findLast((hint) => hint?.ordinal !== undefined)?.ordinal,
  };
}

function isNumber(token: string): boolean {
  return /^\d/.test(token);
}

function periodText(reading: Reading): string | undefined {
  const { year, number, ordinal } = reading;
  if (number !== undefined && ordinal !== undefined) {
    return reading.kind === "month" ? spanOfMonths(year, number, ordinal) : undefined;
  }
  const place = ordinal ?? number;
  const kind = reading.kind ?? (place === undefined ? "year" : "month");
  if (kind === "year") {
    return String(year);
  }
  const count = 12 / monthsInKind[kind];
  return place === undefined ? undefined : calendarText(kind, year, Math.min(Math.max(place, 1), count));
}

/** `6 tháng đầu năm` is a half with its own text; `9 tháng đầu năm` is reported as often and has none, so it gets its days. */
function spanOfMonths(year: number, months: number, ordinal: number): string | undefined {
  if (months === 6) {
    return calendarText("half", year, ordinal);
  }
  const fromJanuary = ordinal === 1 && months >= 1 && months <= 12;
  return fromJanuary ? `${plainDate(year, 1, 1)}..${endOfMonth(plainDate(year, months, 1))}` : undefined;
}
