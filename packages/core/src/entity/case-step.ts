import { defineEntity, type RecordOf } from "./entity.ts";

/** One step of a case file on its way through the office. Who worked on it is not a field, the department is. */
export const caseStep = defineEntity({
  id: "case-step",
  title: { vi: "Bước xử lý hồ sơ", en: "Step of a case file" },
  meaning: {
    vi: "Một bước xử lý của hồ sơ thủ tục hành chính; không ghi tên người xử lý",
    en: "One step in the handling of a case file; without the name of the official",
  },
  fields: {
    caseFile: {
      type: "text",
      required: true,
      title: { vi: "Mã hồ sơ", en: "Case file" },
      meaning: { vi: "Mã hồ sơ mà bước này thuộc về", en: "Number of the file that the step belongs to" },
      source: "MaHoSo (CapNhatTienDoHoSoMC)",
    },
    step: {
      type: "text",
      title: { vi: "Mã bước", en: "Step" },
      meaning: { vi: "Mã bước trong quy trình nội bộ", en: "Code of the step in the internal process" },
    },
    department: {
      type: "text",
      title: { vi: "Bộ phận xử lý", en: "Department" },
      meaning: { vi: "Mã phòng, bộ phận xử lý bước này", en: "Code of the department that does the step" },
      source: "PhongBanXuLy (CapNhatTienDoHoSoMC)",
    },
    startedAt: {
      type: "datetime",
      title: { vi: "Ngày giờ bắt đầu", en: "Started at" },
      meaning: { vi: "Thời điểm bắt đầu bước", en: "When the step began" },
      source: "NgayBatDau (CapNhatTienDoHoSoMC)",
    },
    dueAt: {
      type: "datetime",
      ahead: true,
      title: { vi: "Ngày giờ phải xong", en: "Due at" },
      meaning: { vi: "Thời điểm kết thúc theo quy định của bước", en: "When the step has to be over" },
      source: "NgayKetThucTheoQuyDinh (CapNhatTienDoHoSoMC)",
    },
    endedAt: {
      type: "datetime",
      title: { vi: "Ngày giờ kết thúc", en: "Ended at" },
      meaning: {
        vi: "Thời điểm xử lý xong bước; trống khi chưa xong",
        en: "When the step was over; blank while it is not",
      },
      source: "ThoiDiemXuLy (CapNhatTienDoHoSoMC)",
    },
    returned: {
      type: "boolean",
      title: { vi: "Bị trả lại", en: "Returned" },
      meaning: { vi: "Bước sau trả lại bước này vì sai sót", en: "The next step sent it back because of a mistake" },
    },
  },
  // A step may begin after it was due: the one before was late.
  order: [["startedAt", "endedAt"]],
});

/** A record of {@link caseStep}. */
export type CaseStep = RecordOf<typeof caseStep>;
