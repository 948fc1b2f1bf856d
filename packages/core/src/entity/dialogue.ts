import { defineEntity, type RecordOf } from "./entity.ts";

/** A dialogue of the commune's leaders with citizens. What is promised there is recorded as recommendations. */
export const dialogue = defineEntity({
  id: "dialogue",
  title: { vi: "Cuộc đối thoại", en: "Dialogue" },
  meaning: {
    vi: "Một hội nghị đối thoại với người dân; cam kết tại đối thoại ghi ở thực thể kiến nghị",
    en: "A dialogue with citizens; promises made there are records of the entity recommendation",
  },
  fields: {
    heldOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày đối thoại", en: "Held on" },
      meaning: { vi: "Ngày tổ chức", en: "Day of the dialogue" },
    },
    ledBy: {
      type: "code",
      title: { vi: "Người chủ trì", en: "Led by" },
      meaning: { vi: "Chức vụ của người chủ trì", en: "Office of the person who led it" },
      values: [
        { code: "party-leader", title: { vi: "người đứng đầu cấp ủy", en: "the head of the Party committee" } },
        { code: "chairman", title: { vi: "Chủ tịch UBND", en: "the chairman" } },
        { code: "other", title: { vi: "người khác", en: "someone else" } },
      ],
    },
    participants: {
      type: "whole",
      unit: { vi: "người", en: "people" },
      title: { vi: "Số người dự", en: "Participants" },
      meaning: { vi: "Số người dân tham dự", en: "How many citizens took part" },
    },
  },
});

/** A record of {@link dialogue}. */
export type Dialogue = RecordOf<typeof dialogue>;
