/**
 * Makes data/vietnam-calendar.json from the table of days off and data/weekend-holidays.csv:
 *
 *     npx tsx packages/core/scripts/build-calendar.ts <vn-public-holidays.csv>
 *
 * Nothing is written if a row is not found again in the result, or if the list contradicts itself.
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { Calendar } from "../src/time/calendar.ts";
import { CalendarDay, CalendarDayKind } from "../src/time/calendar-day.ts";
import { PlainDate, parsePlainDate } from "../src/time/plain-date.ts";
import { readRows } from "./unit-rows.ts";

const dataFolder = new URL("../data/", import.meta.url);

const heading = {
  id: "vn-public-service",
  version: parsePlainDate("2026-11-23"),
  covers: { first: 2021, last: 2026 },
};

const DayRow = z.strictObject({
  date: PlainDate,
  kind: CalendarDayKind,
  name_vi: z.string().min(1),
  name_en: z.string().min(1),
  basis: z.string().min(1),
  confidence: CalendarDay.unwrap().shape.confidence,
});

type DayRow = z.infer<typeof DayRow>;

/** A row as an entry of the calendar. The English name of a swapped day ends in the other day of the swap. */
function toDay({ date, kind, name_vi, name_en, basis, confidence }: DayRow): CalendarDay {
  const day = { date, kind, name: { vi: name_vi, en: name_en }, basis, confidence };
  const other = /\d{4}-\d{2}-\d{2}$/.exec(name_en)?.[0];
  return other === undefined ? day : { ...day, swappedWith: parsePlainDate(other) };
}

function makeCalendar(rows: readonly DayRow[]): Calendar {
  const days = rows.map(toDay).sort((a, b) => (a.date < b.date ? -1 : 1));
  const content = { ...heading, days };
  return Calendar.parse({ ...content, sha256: createHash("sha256").update(JSON.stringify(content)).digest("hex") });
}

function lostRows({ days }: Calendar, rows: readonly DayRow[]): string[] {
  const kept = new Set(days.map((day) => [day.date, day.kind, day.name.vi, day.name.en, day.basis].join()));
  return rows
    .map((row) => [row.date, row.kind, row.name_vi, row.name_en, row.basis].join())
    .filter((row) => !kept.has(row));
}

/** One line for each day, so that a change shows as a change of one line. */
function printed({ days, ...rest }: Calendar): string {
  const lines = days.map((day) => JSON.stringify(day)).join(",\n");
  const fields = Object.entries(rest).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${[...fields, `"days": [\n${lines}\n]`].join(",\n")}\n}\n`;
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  throw new Error("usage: build-calendar.ts <vn-public-holidays.csv>");
}
const rows = [
  ...readRows(file, DayRow),
  ...readRows(fileURLToPath(new URL("weekend-holidays.csv", dataFolder)), DayRow),
];
const calendar = makeCalendar(rows);
const lost = lostRows(calendar, rows);
if (lost.length > 0 || calendar.days.length !== rows.length) {
  throw new Error(`rows that are not represented:\n${lost.join("\n")}`);
}
writeFileSync(new URL("vietnam-calendar.json", dataFolder), printed(calendar));
