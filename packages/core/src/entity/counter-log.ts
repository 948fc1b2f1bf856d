import { defineEntity, type RecordOf } from "./entity.ts";

/** Whether the one-stop counter was staffed on one working half-day. One record for each half-day that was looked at. */
export const counterLog = defineEntity({
  id: "counter-log",
  title: { vi: "Nhật ký quầy một cửa", en: "Counter log" },
  meaning: {
    vi: "Tình trạng bộ phận một cửa trong một buổi làm việc; mỗi buổi một bản ghi",
    en: "Whether the one-stop counter was staffed on one working half-day; one record for each",
  },
  fields: {
    date: {
      type: "date",
      required: true,
      title: { vi: "Ngày", en: "Date" },
      meaning: { vi: "Ngày làm việc", en: "The working day" },
    },
    half: {
      type: "code",
      required: true,
      title: { vi: "Buổi", en: "Half" },
      meaning: { vi: "Sáng hay chiều", en: "Morning or afternoon" },
      values: [
        { code: "am", title: { vi: "sáng", en: "morning" } },
        { code: "pm", title: { vi: "chiều", en: "afternoon" } },
      ],
    },
    open: {
      type: "boolean",
      required: true,
      title: { vi: "Có người trực", en: "Open" },
      meaning: {
        vi: "Suốt buổi có người tiếp nhận hồ sơ, kể cả người được phân công làm thay; sai khi quầy vắng người",
        en: "Someone took files throughout, a stand-in included; false when the counter was left empty",
      },
    },
  },
});

/** A record of {@link counterLog}. */
export type CounterLog = RecordOf<typeof counterLog>;
