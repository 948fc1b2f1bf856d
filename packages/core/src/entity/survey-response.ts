import { defineEntity, type RecordOf } from "./entity.ts";

/** One respondent's form as a whole: what shows whether it was really filled in. Its record id is the id of the form. */
export const surveyResponse = defineEntity({
  id: "survey-response",
  title: { vi: "Phiếu khảo sát", en: "Survey response" },
  meaning: {
    vi: "Một phiếu trả lời của một người trong cuộc khảo sát; mã bản ghi là mã phiếu",
    en: "One respondent's form in a survey; its record id is the id of the form",
  },
  respondents: true,
  fields: {
    survey: {
      type: "text",
      title: { vi: "Mã cuộc khảo sát", en: "Survey" },
      meaning: { vi: "Mã bản ghi của cuộc khảo sát", en: "Record id of the survey" },
    },
    answeredOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày trả lời", en: "Answered on" },
      meaning: { vi: "Ngày trả lời phiếu", en: "Day on which the form was filled in" },
    },
    collector: {
      type: "code",
      title: { vi: "Bên thu phiếu", en: "Collected by" },
      meaning: { vi: "Ai trực tiếp lấy ý kiến người dân", en: "Who takes the answers from people" },
      values: [
        {
          code: "provider",
          title: { vi: "chính cơ quan cung cấp dịch vụ", en: "the office that provides the service" },
        },
        { code: "front", title: { vi: "Ủy ban MTTQ và các đoàn thể", en: "the Fatherland Front and its members" } },
        { code: "council", title: { vi: "Hội đồng nhân dân", en: "the People's Council" } },
        { code: "independent", title: { vi: "đơn vị độc lập", en: "an independent body" } },
      ],
    },
    scale: {
      type: "code",
      title: { vi: "Thang đo", en: "Scale" },
      meaning: {
        vi: "Thang chung của các câu hỏi hài lòng trong phiếu",
        en: "Scale that the form's questions on satisfaction share",
      },
      values: [
        { code: "three", title: { vi: "3 mức", en: "three levels" } },
        { code: "five", title: { vi: "5 mức", en: "five levels" } },
      ],
    },
    valid: {
      type: "boolean",
      title: { vi: "Hợp lệ", en: "Valid" },
      meaning: { vi: "Phiếu được đưa vào tính toán", en: "The form is counted" },
    },
    items: {
      type: "whole",
      unit: { vi: "câu", en: "questions" },
      title: { vi: "Số câu đã trả lời", en: "Questions answered" },
      meaning: {
        vi: "Số câu hỏi hài lòng đã trả lời trên cùng một thang",
        en: "Questions on satisfaction that were answered, on one scale",
      },
    },
    distinctLevels: {
      type: "whole",
      unit: { vi: "mức", en: "levels" },
      title: { vi: "Số mức khác nhau", en: "Different levels" },
      meaning: {
        vi: "Số mức khác nhau đã chọn; 1 là mọi câu trả lời giống hệt nhau",
        en: "How many different levels were ticked; 1 means that all answers are the same",
      },
    },
  },
});

/** A record of {@link surveyResponse}. */
export type SurveyResponse = RecordOf<typeof surveyResponse>;
