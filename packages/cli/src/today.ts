import { type PlainDate, parsePlainDate } from "@cchc/core";

/** Vietnam has had one offset since 1975, and no summer time. */
const offset = 7 * 60 * 60 * 1000;

/** The day that it is in Vietnam, wherever the machine stands. */
export function todayInVietnam(now: number = Date.now()): PlainDate {
  return parsePlainDate(new Date(now + offset).toISOString().slice(0, 10));
}
