/** How the days of a workbook are numbered: from 1900, or, in some written on a Mac, from 1904. */
export interface DateSystem {
  readonly from1904: boolean;
}

const secondsOfDay = 86_400;
const lastDay = 2_958_465;
/** 29 February 1900, which never was. */
const noDay = 60;
const days1904 = 1_462;

/**
 * What a serial number says as a date, or as date and time, rounded to the second; `undefined` where it is no day.
 *
 * @example
 * serialDate(45_000.75, { from1904: false }); // "2023-03-15T18:00:00"
 */
export function serialDate(serial: number, { from1904 }: DateSystem): string | undefined {
  const seconds = Math.round(serial * secondsOfDay);
  const day = Math.floor(seconds / secondsOfDay);
  const last = from1904 ? lastDay - days1904 : lastDay;
  if (!(day >= (from1904 ? 0 : 1) && day <= last) || (!from1904 && day === noDay)) {
    return undefined;
  }
  // From March 1900 on the numbers are one too high, for the day that never was.
  const epoch = Date.UTC(1899, 11, day < noDay ? 31 : 30);
  const start = from1904 ? Date.UTC(1904, 0, 1) : epoch;
  return new Date(start + seconds * 1_000).toISOString().slice(0, 19);
}

/** The time of a serial number as `HH:mm:ss`, rounded to the second; with `all`, hours of whole days are counted too: `26:00:00`. */
export function serialTime(serial: number, all: boolean): string | undefined {
  const seconds = Math.round(serial * secondsOfDay);
  if (!(seconds >= 0 && seconds <= lastDay * secondsOfDay)) {
    return undefined;
  }
  const shown = all ? seconds : seconds % secondsOfDay;
  const parts = [Math.floor(shown / 3_600), Math.floor(shown / 60) % 60, shown % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
