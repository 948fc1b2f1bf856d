import { defineEntity, type RecordOf } from "./entity.ts";

/** A monthly or quarterly review of one member of staff that has to be held. One that was not held is recorded without `doneOn`. */
export const staffReview = defineEntity({
  id: "staff-review",
  title: { vi: "Theo dõi, đánh giá hằng tháng, hằng quý", en: "Staff review" },
  meaning: {
    vi: "Một lần phải theo dõi, đánh giá một cán bộ, công chức; chưa làm thì vẫn ghi, để trống ngày làm",
    en: "One review of one member of staff that is due; recorded also when it was not held, without a date",
  },
  fields: {
    staff: {
      type: "text",
      title: { vi: "Mã cán bộ, công chức", en: "Member of staff" },
      meaning: { vi: "Mã không suy ra được người được đánh giá", en: "Opaque id of the member who is reviewed" },
    },
    kind: {
      type: "code",
      title: { vi: "Loại kỳ", en: "Kind" },
      meaning: { vi: "Đánh giá cho tháng hay quý", en: "Whether a month or a quarter is reviewed" },
      source: "NĐ 335/2025/NĐ-CP",
      values: [
        { code: "month", title: { vi: "hằng tháng", en: "monthly" } },
        { code: "quarter", title: { vi: "hằng quý", en: "quarterly" } },
      ],
    },
    dueOn: {
      type: "date",
      ahead: true,
      required: true,
      title: { vi: "Hạn đánh giá", en: "Due on" },
      meaning: { vi: "Ngày muộn nhất phải đánh giá xong", en: "Last day on which the review may be held" },
    },
    doneOn: {
      type: "date",
      title: { vi: "Ngày đánh giá", en: "Done on" },
      meaning: {
        vi: "Ngày có kết quả đánh giá; trống khi chưa làm",
        en: "Day of its outcome; blank while there is none",
      },
    },
  },
});

/** A record of {@link staffReview}. */
export type StaffReview = RecordOf<typeof staffReview>;
