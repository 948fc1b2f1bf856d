import { defineEntity, type RecordOf } from "./entity.ts";

/** An internal spending rule: in force from its issue until another takes its place. */
export const spendingRule = defineEntity({
  id: "spending-rule",
  title: { vi: "Quy chế chi tiêu nội bộ", en: "Internal spending rule" },
  meaning: {
    vi: "Một quy chế chi tiêu nội bộ, quản lý và sử dụng tài sản công của cơ quan",
    en: "An internal rule on spending and on the use of public assets",
  },
  fields: {
    issuedOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày ban hành", en: "Issued on" },
      meaning: { vi: "Ngày ký quyết định ban hành", en: "Date of the decision that issued it" },
      source: "NĐ 130/2005/NĐ-CP, NĐ 117/2013/NĐ-CP",
    },
    replacedOn: {
      type: "date",
      ahead: true,
      title: { vi: "Ngày hết hiệu lực", en: "Replaced on" },
      meaning: {
        vi: "Ngày đầu tiên không còn hiệu lực; trống khi còn hiệu lực",
        en: "First day on which it is no longer in force; blank while it is",
      },
    },
    publicOn: {
      type: "date",
      title: { vi: "Ngày công khai", en: "Made public on" },
      meaning: {
        vi: "Ngày công khai trong cơ quan và gửi Kho bạc Nhà nước; trống khi chưa công khai",
        en: "Day on which it was made public in the office and sent to the State Treasury; blank while it was not",
      },
    },
  },
  order: [["issuedOn", "replacedOn"]],
});

/** A record of {@link spendingRule}. */
export type SpendingRule = RecordOf<typeof spendingRule>;
