import type { PlantedProblem } from "./planted-problem.ts";

const unit = "18187";

/** Problems in what was planned, reported, surveyed and answered. */
export const reportProblems = [
  {
    unit,
    id: "ii06a-unbalanced",
    entity: "ii06a-report",
    year: 2024,
    count: 1,
    description: {
      vi: "Biểu II.06a quý II: cột (7) không bằng (8) + (9) + (10)",
      en: "Form II.06a for the second quarter: column (7) is not (8) + (9) + (10)",
    },
    foundBy: ["I4"],
  },
  {
    unit,
    id: "ii06a-carry-over-broken",
    entity: "ii06a-report",
    year: 2023,
    count: 1,
    description: {
      vi: "Biểu II.06a quý III: cột (6) kỳ trước chuyển sang khác cột (11) của quý II, các cân đối khác vẫn đúng",
      en: "Form II.06a for the third quarter: column (6) is not column (11) of the second; the other sums hold",
    },
    foundBy: ["I4"],
  },
  {
    unit,
    id: "ii06a-late-hidden",
    entity: "ii06a-report",
    year: 2024,
    count: 4,
    description: {
      vi: "Bốn biểu II.06a trong năm báo cáo không có hồ sơ quá hạn (cột 10 bằng 0, chuyển sang cột 9) trong khi hồ sơ cho thấy có",
      en: "The four forms II.06a of the year report no late file (column 10 is 0, moved to column 9) where the files show some",
    },
    foundBy: ["I5"],
  },
  {
    unit,
    id: "self-score-inflated",
    entity: "assessment",
    year: 2024,
    count: 3,
    description: {
      vi: "Tiêu chí tự chấm điểm tối đa, thẩm định chỉ còn chưa tới một nửa",
      en: "Indicators with the full score by the commune itself and less than half of it when verified",
    },
    foundBy: ["I8"],
  },
  {
    unit,
    id: "straight-lined-forms",
    entity: "survey-response",
    year: 2024,
    count: 25,
    description: {
      vi: "Phiếu khảo sát của UBND có sáu câu trả lời giống hệt nhau",
      en: "Forms of the commune's own survey with six answers that are all the same",
    },
    foundBy: ["S6.2"],
  },
  {
    unit,
    id: "provider-front-gap",
    entity: "survey-answer",
    year: 2023,
    count: 1,
    description: {
      vi: "Khảo sát của UBND hài lòng gần như tuyệt đối, của MTTQ khoảng 70%",
      en: "The commune's own survey finds almost everyone satisfied, the Front's about 70%",
    },
    foundBy: ["S6.3"],
  },
  {
    unit,
    id: "no-front-survey",
    entity: "survey",
    year: 2022,
    count: 1,
    description: {
      vi: "Cả năm MTTQ không tổ chức khảo sát hài lòng",
      en: "No satisfaction survey by the Fatherland Front in the whole year",
    },
    foundBy: ["O3.1", "S6.1"],
  },
  {
    unit,
    id: "forms-never-asked",
    entity: "recheck",
    year: 2024,
    count: 5,
    description: {
      vi: "Phúc tra: người có tên trong phiếu nói chưa từng được hỏi",
      en: "Called back, people say that nobody ever asked them",
    },
    foundBy: ["S6.4"],
  },
  {
    unit,
    id: "survey-result-unpublished",
    entity: "publication",
    year: 2023,
    count: 1,
    description: { vi: "Kết quả khảo sát không được công khai", en: "The outcome of a survey was not made public" },
    foundBy: ["O3.3"],
  },
  {
    unit,
    id: "report-quarter-missing",
    entity: "report",
    year: 2023,
    count: 1,
    description: {
      vi: "Quý III không có bản ghi báo cáo cải cách hành chính nào",
      en: "The third quarter has no record of a reform report at all",
    },
    foundBy: ["T1.3"],
  },
  {
    unit,
    id: "report-late",
    entity: "report",
    year: 2022,
    count: 2,
    description: { vi: "Báo cáo cải cách hành chính gửi sau hạn", en: "Reform reports sent after they were due" },
    foundBy: ["T1.3"],
  },
  {
    unit,
    id: "plan-late",
    entity: "plan",
    year: 2022,
    count: 1,
    description: {
      vi: "Kế hoạch cải cách hành chính ký 47 ngày sau kế hoạch của tỉnh",
      en: "The reform plan was signed 47 days after the province's",
    },
    foundBy: ["T1.1"],
  },
  {
    unit,
    id: "plan-items-without-evidence",
    entity: "plan-item",
    year: 2024,
    count: 3,
    description: {
      vi: "Nhiệm vụ báo đã xong nhưng không có tài liệu kiểm chứng",
      en: "Tasks reported as done without a document that shows it",
    },
    foundBy: ["T1.2"],
  },
  {
    unit,
    id: "tasks-overdue",
    entity: "task",
    year: 2023,
    count: 4,
    description: {
      vi: "Nhiệm vụ quá hạn trong năm mà cuối năm chưa hoàn thành",
      en: "Assigned tasks past their deadline and not done at the end of the year",
    },
    foundBy: ["T5.2", "T5.1"],
  },
] as const satisfies readonly PlantedProblem[];
