import { defineEntity, type RecordOf } from "./entity.ts";

/** A session at which citizens were shown how to use online services. */
export const guidanceSession = defineEntity({
  id: "guidance-session",
  title: { vi: "Buổi hướng dẫn dịch vụ công trực tuyến", en: "Guidance session" },
  meaning: {
    vi: "Một buổi hướng dẫn người dân dùng dịch vụ công trực tuyến tại thôn, tổ dân phố",
    en: "A session in a village at which citizens are shown how to use online public services",
  },
  fields: {
    heldOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày hướng dẫn", en: "Held on" },
      meaning: { vi: "Ngày tổ chức", en: "Day of the session" },
    },
    village: {
      type: "text",
      title: { vi: "Mã thôn", en: "Village" },
      meaning: { vi: "Mã thôn, tổ dân phố, mỗi thôn một mã", en: "Code of the village, one for each" },
    },
    heldBy: {
      type: "code",
      title: { vi: "Đơn vị hướng dẫn", en: "Held by" },
      meaning: { vi: "Ai hướng dẫn", en: "Who gave the guidance" },
      values: [
        { code: "digital-team", title: { vi: "tổ công nghệ số cộng đồng", en: "community digital team" } },
        { code: "youth-union", title: { vi: "Đoàn Thanh niên", en: "Youth Union" } },
        { code: "one-stop", title: { vi: "bộ phận một cửa", en: "one-stop shop" } },
        { code: "other", title: { vi: "đơn vị khác", en: "others" } },
      ],
    },
    participants: {
      type: "whole",
      unit: { vi: "người", en: "people" },
      title: { vi: "Số người dự", en: "Participants" },
      meaning: { vi: "Số người dân được hướng dẫn", en: "How many citizens took part" },
    },
  },
});

/** A record of {@link guidanceSession}. */
export type GuidanceSession = RecordOf<typeof guidanceSession>;
