import { type Language, printable } from "@cchc/core";

/** How far a reading is. */
export interface Progressed {
  /** The table that is being read. */
  readonly name: string;
  /** Its place among all tables, from 1. */
  readonly table: number;
  readonly tables: number;
  /** Rows of all tables so far. */
  readonly rows: number;
  /** What is done of all there is, from 0 to 1; undefined where nobody knows how much there is. */
  readonly share: number | undefined;
  /** Time since the beginning, in milliseconds. */
  readonly elapsed: number;
}

const barWidth = 20;
/** Before so much is done an estimate would jump. */
const leastShare = 0.02;

/**
 * One line for a terminal of so many columns: a bar, rows, rows in a second, and how long it will still take at this speed.
 *
 * @example
 * progressText({ name: "case-file.csv", table: 1, tables: 2, rows: 50_000, share: 0.5, elapsed: 1_000 }, "en", 120);
 * // "[##########..........] 50 %  case-file.csv (1/2)  50,000 rows  50,000 rows/s  about 1 s left"
 */
export function progressText(progressed: Progressed, language: Language, columns: number): string {
  const { name, table, tables, rows, share, elapsed } = progressed;
  const vi = language === "vi";
  const number = new Intl.NumberFormat(language);
  const speed = elapsed > 0 ? Math.round((rows * 1_000) / elapsed) : 0;
  const parts = [
    ...(share === undefined ? [] : [`${barOf(share)} ${Math.floor(share * 100)} %`]),
    `${printable(name)}${tables > 1 ? ` (${table}/${tables})` : ""}`,
    `${number.format(rows)} ${vi ? "dòng" : "rows"}`,
    `${number.format(speed)} ${vi ? "dòng/giây" : "rows/s"}`,
    ...leftOf(progressed, language),
  ];
  // A line that wraps could not be drawn over.
  return Array.from(parts.join("  "))
    .slice(0, Math.max(0, columns - 1))
    .join("");
}

function barOf(share: number): string {
  const full = Math.floor(share * barWidth);
  return `[${"#".repeat(full)}${".".repeat(barWidth - full)}]`;
}

function leftOf({ share, elapsed }: Progressed, language: Language): string[] {
  if (share === undefined || share < leastShare) {
    return [];
  }
  const seconds = Math.ceil((elapsed * (1 - share)) / share / 1_000);
  const time = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return [language === "vi" ? `còn khoảng ${time.replace("min", "phút").replace(/s$/, "giây")}` : `about ${time} left`];
}
