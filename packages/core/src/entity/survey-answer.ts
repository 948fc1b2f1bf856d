import { defineEntity, type RecordOf } from "./entity.ts";

/**
 * One answer of a respondent to one question of a survey. The scale goes with every answer, since a level means nothing
 * without it: 2 of three is satisfied, 2 of five is not. Respondents are opaque ids.
 */
export const surveyAnswer = defineEntity({
  id: "survey-answer",
  title: { vi: "Câu trả lời khảo sát", en: "Survey answer" },
  meaning: {
    vi: "Một câu trả lời của một người cho một câu hỏi trong cuộc khảo sát",
    en: "One answer of one respondent to one question of a survey",
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
      meaning: {
        vi: "Mã phiếu trả lời, không suy ra được người trả lời",
        en: "Id of the form, from which nobody can be recognised",
      },
    },
    answeredOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày trả lời", en: "Answered on" },
      meaning: { vi: "Ngày trả lời phiếu", en: "Day on which the form was filled in" },
    },
    factor: {
      type: "code",
      title: { vi: "Nội dung hỏi", en: "Question" },
      meaning: {
        vi: "Câu hỏi về điều gì: năm yếu tố của SIPAS, hài lòng chung, hoặc câu hỏi phụ",
        en: "What the question is about: the five factors of SIPAS, satisfaction overall, or a side question",
      },
      source: "1150/QĐ-BNV (2020), năm yếu tố",
      values: [
        { code: "overall", title: { vi: "hài lòng chung", en: "overall" } },
        { code: "access", title: { vi: "tiếp cận dịch vụ", en: "access to the service" } },
        { code: "procedure", title: { vi: "thủ tục hành chính", en: "the procedure" } },
        { code: "staff", title: { vi: "công chức giải quyết", en: "the officials" } },
        { code: "result", title: { vi: "kết quả", en: "the result" } },
        {
          code: "feedback",
          title: {
            vi: "tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị",
            en: "how remarks and petitions are handled",
          },
        },
        {
          code: "agencies-contacted",
          title: { vi: "số cơ quan phải liên hệ", en: "how many agencies had to be contacted" },
        },
        { code: "can-file-online", title: { vi: "biết và tự nộp được trực tuyến", en: "knows how to file online" } },
      ],
    },
    scale: {
      type: "code",
      title: { vi: "Thang đo", en: "Scale" },
      meaning: {
        vi: "Thang của câu trả lời; mức càng cao càng hài lòng",
        en: "Scale of the answer; the higher the level, the more satisfied",
      },
      source: "MucDoRHL, MucDoHL, MucDoBT, MucDoKHL, MucDoRKHL",
      values: [
        {
          code: "three",
          title: {
            vi: "3 mức: 1 không hài lòng, 2 hài lòng, 3 rất hài lòng",
            en: "three levels: 1 not satisfied, 2 satisfied, 3 very satisfied",
          },
        },
        {
          code: "five",
          title: {
            vi: "5 mức: 1 rất không hài lòng, 2 không hài lòng, 3 bình thường, 4 hài lòng, 5 rất hài lòng",
            en: "five levels: 1 very dissatisfied, 2 dissatisfied, 3 neutral, 4 satisfied, 5 very satisfied",
          },
        },
        { code: "yes-no", title: { vi: "1 có, 0 không", en: "1 yes, 0 no" } },
        { code: "number", title: { vi: "trả lời bằng số đếm", en: "answered with a number" } },
      ],
    },
    level: {
      type: "whole",
      unit: { vi: "mức", en: "level" },
      title: { vi: "Mức trả lời", en: "Level" },
      meaning: {
        vi: "Mức trên thang, 1 hoặc 0 với có/không, hoặc số đếm; trống khi bỏ qua câu hỏi",
        en: "Level on the scale, 1 or 0 for yes or no, or a number; blank when the question was left out",
      },
    },
    valid: {
      type: "boolean",
      title: { vi: "Hợp lệ", en: "Valid" },
      meaning: {
        vi: "Câu trả lời được tính; bỏ trống hoặc đánh hai mức là không hợp lệ",
        en: "The answer counts; a blank or two ticked levels do not",
      },
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
  },
});

/** A record of {@link surveyAnswer}. */
export type SurveyAnswer = RecordOf<typeof surveyAnswer>;
