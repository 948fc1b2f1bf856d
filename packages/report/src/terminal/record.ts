import {
  type AnyRecord,
  type CaseClock,
  CchcError,
  type CountingContext,
  type Entity,
  Exact,
  type ExplainedDay,
  explainCase,
  type Field,
  formatDate,
  isCaseFile,
  isPlainDate,
  type PlainDateTime,
} from "@cchc/core";
import { printAmount } from "@cchc/rules";
import { outcomeNames, recordWords } from "./record-words.ts";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

/** One record, its entity, and the period that it was counted in. */
export interface RecordView {
  readonly entity: Entity;
  readonly record: AnyRecord;
  readonly context: CountingContext;
  readonly style: TerminalStyle;
}

/**
 * One record field by field; for a case file also its clock: received, due, pauses, days off in between, finished, and what
 * each counting rule makes of it. Where the calendar does not know a year of it, the page says so in place of the clock.
 */
export function renderRecord(view: RecordView): string {
  const { entity, record, style } = view;
  const { language } = style;
  const fields = Object.entries(entity.fields).flatMap(([name, field]) => {
    const value = record[name];
    return value === undefined ? [] : [`  ${field.title[language]}: ${valueText(value, field, style)}`];
  });
  return safePage(
    [`${entity.title[language]} ${nameText(record.id, language)}`, ...fields, ...clockPart(view)].join("\n"),
  );
}

function clockPart({ entity, record, context, style }: RecordView): string[] {
  if (entity.id !== "case-file" || !isCaseFile(record)) {
    return [];
  }
  const head = ["", recordWords.clock[style.language]];
  try {
    const clock = explainCase(record, context);
    return clock === undefined ? [] : [...head, ...clockLines(clock, style)];
  } catch (error) {
    if (error instanceof CchcError) {
      return [...head, `  ${error.describe(style.language)}`];
    }
    throw error;
  }
}

function valueText(value: NonNullable<AnyRecord[string]>, field: Field, style: TerminalStyle): string {
  const { language } = style;
  if (typeof value === "boolean") {
    return (value ? recordWords.yes : recordWords.no)[language];
  }
  if (typeof value === "number" || value instanceof Exact) {
    const unit = "unit" in field ? ` ${field.unit[language]}` : "";
    return `${printAmount(Exact.of(value), style)}${unit}`;
  }
  if (field.type === "code") {
    return field.values.find(({ code }) => code === value)?.title[language] ?? nameText(value, language);
  }
  return dateText(value, style) ?? nameText(value, language);
}

/** `14/08/2026 09:30` for a day with a time, `14/08/2026` for a day; undefined for any other text. */
function dateText(value: string, { language }: TerminalStyle): string | undefined {
  const [day = "", time] = value.split("T");
  return isPlainDate(day)
    ? [formatDate(day, language), time?.slice(0, 8)].filter((part) => part !== undefined).join(" ")
    : undefined;
}

function clockLines(clock: CaseClock, style: TerminalStyle): string[] {
  const { language } = style;
  const moment = (at: PlainDateTime) => dateText(at, style) ?? at;
  const { from, to, ended, pause, days, workingDays, by766, byII06a } = clock;
  return [
    `  ${fill((ended ? recordWords.stretch : recordWords.stillOpen)[language], { from: moment(from), to: moment(to) })}`,
    ...(pause === undefined
      ? []
      : [`  ${fill(recordWords.pause[language], { from: moment(pause.from), to: moment(pause.to) })}`]),
    ...days
      .filter(({ reason }) => reason !== "working-day" && reason !== "weekend")
      .map((day) => `    ${dayLine(day, style)}`),
    `  ${fill(recordWords.sum[language], dayCounts(days, workingDays))}`,
    `  ${recordWords.by766[language]}: ${outcomeText(by766, style)}`,
    `  ${recordWords.byII06a[language]}: ${outcomeText(byII06a, style)}`,
  ];
}

function dayCounts(days: readonly ExplainedDay[], working: number): Record<string, number> {
  const paused = days.filter(({ reason }) => reason === "pause").length;
  return { all: days.length, off: days.length - working - paused, paused, working };
}

function dayLine(day: ExplainedDay, { language }: TerminalStyle): string {
  const date = formatDate(day.date, language);
  if ("day" in day) {
    const { name, basis } = day.day;
    return `${date}: ${name[language]} (${basis})${day.counts ? `: ${recordWords.counts[language]}` : ""}`;
  }
  return `${date}: ${recordWords.paused[language]}`;
}

function outcomeText(outcome: keyof typeof outcomeNames | undefined, { language }: TerminalStyle): string {
  return outcome === undefined ? recordWords.undecided[language] : outcomeNames[outcome][language];
}
