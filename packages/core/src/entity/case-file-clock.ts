import type { Field } from "./field.ts";

/** Fields of a case file that say when things happened to it, and how long they may take. */
export const caseFileClock = {
  receivedAt: {
    type: "datetime",
    title: { vi: "Ngày giờ tiếp nhận", en: "Received at" },
    meaning: { vi: "Thời điểm tiếp nhận hồ sơ", en: "When the file was received" },
    source: "NgayTiepNhan (DongBoHoSoMC)",
  },
  dueAt: {
    type: "datetime",
    ahead: true,
    title: { vi: "Ngày giờ hẹn trả", en: "Due at" },
    meaning: { vi: "Thời điểm hẹn trả kết quả hiện hành", en: "When the result is due, as it now stands" },
    source: "NgayHenTra (DongBoHoSoMC)",
  },
  firstDueAt: {
    type: "datetime",
    ahead: true,
    title: { vi: "Ngày giờ hẹn trả lần đầu", en: "First due at" },
    meaning: {
      vi: "Thời điểm hẹn trả ghi trên giấy tiếp nhận, trước mọi gia hạn",
      en: "When the result was due at first, before any extension",
    },
  },
  dueChangedAt: {
    type: "datetime",
    title: { vi: "Ngày giờ đổi hẹn trả", en: "Due date changed at" },
    meaning: { vi: "Thời điểm gần nhất ngày hẹn trả bị thay đổi", en: "When the due date was last changed" },
    source: "NgayHenTraMoi (DongBoHoSoMC)",
  },
  extensions: {
    type: "whole",
    unit: { vi: "lần", en: "times" },
    title: { vi: "Số lần gia hạn", en: "Extensions" },
    meaning: { vi: "Số lần đổi ngày hẹn trả", en: "How often the due date was put off" },
  },
  endedAt: {
    type: "datetime",
    title: { vi: "Ngày giờ kết thúc xử lý", en: "Ended at" },
    meaning: {
      vi: "Thời điểm xử lý xong, từ chối, dừng hoặc rút (theo trạng thái)",
      en: "When the file was finished, refused, stopped or withdrawn (as its status says)",
    },
    source: "NgayKetThucXuLy, NgayTuChoi (DongBoHoSoMC)",
  },
  returnedAt: {
    type: "datetime",
    title: { vi: "Ngày giờ trả kết quả", en: "Returned at" },
    meaning: { vi: "Thời điểm trả kết quả cho người nộp", en: "When the result was handed over" },
    source: "NgayTra (DongBoHoSoMC)",
  },
  timeLimit: {
    type: "whole",
    unit: { vi: "ngày làm việc", en: "working days" },
    title: { vi: "Thời hạn của thủ tục", en: "Time limit of the procedure" },
    meaning: {
      vi: "Thời hạn giải quyết tối đa của thủ tục, dùng khi không có ngày hẹn trả",
      en: "Longest time allowed by the procedure, used when no due date is set",
    },
  },
  supplements: {
    type: "whole",
    unit: { vi: "lần", en: "times" },
    title: { vi: "Số lần yêu cầu bổ sung", en: "Supplements asked for" },
    meaning: { vi: "Số lần yêu cầu bổ sung giấy tờ", en: "How often more papers were asked for" },
    source: "DanhSachHoSoBoSung (DongBoHoSoMC)",
  },
  supplementAskedAt: {
    type: "datetime",
    title: { vi: "Ngày giờ yêu cầu bổ sung", en: "Supplement asked at" },
    meaning: { vi: "Thời điểm yêu cầu bổ sung (lần đầu)", en: "When more papers were asked for (first time)" },
    source: "NgayBoSung (DongBoHoSoMC)",
  },
  supplementGivenAt: {
    type: "datetime",
    title: { vi: "Ngày giờ nộp bổ sung", en: "Supplement given at" },
    meaning: {
      vi: "Thời điểm nhận đủ giấy tờ bổ sung; trống khi chưa nộp lại",
      en: "When they were given; blank while they are not",
    },
    source: "NgayTiepNhanBoSung (DongBoHoSoMC)",
  },
} as const satisfies Readonly<Record<string, Field>>;
