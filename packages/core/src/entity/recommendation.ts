import { defineEntity, type RecordOf } from "./entity.ts";

/** Something that the People's Committee was asked, or promised, to do: by the council, the Fatherland Front, or at a dialogue. */
export const recommendation = defineEntity({
  id: "recommendation",
  title: { vi: "Kiến nghị, cam kết", en: "Recommendation or promise" },
  meaning: {
    vi: "Một kiến nghị của HĐND, MTTQ đối với UBND, hoặc một cam kết của UBND tại đối thoại",
    en: "A recommendation of the council or the Fatherland Front, or a promise made at a dialogue",
  },
  fields: {
    by: {
      type: "code",
      required: true,
      title: { vi: "Xuất xứ", en: "By" },
      meaning: { vi: "Ai kiến nghị, hoặc cam kết ở đâu", en: "Who made it, or where it was promised" },
      values: [
        {
          code: "council",
          title: { vi: "kiến nghị giám sát của HĐND", en: "the People's Council, after a supervision" },
        },
        { code: "front", title: { vi: "kiến nghị của MTTQ", en: "the Fatherland Front" } },
        { code: "dialogue", title: { vi: "cam kết tại đối thoại", en: "a promise made at a dialogue" } },
      ],
    },
    receivedOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày nhận", en: "Received on" },
      meaning: { vi: "Ngày UBND nhận kiến nghị, hoặc ngày cam kết", en: "Day on which it was received, or promised" },
    },
    answeredOn: {
      type: "date",
      title: { vi: "Ngày trả lời", en: "Answered on" },
      meaning: {
        vi: "Ngày có văn bản trả lời; trống khi chưa trả lời",
        en: "Day of the written answer; blank while there is none",
      },
    },
    dueOn: {
      type: "date",
      ahead: true,
      title: { vi: "Hạn thực hiện", en: "Due on" },
      meaning: {
        vi: "Hạn thực hiện xong; trống khi không định hạn",
        en: "Day by which it has to be carried out; blank when none was set",
      },
    },
    doneOn: {
      type: "date",
      title: { vi: "Ngày thực hiện xong", en: "Done on" },
      meaning: {
        vi: "Ngày thực hiện xong; trống khi chưa xong",
        en: "Day on which it was carried out; blank while it is not",
      },
    },
  },
  order: [
    ["receivedOn", "answeredOn"],
    ["receivedOn", "dueOn"],
  ],
});

/** A record of {@link recommendation}. */
export type Recommendation = RecordOf<typeof recommendation>;
