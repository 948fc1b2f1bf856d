import { dayNumber, fromDayNumber, type PlainDateTime, parsePlainDate } from "@cchc/core";

/** A time with its zone, taken apart. */
export interface ZonedTime {
  /** The day and time as they stand there. */
  readonly local: string;
  /** Minutes that they are ahead of UTC. */
  readonly offset: number;
}

const zoned = /^(.*:.*\d) ?(?:Z|(?<sign>[+-])(?<hours>0\d|1[0-4]):?(?<minutes>[0-5]\d))$/i;
const dayOfMinutes = 1_440;
/** Asia/Ho_Chi_Minh is seven hours ahead of UTC, all year. */
const here = 420;

/** A cell with `Z`, `+07:00` or another offset behind its time; `undefined` for any other. */
export function zonedTime(text: string): ZonedTime | undefined {
  const found = zoned.exec(text);
  if (found === null) {
    return undefined;
  }
  const { sign = "+", hours = "00", minutes = "00" } = found.groups ?? {};
  const ahead = Number(hours) * 60 + Number(minutes);
  return { local: found[1] ?? "", offset: sign === "-" ? -ahead : ahead };
}

/** The same moment in Vietnam, as a text: its day may lie outside the days that are read. */
export function timeInVietnam(moment: PlainDateTime, offset: number): string {
  const [day = "", time = ""] = moment.split("T");
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) - offset + here;
  const date = fromDayNumber(dayNumber(parsePlainDate(day)) + Math.floor(minutes / dayOfMinutes));
  const rest = ((minutes % dayOfMinutes) + dayOfMinutes) % dayOfMinutes;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date}T${two(Math.floor(rest / 60))}:${two(rest % 60)}${time.slice(5)}`;
}
