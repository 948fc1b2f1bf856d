import { defineEntity, type RecordOf } from "./entity.ts";

/** A step in keeping up the quality management system (ISO 9001): declared, audited, reviewed. */
export const isoRecord = defineEntity({
  id: "iso-record",
  title: { vi: "Hồ sơ ISO", en: "ISO record" },
  meaning: {
    vi: "Một lần công bố, đánh giá hoặc xem xét hệ thống quản lý chất lượng ISO 9001",
    en: "One declaration, audit or review of the ISO 9001 quality management system",
  },
  fields: {
    kind: {
      type: "code",
      title: { vi: "Loại", en: "Kind" },
      meaning: { vi: "Việc gì", en: "What was done" },
      source: "19/2014/QĐ-TTg (được sửa đổi)",
      values: [
        { code: "declaration", title: { vi: "công bố hệ thống phù hợp tiêu chuẩn", en: "conformity declared" } },
        { code: "internal-audit", title: { vi: "đánh giá nội bộ", en: "internal audit" } },
        { code: "management-review", title: { vi: "xem xét của lãnh đạo", en: "management review" } },
        { code: "external-check", title: { vi: "cơ quan cấp trên kiểm tra", en: "check by a higher authority" } },
      ],
    },
    doneOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày thực hiện", en: "Done on" },
      meaning: { vi: "Ngày ký biên bản hoặc quyết định", en: "Day on which the minutes or the decision were signed" },
    },
    validTo: {
      type: "date",
      ahead: true,
      title: { vi: "Hết giá trị từ", en: "No longer counts from" },
      meaning: {
        vi: "Ngày phải có lần tiếp theo (đánh giá nội bộ: một năm sau); trống khi không có hạn",
        en: "Day by which the next one is due (internal audit: a year later); blank when there is no term",
      },
    },
    nonconformities: {
      type: "whole",
      unit: { vi: "điểm", en: "points" },
      title: { vi: "Điểm không phù hợp", en: "Non-conformities" },
      meaning: { vi: "Số điểm không phù hợp được ghi nhận", en: "Non-conformities that were recorded" },
    },
  },
});

/** A record of {@link isoRecord}. */
export type IsoRecord = RecordOf<typeof isoRecord>;
