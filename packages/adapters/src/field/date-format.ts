/** What a date in a cell says, not yet known to be a real day. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** Absent when the form has no time. */
  readonly time?: string;
}

/** One way of writing dates: `dd/MM/yyyy HH:mm`. */
export interface DateFormat {
  readonly text: string;
  readonly hasTime: boolean;
  read(cell: string): DateParts | undefined;
  /** A day in this form, to show a right example. */
  write(parts: DateParts): string;
}

const token = /yyyy|yy|MM|M|dd|d|HH|H|mm|ss|SSS|T|'[^']*'|[^A-Za-z']/y;
const patterns: ReadonlyMap<string, string> = new Map([
  ["yyyy", "(?<year>\\d{4})"],
  ["yy", "(?<short>\\d{2})"],
  ["MM", "(?<month>\\d{2})"],
  ["M", "(?<month>\\d{1,2})"],
  ["dd", "(?<day>\\d{2})"],
  ["d", "(?<day>\\d{1,2})"],
  ["HH", "(?<hour>\\d{2})"],
  ["H", "(?<hour>\\d{1,2})"],
  ["mm", "(?<minute>\\d{2})"],
  ["ss", "(?<second>\\d{2})"],
  ["SSS", "\\d{1,9}"],
]);
const once = [/^y/, /^M/, /^d/, /^H/, /^m/, /^s/, /^S/];

/**
 * A date format of the tokens yyyy or yy, M or MM, d or dd, and H or HH, mm, ss, SSS (dropped); other letters stand in quotation marks.
 * `undefined` for a text that is none: a year of two digits without a pivot, a day twice, letters without marks.
 *
 * @param yearPivot Years of two digits below it are those after 2000, the others those after 1900.
 * @example
 * dateFormat("dd/MM/yyyy HH:mm")?.read("01/07/2025 08:30"); // { year: "2025", month: "07", day: "01", time: "08:30:00" }
 */
export function dateFormat(text: string, yearPivot?: number): DateFormat | undefined {
  const tokens = tokensOf(text);
  const named = tokens.filter((one) => patterns.has(one));
  const counts = once.map((kind) => named.filter((one) => kind.test(one)).length);
  const [year, month, day, hour, minute, second = 0, fraction = 0] = counts;
  const whole = year === 1 && month === 1 && day === 1 && counts.every((count) => count <= 1);
  if (yearPivot === undefined && named.includes("yy")) {
    return undefined;
  }
  if (!whole || tokens.join("") !== text || hour !== minute || second > (minute ?? 0) || fraction > second) {
    return undefined;
  }
  const form = new RegExp(`^${tokens.map(patternOf).join("")}$`, "u");
  return {
    text,
    hasTime: hour === 1,
    read: (cell) => partsOf(form.exec(cell)?.groups, yearPivot),
    write: (parts) => tokens.map((one) => written(one, parts)).join(""),
  };
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    tokens.push(found[0]);
  }
  return tokens;
}

function patternOf(one: string): string {
  const literal = one.startsWith("'") ? one.slice(1, -1) : one;
  return patterns.get(one) ?? (literal === " " ? "\\s+" : literal.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
}

function partsOf(groups: Record<string, string> | undefined, yearPivot = 0): DateParts | undefined {
  if (groups === undefined) {
    return undefined;
  }
  const {
    short = "",
    year = wholeYear(short, yearPivot),
    month = "",
    day = "",
    hour,
    minute = "",
    second = "00",
  } = groups;
  const date = { year, month: month.padStart(2, "0"), day: day.padStart(2, "0") };
  return hour === undefined ? date : { ...date, time: `${hour.padStart(2, "0")}:${minute}:${second}` };
}

function wholeYear(short: string, yearPivot: number): string {
  return `${Number(short) < yearPivot ? "20" : "19"}${short}`;
}

function written(one: string, { year, month, day, time = "00:00:00" }: DateParts): string {
  switch (one[0]) {
    case "y":
      return one === "yy" ? year.slice(-2) : year;
    case "M":
      return one === "M" ? String(Number(month)) : month;
    case "d":
      return one === "d" ? String(Number(day)) : day;
    case "H":
      return time.slice(0, 2);
    case "m":
      return time.slice(3, 5);
    case "s":
      return time.slice(6, 8);
    case "S":
      return "000";
    case "'":
      return one.slice(1, -1);
    default:
      return one;
  }
}

/** Formats of a closed list of ours; a text that is none gives nothing, which a test would show. */
export function dateFormats(...texts: readonly string[]): readonly DateFormat[] {
  return texts.map((text) => dateFormat(text)).filter((format) => format !== undefined);
}

/** The first form that a cell fits, and what it says there. */
export function firstFit(
  formats: readonly DateFormat[],
  cell: string,
): { readonly format: DateFormat; readonly parts: DateParts } | undefined {
  for (const format of formats) {
    const parts = format.read(cell);
    if (parts !== undefined) {
      return { format, parts };
    }
  }
  return undefined;
}
