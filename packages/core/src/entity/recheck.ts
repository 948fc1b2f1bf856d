import { defineEntity, type RecordOf } from "./entity.ts";

/** A call back to somebody whose form is in a survey, to ask whether they were asked and answered so. Never their name or number. */
export const recheck = defineEntity({
  id: "recheck",
  title: { vi: "Phúc tra phiếu khảo sát", en: "Survey call-back" },
  meaning: {
    vi: "Một lần liên hệ lại người trả lời để xác nhận phiếu; không ghi tên, số điện thoại",
    en: "One call back to a respondent to confirm a form; without name or telephone number",
  },
  respondents: true,
  fields: {
    survey: {
      type: "text",
      title: { vi: "Mã cuộc khảo sát", en: "Survey" },
      meaning: { vi: "Mã bản ghi của cuộc khảo sát", en: "Record id of the survey" },
    },
    response: {
      type: "text",
      title: { vi: "Mã phiếu", en: "Response" },
      meaning: { vi: "Mã phiếu được phúc tra", en: "Id of the form that is checked" },
    },
    calledOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày phúc tra", en: "Called on" },
      meaning: { vi: "Ngày liên hệ lại", en: "Day of the call" },
    },
    outcome: {
      type: "code",
      title: { vi: "Kết quả", en: "Outcome" },
      meaning: { vi: "Người được liên hệ nói gì về phiếu", en: "What the person says about the form" },
      values: [
        { code: "confirmed", title: { vi: "xác nhận có trả lời đúng như phiếu", en: "confirmed as it stands" } },
        { code: "different", title: { vi: "có trả lời nhưng khác phiếu", en: "answered, but otherwise" } },
        { code: "never-asked", title: { vi: "không được hỏi", en: "was never asked" } },
        { code: "not-reached", title: { vi: "không liên hệ được", en: "could not be reached" } },
      ],
    },
  },
});

/** A record of {@link recheck}. */
export type Recheck = RecordOf<typeof recheck>;
