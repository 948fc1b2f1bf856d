import { type AnyRecord, defineEntity, type RecordOf } from "./entity.ts";

/** A score that somebody gave to an indicator by hand: stands beside the computed one and never enters it. */
export const assessment = defineEntity({
  id: "assessment",
  title: { vi: "Điểm tự chấm, thẩm định", en: "Assessment" },
  meaning: {
    vi: "Điểm một tiêu chí do đơn vị tự chấm, cơ quan thẩm định hoặc khảo sát cho, kèm lý do và mã kiểm chứng của tài liệu",
    en: "Points that the unit itself, a verifying body or a survey gave to an indicator, with the reason and a hash of the proof",
  },
  fields: {
    indicator: {
      type: "text",
      required: true,
      title: { vi: "Mã tiêu chí", en: "Indicator" },
      meaning: { vi: "Mã ngắn của tiêu chí, ví dụ T4.1", en: "Short code of the indicator, such as T4.1" },
    },
    kind: {
      type: "code",
      required: true,
      title: { vi: "Loại điểm", en: "Kind" },
      meaning: { vi: "Ai cho điểm", en: "Who gave the points" },
      values: [
        { code: "self", title: { vi: "tự chấm", en: "self-scored" } },
        { code: "verified", title: { vi: "thẩm định", en: "verified" } },
        { code: "survey", title: { vi: "khảo sát", en: "survey" } },
      ],
    },
    assessedOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày chấm", en: "Assessed on" },
      meaning: { vi: "Ngày cho điểm, trong kỳ được chấm", en: "Day of the assessment, within the period it is about" },
    },
    points: {
      type: "decimal",
      required: true,
      unit: { vi: "điểm", en: "points" },
      title: { vi: "Điểm", en: "Points" },
      meaning: { vi: "Điểm được cho", en: "Points given" },
    },
    reason: {
      type: "text",
      title: { vi: "Lý do", en: "Reason" },
      meaning: { vi: "Căn cứ cho điểm, không ghi tên người", en: "Why, without names of persons" },
    },
    proofSha256: {
      type: "text",
      title: { vi: "Mã băm tài liệu", en: "Hash of the proof" },
      meaning: { vi: "SHA-256 của tài liệu kiểm chứng", en: "SHA-256 of the document that proves it" },
    },
  },
});

/** A record of {@link assessment}. */
export type Assessment = RecordOf<typeof assessment>;

/** Whether a record is an assessment: it says of which indicator and by whom. */
export function isAssessment(record: AnyRecord): record is AnyRecord & Assessment {
  return record["indicator"] !== undefined && assessment.fields.kind.values.some(({ code }) => code === record["kind"]);
}
