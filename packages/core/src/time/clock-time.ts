import { textOfForm } from "../text-form.ts";

/** A time on the clock, `HH:MM`, from `00:00` to `23:59`. */
export const ClockTime = textOfForm(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {
  code: "clock-time/unreadable",
  what: { vi: "Không đọc được giờ", en: "Not a readable time" },
  expected: { vi: "giờ:phút từ 00:00 đến 23:59", en: "hour:minute from 00:00 to 23:59" },
  example: "07:30",
});

/**
 * Minutes since midnight of a time written `HH:MM`.
 *
 * @example
 * minuteOf("07:30"); // 450
 */
export function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/**
 * The time so many minutes after midnight; the inverse of {@link minuteOf}.
 *
 * @example
 * clockText(450); // "07:30"
 */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
