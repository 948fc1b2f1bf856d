import { defineEntity, type RecordOf } from "./entity.ts";

/** A meeting that has minutes or a notice of its conclusions. */
export const meeting = defineEntity({
  id: "meeting",
  title: { vi: "Cuộc họp", en: "Meeting" },
  meaning: {
    vi: "Một cuộc họp, giao ban có biên bản hoặc thông báo kết luận",
    en: "A meeting with minutes or a notice of its conclusions",
  },
  fields: {
    heldOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày họp", en: "Held on" },
      meaning: { vi: "Ngày họp", en: "Day of the meeting" },
    },
    chairedBy: {
      type: "code",
      title: { vi: "Chủ trì", en: "Chaired by" },
      meaning: { vi: "Chức vụ của người chủ trì", en: "Office of the person in the chair" },
      values: [
        { code: "party-leader", title: { vi: "bí thư, phó bí thư cấp ủy", en: "a leader of the Party committee" } },
        { code: "chairman", title: { vi: "Chủ tịch UBND", en: "the chairman" } },
        { code: "vice-chairman", title: { vi: "Phó Chủ tịch UBND", en: "a vice chairman" } },
        { code: "other", title: { vi: "người khác", en: "someone else" } },
      ],
    },
    topic: {
      type: "code",
      title: { vi: "Nội dung", en: "Topic" },
      meaning: {
        vi: "Cuộc họp có bàn về cải cách hành chính hay không",
        en: "Whether administrative reform was on the agenda",
      },
      values: [
        { code: "cchc", title: { vi: "có nội dung cải cách hành chính", en: "administrative reform on the agenda" } },
        { code: "other", title: { vi: "nội dung khác", en: "other matters only" } },
      ],
    },
  },
});

/** A record of {@link meeting}. */
export type Meeting = RecordOf<typeof meeting>;
