import { defineEntity, type RecordOf } from "./entity.ts";

/** A question of a delegate to the People's Committee. */
export const question = defineEntity({
  id: "question",
  title: { vi: "Chất vấn", en: "Question" },
  meaning: {
    vi: "Một chất vấn của đại biểu HĐND đối với UBND; không ghi tên đại biểu",
    en: "A question of a delegate to the People's Committee; without the delegate's name",
  },
  fields: {
    askedOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày chất vấn", en: "Asked on" },
      meaning: { vi: "Ngày nêu chất vấn", en: "Day on which it was asked" },
    },
    dueOn: {
      type: "date",
      ahead: true,
      title: { vi: "Hạn trả lời", en: "Due on" },
      meaning: {
        vi: "Hạn trả lời bằng văn bản; trống khi trả lời ngay tại kỳ họp",
        en: "Deadline for a written answer; blank when it is answered at the session",
      },
    },
    answeredOn: {
      type: "date",
      title: { vi: "Ngày trả lời", en: "Answered on" },
      meaning: { vi: "Ngày trả lời; trống khi chưa trả lời", en: "Day of the answer; blank while there is none" },
    },
  },
  order: [
    ["askedOn", "dueOn"],
    ["askedOn", "answeredOn"],
  ],
});

/** A record of {@link question}. */
export type Question = RecordOf<typeof question>;
