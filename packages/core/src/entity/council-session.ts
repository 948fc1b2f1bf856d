import { defineEntity, type RecordOf } from "./entity.ts";

/** A session of the commune's People's Council. */
export const councilSession = defineEntity({
  id: "council-session",
  title: { vi: "Kỳ họp Hội đồng nhân dân", en: "Council session" },
  meaning: { vi: "Một kỳ họp của Hội đồng nhân dân xã", en: "A session of the commune's People's Council" },
  fields: {
    heldOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày khai mạc", en: "Opened on" },
      meaning: { vi: "Ngày khai mạc kỳ họp", en: "First day of the session" },
    },
    kind: {
      type: "code",
      title: { vi: "Loại kỳ họp", en: "Kind" },
      meaning: { vi: "Kỳ họp thường lệ hay không", en: "Whether it is a regular session" },
      values: [
        { code: "regular", title: { vi: "thường lệ", en: "regular" } },
        { code: "special", title: { vi: "chuyên đề, phát sinh đột xuất", en: "on one subject, or extraordinary" } },
      ],
    },
    reportGiven: {
      type: "boolean",
      title: { vi: "Có báo cáo thực hiện nghị quyết", en: "Report given" },
      meaning: {
        vi: "UBND báo cáo tại kỳ họp về kết quả thực hiện nghị quyết cải cách hành chính",
        en: "The People's Committee reported to the session on how the resolution on reform is carried out",
      },
    },
  },
});

/** A record of {@link councilSession}. */
export type CouncilSession = RecordOf<typeof councilSession>;
