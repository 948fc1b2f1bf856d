import { defineEntity, type RecordOf } from "./entity.ts";

/** A supervision of the People's Committee by the council or the Fatherland Front. */
export const supervision = defineEntity({
  id: "supervision",
  title: { vi: "Cuộc giám sát", en: "Supervision" },
  meaning: {
    vi: "Một cuộc giám sát của HĐND hoặc Ủy ban MTTQ đối với UBND, có thông báo hoặc báo cáo kết quả",
    en: "A supervision by the council or the Fatherland Front, with a report of its outcome",
  },
  fields: {
    body: {
      type: "code",
      required: true,
      title: { vi: "Cơ quan giám sát", en: "Body" },
      meaning: { vi: "Ai giám sát", en: "Who supervised" },
      values: [
        { code: "hdnd-standing", title: { vi: "Thường trực HĐND", en: "the council's standing body" } },
        { code: "hdnd-committee", title: { vi: "Ban của HĐND", en: "a committee of the council" } },
        { code: "hdnd-group", title: { vi: "Tổ đại biểu HĐND", en: "a group of delegates" } },
        { code: "mttq", title: { vi: "Ủy ban MTTQ xã", en: "the commune's Fatherland Front" } },
      ],
    },
    heldOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày giám sát", en: "Held on" },
      meaning: { vi: "Ngày làm việc với đơn vị được giám sát", en: "Day of the supervision itself" },
    },
    topic: {
      type: "code",
      title: { vi: "Nội dung", en: "Topic" },
      meaning: { vi: "Giám sát về việc gì", en: "What was supervised" },
      values: [
        { code: "cchc", title: { vi: "cải cách hành chính", en: "administrative reform" } },
        { code: "resolution", title: { vi: "việc thực hiện nghị quyết", en: "how the resolution is carried out" } },
        { code: "other", title: { vi: "nội dung khác", en: "another matter" } },
      ],
    },
  },
});

/** A record of {@link supervision}. */
export type Supervision = RecordOf<typeof supervision>;
