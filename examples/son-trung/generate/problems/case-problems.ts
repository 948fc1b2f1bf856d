import type { PlantedProblem } from "./planted-problem.ts";

const before = { entity: "case-file", unit: "18187" } as const;
const after = { entity: "case-file", unit: "18133" } as const;

/** Problems in the case files; each adds so many files of its own to the year. */
export const caseProblems = [
  {
    ...before,
    id: "late-without-apology",
    year: 2024,
    count: 12,
    description: {
      vi: "Hồ sơ xong sau ngày hẹn 1–8 ngày làm việc, không có văn bản xin lỗi",
      en: "Files finished 1–8 working days after they were due, without a letter of apology",
    },
    foundBy: ["T4.4", "T4.1"],
  },
  {
    ...after,
    id: "apology-after-due",
    year: 2025,
    count: 5,
    description: {
      vi: "Hồ sơ trễ hẹn mà văn bản xin lỗi đề ngày sau ngày hẹn",
      en: "Late files whose letter of apology is dated after the due day",
    },
    foundBy: ["T4.5"],
  },
  {
    ...before,
    id: "pending-overdue",
    year: 2023,
    count: 4,
    description: {
      vi: "Hồ sơ quá hạn còn tồn vào ngày 31/12, đến tháng 2 năm sau mới xong",
      en: "Files overdue and pending on 31 December, finished in February of the next year",
    },
    foundBy: ["T4.3", "T4.1"],
  },
  {
    ...before,
    id: "deadline-day-closings",
    year: 2023,
    count: 20,
    description: {
      vi: "Hồ sơ có thời điểm kết thúc trùng ngày giờ hẹn trả đến từng giây",
      en: "Files that ended at the very second at which they were due",
    },
    foundBy: ["I1"],
  },
  {
    ...before,
    id: "null-due-dates",
    year: 2022,
    count: 15,
    description: { vi: "Hồ sơ không có ngày hẹn trả", en: "Files without a due date" },
    foundBy: ["I2"],
  },
  {
    ...before,
    id: "due-changed-after-due",
    year: 2023,
    count: 6,
    description: {
      vi: "Hồ sơ bị dời ngày hẹn sau khi đã quá hẹn, không có văn bản xin lỗi và gia hạn (Mẫu 04)",
      en: "Files whose due date was moved after it had passed, without the letter (form 04)",
    },
    foundBy: ["I3", "T4.4"],
  },
  {
    ...before,
    id: "late-but-for-supplement",
    year: 2023,
    count: 5,
    description: {
      vi: "Hồ sơ xong sau ngày hẹn nhưng trong thời gian chờ bổ sung: đúng hạn theo 766, trễ theo Biểu II.06a; có xin lỗi",
      en: "Files finished after the due day by less than the wait for a supplement: on time by 766, late by form II.06a; with a letter",
    },
    foundBy: ["T4.1", "case-on-time-06a"],
  },
  {
    ...before,
    id: "two-supplements",
    year: 2022,
    count: 7,
    description: { vi: "Hồ sơ bị yêu cầu bổ sung hai lần", en: "Files for which supplements were asked twice" },
    foundBy: ["T4.7", "T4.1"],
  },
  {
    ...before,
    id: "second-extension",
    year: 2024,
    count: 3,
    description: { vi: "Hồ sơ bị gia hạn hai lần", en: "Files whose due date was put off twice" },
    foundBy: ["T4.6"],
  },
  {
    ...before,
    id: "refused-without-paper",
    year: 2023,
    count: 3,
    description: {
      vi: "Hồ sơ bị từ chối không có phiếu từ chối (Mẫu 03)",
      en: "Files refused without the written form (form 03)",
    },
    foundBy: ["T4.8"],
  },
  {
    ...after,
    id: "portal-status-masked",
    year: 2026,
    count: 8,
    description: {
      vi: "Hồ sơ đang chờ bổ sung, chờ nghĩa vụ tài chính hoặc dừng (5, 6, 8) mà trên Cổng là đã xong (9)",
      en: "Files that wait for papers or payment or were stopped (5, 6, 8) and are finished (9) on the portal",
    },
    foundBy: ["I6"],
  },
  {
    ...before,
    id: "closed-on-days-off",
    year: 2022,
    count: 10,
    description: { vi: "Hồ sơ kết thúc vào ngày nghỉ", en: "Files that ended on a day off" },
    foundBy: ["I7"],
  },
  {
    ...after,
    id: "bulk-closings",
    year: 2025,
    count: 15,
    description: {
      vi: "Hồ sơ kết thúc hàng loạt trong cùng một phút ngày 31/12",
      en: "Files closed in bulk within one minute on 31 December",
    },
    foundBy: ["I7"],
  },
  {
    ...before,
    id: "old-unit-code-after-merger",
    year: 2025,
    count: 6,
    description: {
      vi: "Hồ sơ tiếp nhận sau sáp nhập (01/7/2025) nhưng vẫn ghi mã xã cũ",
      en: "Files received after the merger (2025-07-01) and recorded under the old commune's code",
    },
    foundBy: ["I10"],
  },
  {
    ...before,
    id: "filed-by-officials",
    year: 2024,
    count: 25,
    description: {
      vi: "Hồ sơ trực tuyến do công chức nộp thay người dân",
      en: "Online files that officials filed in the applicants' place",
    },
    foundBy: ["T2.5"],
  },
  {
    ...before,
    id: "not-synced",
    year: 2023,
    count: 10,
    description: { vi: "Hồ sơ không có trên Cổng quốc gia", en: "Files that are not on the national portal" },
    foundBy: ["T8.8"],
  },
] as const satisfies readonly PlantedProblem[];
