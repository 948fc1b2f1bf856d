import { defineEntity, type RecordOf } from "./entity.ts";

/** One member of staff in one training course. */
export const training = defineEntity({
  id: "training",
  title: { vi: "Lượt tập huấn, bồi dưỡng", en: "Training" },
  meaning: {
    vi: "Một cán bộ, công chức tham gia một lớp tập huấn, bồi dưỡng",
    en: "One member of staff in one training course",
  },
  fields: {
    staff: {
      type: "text",
      title: { vi: "Mã cán bộ, công chức", en: "Member of staff" },
      meaning: {
        vi: "Mã không suy ra được người học",
        en: "Opaque id of the member, from which nobody can be recognised",
      },
    },
    date: {
      type: "date",
      required: true,
      title: { vi: "Ngày hoàn thành", en: "Completed on" },
      meaning: { vi: "Ngày cuối của lớp", en: "Last day of the course" },
    },
    topic: {
      type: "code",
      title: { vi: "Nội dung", en: "Topic" },
      meaning: { vi: "Nội dung chính của lớp", en: "What the course was mainly about" },
      values: [
        { code: "cchc", title: { vi: "cải cách hành chính", en: "administrative reform" } },
        { code: "it", title: { vi: "công nghệ thông tin, chuyển đổi số", en: "information technology" } },
        { code: "other", title: { vi: "nội dung khác", en: "another topic" } },
      ],
    },
    days: {
      type: "decimal",
      unit: { vi: "ngày", en: "days" },
      title: { vi: "Số ngày học", en: "Days" },
      meaning: { vi: "Số ngày học thực tế; 8 tiết là 1 ngày", en: "Days attended; 8 lessons make 1 day" },
      source: "NĐ 101/2017/NĐ-CP",
    },
  },
});

/** A record of {@link training}. */
export type Training = RecordOf<typeof training>;
