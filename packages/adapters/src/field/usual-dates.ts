import { type DateFormat, type DateParts, dateFormats, firstFit } from "./date-format.ts";

const days = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "'ngày' d 'tháng' M 'năm' yyyy", "'Ngày' d 'tháng' M 'năm' yyyy"];
const times = ["H:mm", "H:mm:ss", "H'h'mm", "H 'giờ' mm"];

/** Days as offices write them, besides ISO's: the day first. */
export const officeDays = dateFormats(...days);

/** Days and times as offices write them, the most frequent form first. */
export const officeMoments = dateFormats(...days.flatMap((day) => times.map((time) => `${day} ${time}`)));

const moments = [...dateFormats("yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm"), ...officeMoments];
const noFraction = /(?<=:\d{2})\.0{1,9}$/;

/** A day that is written as its midnight, as spreadsheets and databases give days; nothing for any other time, or one with a zone. */
export function midnightDay(text: string): { readonly format: DateFormat; readonly parts: DateParts } | undefined {
  const found = firstFit(moments, text.replace(noFraction, ""));
  return found?.parts.time === "00:00:00" ? found : undefined;
}
