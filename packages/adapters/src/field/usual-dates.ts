import { dateFormats } from "./date-format.ts";

const days = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "'ngày' d 'tháng' M 'năm' yyyy", "'Ngày' d 'tháng' M 'năm' yyyy"];
const times = ["H:mm", "H:mm:ss", "H'h'mm", "H 'giờ' mm"];

/** Days as offices write them, besides ISO's: the day first. */
export const officeDays = dateFormats(...days);

/** Days and times as offices write them, the most frequent form first. */
export const officeMoments = dateFormats(...days.flatMap((day) => times.map((time) => `${day} ${time}`)));
