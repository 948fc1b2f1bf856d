import { defineEntity, type RecordOf } from "./entity.ts";

/** The yearly rating of one member of staff. */
export const rating = defineEntity({
  id: "rating",
  title: { vi: "Kết quả xếp loại", en: "Rating" },
  meaning: {
    vi: "Kết quả xếp loại chất lượng hằng năm của một cán bộ, công chức",
    en: "The yearly quality rating of one member of staff",
  },
  fields: {
    staff: {
      type: "text",
      title: { vi: "Mã cán bộ, công chức", en: "Member of staff" },
      meaning: { vi: "Mã không suy ra được người được xếp loại", en: "Opaque id of the member who was rated" },
    },
    ratedTo: {
      type: "date",
      ahead: true,
      required: true,
      title: { vi: "Xếp loại đến ngày", en: "Rated up to" },
      meaning: {
        vi: "Ngày cuối của năm được xếp loại, dù quyết định ký vào năm sau; bản ghi thuộc kỳ chứa ngày này",
        en: "Last day of the year that is rated, even if the decision is signed in the next; it puts the record in its period",
      },
    },
    ratedOn: {
      type: "date",
      title: { vi: "Ngày quyết định", en: "Decided on" },
      meaning: { vi: "Ngày quyết định công nhận kết quả xếp loại", en: "Date of the decision on the rating" },
    },
    grade: {
      type: "code",
      title: { vi: "Mức xếp loại", en: "Grade" },
      meaning: { vi: "Một trong bốn mức", en: "One of the four grades" },
      source: "NĐ 90/2020/NĐ-CP; NĐ 335/2025/NĐ-CP (từ 01/01/2026)",
      values: [
        { code: "excellent", title: { vi: "hoàn thành xuất sắc nhiệm vụ", en: "excellent" } },
        { code: "good", title: { vi: "hoàn thành tốt nhiệm vụ", en: "good" } },
        { code: "satisfactory", title: { vi: "hoàn thành nhiệm vụ", en: "satisfactory" } },
        { code: "failed", title: { vi: "không hoàn thành nhiệm vụ", en: "not accomplished" } },
      ],
    },
  },
});

/** A record of {@link rating}. */
export type Rating = RecordOf<typeof rating>;
