import { defineEntity, type RecordOf } from "./entity.ts";

const points = { vi: "điểm", en: "points" } as const;
const decree = "NĐ 61/2018/NĐ-CP, chín tiêu chí";

/** An assessment by the nine criteria of Decree 61/2018 (in force until 2025-06-30): 0, 1 or 2 for each, 18 at most. */
export const nineCriteria = defineEntity({
  id: "nine-criteria",
  title: { vi: "Đánh giá theo chín tiêu chí", en: "Nine-criteria assessment" },
  meaning: {
    vi: "Một lần đánh giá việc giải quyết thủ tục hành chính theo chín tiêu chí của Nghị định 61/2018/NĐ-CP",
    en: "One assessment of how procedures are handled by the nine criteria of Decree 61/2018",
  },
  fields: {
    assessedOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày đánh giá", en: "Assessed on" },
      meaning: {
        vi: "Ngày đánh giá; thuộc kỳ chứa ngày này",
        en: "Day of the assessment, which puts it in its period",
      },
    },
    subject: {
      type: "code",
      title: { vi: "Đối tượng", en: "Subject" },
      meaning: {
        vi: "Đánh giá cơ quan (đủ chín tiêu chí, tối đa 18) hay cán bộ (tiêu chí 1, 2, 3, 4, 7, tối đa 10)",
        en: "Whether an agency is assessed (all nine, 18 at most) or an official (criteria 1, 2, 3, 4, 7, 10 at most)",
      },
      values: [
        { code: "agency", title: { vi: "cơ quan", en: "agency" } },
        { code: "official", title: { vi: "cán bộ, công chức", en: "official" } },
      ],
    },
    assessor: {
      type: "code",
      title: { vi: "Người đánh giá", en: "Assessed by" },
      meaning: { vi: "Ai đánh giá", en: "Who assessed" },
      values: [
        { code: "citizen", title: { vi: "người dân, tổ chức", en: "people and organisations" } },
        { code: "self", title: { vi: "cơ quan tự đánh giá", en: "the office itself" } },
        { code: "committee", title: { vi: "hội đồng đánh giá", en: "an assessment council" } },
      ],
    },
    c1: {
      type: "whole",
      unit: points,
      source: decree,
      title: { vi: "Tiêu chí 1", en: "Criterion 1" },
      meaning: {
        vi: "Tổng thời gian giải quyết so với quy định: 2 ngắn hơn, 1 bằng, 0 dài hơn",
        en: "Total time against the legal time: 2 shorter, 1 equal, 0 longer",
      },
    },
    c2: {
      type: "whole",
      unit: points,
      source: decree,
      title: { vi: "Tiêu chí 2", en: "Criterion 2" },
      meaning: {
        vi: "Thời gian của từng cơ quan so với quy định: 2 ngắn hơn, 1 bằng, 0 dài hơn",
        en: "Time of each agency against the legal time: 2 shorter, 1 equal, 0 longer",
      },
    },
    c3: {
      type: "whole",
      unit: points,
      source: decree,
      title: { vi: "Tiêu chí 3", en: "Criterion 3" },
      meaning: {
        vi: "Số lần phải liên hệ nơi tiếp nhận để hoàn chỉnh hồ sơ: 2 không lần nào, 1 một lần, 0 trên một lần (không kể lỗi của người nộp)",
        en: "Contacts with the reception until the file is complete: 2 none, 1 one, 0 more than one (the applicant's own faults aside)",
      },
    },
    c4: {
      type: "whole",
      unit: points,
      source: decree,
      title: { vi: "Tiêu chí 4", en: "Criterion 4" },
      meaning: {
        vi: "Số cơ quan phải liên hệ: 2 không cơ quan nào khác, 1 một, 0 nhiều hơn một",
        en: "Agencies to contact: 2 none, 1 one, 0 more than one",
      },
    },
    c5: {
      type: "whole",
      unit: points,
      source: decree,
      title: { vi: "Tiêu chí 5", en: "Criterion 5" },
      meaning: {
        vi: "Thực hiện cơ chế một cửa: 2 cả tiếp nhận, thẩm định, phê duyệt tại một cửa 100 %, 1 tiếp nhận và trả kết quả 100 %, 0 còn lại",
        en: "One-stop handling: 2 received, appraised and approved there for 100 %, 1 received and returned there for 100 %, 0 otherwise",
      },
    },
    c6: {
      type: "whole",
      unit: points,
      source: decree,
      title: { vi: "Tiêu chí 6", en: "Criterion 6" },
      meaning: {
        vi: "Công khai thủ tục: 2 niêm yết và điện tử, 1 một trong hai, 0 không có",
        en: "Publicity of procedures: 2 posted and online, 1 either, 0 neither",
      },
    },
    c7: {
      type: "whole",
      unit: points,
      source: decree,
      title: { vi: "Tiêu chí 7", en: "Criterion 7" },
      meaning: {
        vi: "Thái độ phục vụ: 2 sớm và không bị phản ánh, 1 đúng hạn và không bị phản ánh, 0 có phản ánh đúng",
        en: "Attitude: 2 early and no complaint, 1 on time and no complaint, 0 an upheld complaint",
      },
    },
    c8: {
      type: "whole",
      unit: points,
      source: decree,
      title: { vi: "Tiêu chí 8", en: "Criterion 8" },
      meaning: {
        vi: "Tiếp nhận, xử lý phản ánh, kiến nghị: 2 không có hoặc đúng hạn 100 %, 1 từ 90 %, 0 còn lại",
        en: "Petitions: 2 none or 100 % on time, 1 from 90 %, 0 otherwise",
      },
    },
    c9: {
      type: "whole",
      unit: points,
      source: decree,
      title: { vi: "Tiêu chí 9", en: "Criterion 9" },
      meaning: {
        vi: "Dịch vụ công trực tuyến: 2 từ 20 % thủ tục đủ điều kiện ở mức 3–4, từ 30 % hồ sơ trực tuyến và không trễ; 1 từ 15 % đến dưới 30 %; 0 còn lại",
        en: "Online service: 2 from 20 % of eligible procedures at levels 3–4, 30 % of files online and none late; 1 from 15 % to under 30 %; 0 otherwise",
      },
    },
    total: {
      type: "whole",
      unit: points,
      source: decree,
      title: { vi: "Tổng điểm", en: "Total" },
      meaning: { vi: "Tổng điểm các tiêu chí được đánh giá", en: "Points of the assessed criteria added up" },
    },
  },
});

/** A record of {@link nineCriteria}. */
export type NineCriteria = RecordOf<typeof nineCriteria>;
