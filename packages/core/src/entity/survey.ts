import { defineEntity, type RecordOf } from "./entity.ts";

/** A survey of satisfaction: who held it, on which scale, how many people it speaks for and how many forms came back. */
export const survey = defineEntity({
  id: "survey",
  title: { vi: "Cuộc khảo sát", en: "Survey" },
  meaning: {
    vi: "Một cuộc khảo sát sự hài lòng của người dân, tổ chức",
    en: "One survey of the satisfaction of people and organisations",
  },
  fields: {
    startedOn: {
      type: "date",
      title: { vi: "Ngày bắt đầu", en: "Started on" },
      meaning: { vi: "Ngày phát phiếu đầu tiên", en: "Day on which the first form went out" },
    },
    endedOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày kết thúc", en: "Ended on" },
      meaning: {
        vi: "Ngày thu phiếu cuối cùng; cuộc khảo sát thuộc kỳ chứa ngày này",
        en: "Day on which the last form came in; it puts the survey in its period",
      },
    },
    owner: {
      type: "code",
      title: { vi: "Cơ quan tổ chức", en: "Held by" },
      meaning: { vi: "Cơ quan chủ trì cuộc khảo sát", en: "Who holds the survey" },
      values: [
        { code: "commune", title: { vi: "UBND xã", en: "the commune's People's Committee" } },
        { code: "front", title: { vi: "Ủy ban MTTQ Việt Nam xã", en: "the commune's Fatherland Front" } },
        { code: "council", title: { vi: "Hội đồng nhân dân xã", en: "the commune's People's Council" } },
        { code: "higher", title: { vi: "cơ quan cấp trên", en: "an authority above the commune" } },
        { code: "other", title: { vi: "tổ chức khác", en: "another body" } },
      ],
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
        vi: "Thang trả lời của phiếu; tỷ lệ trên thang 3 mức và thang 5 mức không so và không gộp được với nhau",
        en: "Scale of the answers; shares on three and on five levels can be neither compared nor merged",
      },
      values: [
        { code: "three", title: { vi: "3 mức", en: "three levels" } },
        { code: "five", title: { vi: "5 mức", en: "five levels" } },
      ],
    },
    population: {
      type: "whole",
      unit: { vi: "người", en: "people" },
      title: { vi: "Tổng thể", en: "Population" },
      meaning: {
        vi: "Số người, tổ chức đã dùng dịch vụ mà cuộc khảo sát đại diện (N)",
        en: "People and organisations that used the services and that the survey speaks for (N)",
      },
    },
    planned: {
      type: "whole",
      unit: { vi: "phiếu", en: "forms" },
      title: { vi: "Mẫu theo kế hoạch", en: "Planned sample" },
      meaning: { vi: "Số phiếu dự định theo kế hoạch khảo sát", en: "Forms that the plan of the survey foresees" },
    },
    collected: {
      type: "whole",
      unit: { vi: "phiếu", en: "forms" },
      title: { vi: "Phiếu thu về", en: "Forms collected" },
      meaning: { vi: "Số phiếu thu về, kể cả phiếu không hợp lệ", en: "Forms that came back, invalid ones included" },
      source: "SoPhieu",
    },
    validForms: {
      type: "whole",
      unit: { vi: "phiếu", en: "forms" },
      title: { vi: "Phiếu hợp lệ", en: "Valid forms" },
      meaning: { vi: "Số phiếu hợp lệ được đưa vào tính toán", en: "Valid forms, those that are counted" },
    },
    resultOn: {
      type: "date",
      title: { vi: "Ngày có kết quả", en: "Result on" },
      meaning: {
        vi: "Ngày ký báo cáo kết quả khảo sát; trống khi chưa có",
        en: "Day on which the report of the survey was signed; blank while there is none",
      },
    },
  },
  order: [
    ["startedOn", "endedOn"],
    ["endedOn", "resultOn"],
  ],
});

/** A record of {@link survey}. */
export type Survey = RecordOf<typeof survey>;
