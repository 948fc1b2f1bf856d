/** Numbers that PostgreSQL gives its own types. */
export const oid = {
  bool: 16,
  int8: 20,
  int2: 21,
  int4: 23,
  text: 25,
  float4: 700,
  float8: 701,
  bpchar: 1042,
  varchar: 1043,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  numeric: 1700,
} as const;
const numbers: ReadonlySet<number> = new Set([oid.int8, oid.int2, oid.int4, oid.float4, oid.float8, oid.numeric]);
const day = /^\d{4}-\d{2}-\d{2}$/;
const time = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.\d+)?(?:[+-]\d{2}(?::\d{2}){0,2})?$/;
const plain = /^-?\d+(\.\d+)?$/;

/** A cell, and whether it is a number or date of the source's own. */
export interface DatabaseCell {
  readonly text: string;
  readonly typed: boolean;
}

/**
 * What PostgreSQL writes, as cchc reads it. Times with a zone come in the zone of the session, which is Vietnam's.
 *
 * @example
 * databaseCell("2026-08-14 09:30:00.25+07", 1184); // { text: "2026-08-14T09:30:00", typed: true }
 */
export function databaseCell(value: string, type: number): DatabaseCell {
  switch (type) {
    case oid.bool:
      return { text: value === "t" ? "true" : "false", typed: false };
    case oid.timestamp:
    case oid.timestamptz:
      return timeCell(value);
    case oid.date:
      return { text: value, typed: day.test(value) };
    default:
      return numbers.has(type) && plain.test(value)
        ? { text: value, typed: true }
        : { text: value.trim().normalize("NFC"), typed: false };
  }
}

function timeCell(value: string): DatabaseCell {
  const [, date, clock] = time.exec(value) ?? [];
  return date === undefined ? { text: value, typed: false } : { text: `${date}T${clock}`, typed: true };
}
