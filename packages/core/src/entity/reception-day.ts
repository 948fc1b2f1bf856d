import { defineEntity, type RecordOf } from "./entity.ts";

/** A day on which a leader received citizens, whether or not any came. */
export const receptionDay = defineEntity({
  id: "reception-day",
  title: { vi: "Ngày tiếp công dân", en: "Reception day" },
  meaning: {
    vi: "Một ngày tiếp công dân đã thực hiện, kể cả khi không có người đến",
    en: "A day on which citizens were received, also when nobody came",
  },
  fields: {
    heldOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày tiếp", en: "Held on" },
      meaning: { vi: "Ngày tiếp công dân", en: "Day of the reception" },
    },
    by: {
      type: "code",
      title: { vi: "Người tiếp", en: "By" },
      meaning: { vi: "Chức vụ của người trực tiếp tiếp công dân", en: "Office of the person who received" },
      values: [
        { code: "chairman", title: { vi: "Chủ tịch UBND", en: "the chairman" } },
        { code: "deputy", title: { vi: "Phó Chủ tịch được ủy quyền", en: "a vice chairman in their place" } },
        { code: "other", title: { vi: "người khác", en: "someone else" } },
      ],
    },
    visits: {
      type: "whole",
      unit: { vi: "lượt", en: "visits" },
      title: { vi: "Số lượt tiếp", en: "Visits" },
      meaning: { vi: "Số lượt người dân đến", en: "How many visits there were" },
    },
  },
});

/** A record of {@link receptionDay}. */
export type ReceptionDay = RecordOf<typeof receptionDay>;
